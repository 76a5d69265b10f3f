package io.dealwire.entity.company;

import io.dealwire.entity.index.IndexLayer;
import io.dealwire.entity.index.IndexedCompany;
import io.dealwire.entity.words.FieldText;
import io.dealwire.entity.words.WordCues;
import io.dealwire.text.Letters;
import io.dealwire.text.Shape;
import io.dealwire.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds later, shorter mentions of companies that the article has named in full: the first word of the name ("Lenovo"), its
 * initials ("ICBC"), the whole name of an unknown company without its legal form. A short form that two companies of the
 * article share links to neither.
 */
final class SecondMentions {

    private static final int SAYS_NOTHING = WordCues.GENERIC
            | WordCues.PLACE
            | WordCues.ADJECTIVE
            | WordCues.FUNCTION
            | WordCues.GIVEN_NAME
            | WordCues.HEAD
            | WordCues.SUFFIX
            | WordCues.WEAK_SUFFIX
            | WordCues.TITLE
            | WordCues.ROLE
            | WordCues.MONTH
            | WordCues.WEEKDAY;

    private final Map<Long, List<ShortForm>> byFirstWord = new HashMap<>();

    private record ShortForm(long[] words, boolean capitals, IndexedCompany company) {}

    /** Learns the short forms of a company from a mention of its full name. */
    void learn(Mention mention) {
        Tokens tokens = mention.text().tokens();
        IndexedCompany company = mention.company();
        int words = mention.nameEnd() - mention.from();
        long[] all = new long[words];
        for (int i = 0; i < words; i++) {
            all[i] = IndexLayer.hash(tokens, mention.from() + i);
        }
        boolean fullForm = words > 1 || mention.hasLegalForm() || !company.known();
        if (!fullForm) {
            return;
        }
        add(new ShortForm(all, false, company));
        int first = mention.from();
        boolean telling = !mention.text().is(first, SAYS_NOTHING) && tokens.end(first) - tokens.start(first) > 2;
        if (words > 1 && telling) {
            add(new ShortForm(new long[] {all[0]}, false, company));
            if (words > 2) {
                add(new ShortForm(new long[] {all[0], all[1]}, false, company));
            }
        }
        if (words > 1
                && mention.text().is(first, WordCues.GIVEN_NAME)
                && !mention.text().is(mention.nameEnd() - 1, SAYS_NOTHING)) {
            add(new ShortForm(new long[] {all[words - 1]}, false, company));
        }
        initials(mention, mention.nameEnd()).ifPresent(hash -> add(new ShortForm(new long[] {hash}, true, company)));
        initials(mention, mention.to()).ifPresent(hash -> add(new ShortForm(new long[] {hash}, true, company)));
    }

    /** The company of whose full name, given elsewhere in the article, this mention is a short form. */
    java.util.Optional<IndexedCompany> fullName(Mention mention) {
        Tokens tokens = mention.text().tokens();
        List<ShortForm> forms = byFirstWord.getOrDefault(IndexLayer.hash(tokens, mention.from()), List.of());
        int words = mention.nameEnd() - mention.from();
        return forms.stream()
                .filter(form -> form.words().length == words && form.company() != IndexedCompany.NONE)
                .filter(form -> matches(form, tokens, new int[tokens.size()], mention.from()))
                .map(ShortForm::company)
                .findFirst();
    }

    /**
     * Links the short forms in a text, where no mention of as many words stands yet.
     *
     * @param covered for each token of the text, how many words the mention has that stands there
     */
    List<Mention> find(FieldText text, int[] covered) {
        List<Mention> found = new ArrayList<>();
        Tokens tokens = text.tokens();
        for (int at = 0; at < tokens.size(); at++) {
            boolean nameLike = tokens.capital(at) || tokens.shape(at) == Shape.MIXED;
            if (!nameLike) {
                continue;
            }
            List<ShortForm> forms = byFirstWord.get(IndexLayer.hash(tokens, at));
            if (forms == null) {
                continue;
            }
            ShortForm best = best(forms, tokens, covered, at);
            if (best != NO_FORM && best.company() != IndexedCompany.NONE) {
                int nameEnd = at + best.words().length;
                int form = NameScanner.legalFormEnd(text, nameEnd);
                int to = anyCovered(covered, nameEnd, form) ? nameEnd : form;
                if (fits(text, at, to, best)) {
                    found.add(Mention.linked(text, at, nameEnd, to, best.company()));
                    at = to - 1;
                }
            }
        }
        return found;
    }

    private static boolean anyCovered(int[] covered, int from, int to) {
        for (int i = from; i < to; i++) {
            if (covered[i] > 0) {
                return true;
            }
        }
        return false;
    }

    private static final ShortForm NO_FORM = new ShortForm(new long[0], false, IndexedCompany.NONE);

    private static ShortForm best(List<ShortForm> forms, Tokens tokens, int[] covered, int at) {
        ShortForm best = NO_FORM;
        for (ShortForm form : forms) {
            boolean written = !form.capitals() || tokens.shape(at) == Shape.UPPER;
            if (written && form.words().length > best.words().length && matches(form, tokens, covered, at)) {
                best = form;
            }
        }
        return best;
    }

    private static boolean matches(ShortForm form, Tokens tokens, int[] covered, int at) {
        if (at + form.words().length > tokens.size()) {
            return false;
        }
        for (int i = 0; i < form.words().length; i++) {
            boolean joined = i == 0 || (tokens.gap(at + i) & ~(Tokens.SPACE | Tokens.HYPHEN | Tokens.LINE)) == 0;
            if (!joined
                    || covered[at + i] >= form.words().length
                    || IndexLayer.hash(tokens, at + i) != form.words()[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(FieldText text, int from, int to, ShortForm form) {
        Surroundings around = new Surroundings(text, from, to);
        if (around.afterGivenName()
                || around.otherThingFollows()
                || around.nickname(form.company().country())) {
            return false;
        }
        boolean oneWord = form.words().length == 1;
        return !(oneWord && (around.grownLeft() || around.givenNameWithSurname()));
    }

    private void add(ShortForm form) {
        List<ShortForm> forms = byFirstWord.computeIfAbsent(form.words()[0], word -> new ArrayList<>(2));
        for (int i = 0; i < forms.size(); i++) {
            ShortForm other = forms.get(i);
            if (java.util.Arrays.equals(other.words(), form.words())) {
                if (!other.company().id().equals(form.company().id())) {
                    forms.set(i, new ShortForm(form.words(), form.capitals(), IndexedCompany.NONE));
                }
                return;
            }
        }
        forms.add(form);
    }

    /** Initials of the capitalised words of a name of three words or more. */
    private static java.util.Optional<Long> initials(Mention mention, int end) {
        Tokens tokens = mention.text().tokens();
        StringBuilder letters = new StringBuilder();
        Set<Integer> capitals = new HashSet<>();
        for (int i = mention.from(); i < end; i++) {
            if (tokens.shape(i) == Shape.CAPITAL) {
                letters.append(tokens.text().charAt(tokens.start(i)));
                capitals.add(i);
            }
        }
        return capitals.size() >= 3 ? java.util.Optional.of(Letters.hash(letters)) : java.util.Optional.empty();
    }
}
