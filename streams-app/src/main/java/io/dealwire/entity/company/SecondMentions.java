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
import java.util.Optional;
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

    private static final ShortForm NO_FORM = new ShortForm(0, false, IndexedCompany.NONE);

    private final Node forms = new Node();

    /**
     * A short form.
     *
     * @param words how many
     * @param capitals whether it is written in capitals only
     * @param company whom it means; {@link IndexedCompany#NONE} when it is more than one
     */
    private record ShortForm(int words, boolean capitals, IndexedCompany company) {}

    /** The forms that begin with the same words. */
    private static final class Node {
        private final Map<Long, Node> next = new HashMap<>(2);
        private ShortForm form = NO_FORM;
    }

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
        add(company, false, all);
        int first = mention.from();
        boolean telling = !mention.text().is(first, SAYS_NOTHING) && tokens.end(first) - tokens.start(first) > 2;
        if (words > 1 && telling) {
            add(company, false, all[0]);
            if (words > 2) {
                add(company, false, all[0], all[1]);
            }
        }
        if (words > 1
                && mention.text().is(first, WordCues.GIVEN_NAME)
                && !mention.text().is(mention.nameEnd() - 1, SAYS_NOTHING)) {
            add(company, false, all[words - 1]);
        }
        defined(mention).ifPresent(term -> add(company, false, term));
        TickerMarks.after(mention.text(), mention.to())
                .filter(mark -> mark.ticker().length() > 1)
                .ifPresent(mark -> add(company, true, Letters.hash(mark.ticker())));
        initials(mention, mention.nameEnd()).ifPresent(hash -> add(company, true, hash));
        initials(mention, mention.to()).ifPresent(hash -> add(company, true, hash));
    }

    private void add(IndexedCompany company, boolean capitals, long... words) {
        Node node = forms;
        for (long word : words) {
            node = node.next.computeIfAbsent(word, any -> new Node());
        }
        if (node.form == NO_FORM) {
            node.form = new ShortForm(words.length, capitals, company);
        } else if (!node.form.company().id().equals(company.id())) {
            node.form = new ShortForm(words.length, capitals, IndexedCompany.NONE);
        }
    }

    /** The company of whose full name, given elsewhere in the article, this mention is a short form. */
    Optional<IndexedCompany> fullName(Mention mention) {
        Tokens tokens = mention.text().tokens();
        Node node = forms;
        for (int at = mention.from(); at < mention.nameEnd(); at++) {
            boolean joined = at == mention.from() || joins(tokens, at);
            node = joined ? node.next.get(IndexLayer.hash(tokens, at)) : null;
            if (node == null) {
                return Optional.empty();
            }
        }
        return Optional.of(node.form.company()).filter(company -> company != IndexedCompany.NONE);
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
            ShortForm best = longest(tokens, covered, at);
            if (best.company() != IndexedCompany.NONE) {
                int nameEnd = at + best.words();
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

    /** The longest form that stands at a token where no mention of as many words does. */
    private ShortForm longest(Tokens tokens, int[] covered, int at) {
        ShortForm longest = NO_FORM;
        int most = 0;
        int last = at;
        Node node = forms.next.get(IndexLayer.hash(tokens, at));
        while (node != null) {
            most = Math.max(most, covered[last]);
            ShortForm form = node.form;
            boolean written = !form.capitals() || tokens.shape(at) == Shape.UPPER;
            if (written && form.words() > most) {
                longest = form;
            }
            last++;
            boolean joined = last < tokens.size() && joins(tokens, last);
            node = joined ? node.next.get(IndexLayer.hash(tokens, last)) : null;
        }
        return longest;
    }

    private static boolean joins(Tokens tokens, int token) {
        return (tokens.gap(token) & ~(Tokens.SPACE | Tokens.HYPHEN | Tokens.LINE)) == 0;
    }

    private static boolean fits(FieldText text, int from, int to, ShortForm form) {
        Surroundings around = new Surroundings(text, from, to);
        if (around.afterGivenName()
                || around.otherThingFollows()
                || around.nickname(form.company().country())) {
            return false;
        }
        boolean oneWord = form.words() == 1;
        return !(oneWord && (around.grownLeft() || around.givenNameWithSurname()));
    }

    /**
     * The short name that follows in brackets: Umber Analytics, Inc. ("Umber" or the "Company"), America First News (AFN). One word;
     * after a ticker mark too.
     */
    private static Optional<Long> defined(Mention mention) {
        Tokens tokens = mention.text().tokens();
        int at = TickerMarks.after(mention.text(), mention.to())
                .map(TickerMarks.Mark::end)
                .orElse(mention.to());
        boolean bracket = at + 1 <= tokens.size() && at < tokens.size() && (tokens.gap(at) & Tokens.OPEN) != 0;
        if (!bracket || !tokens.capital(at) || TickerMarks.isVenue(mention.text(), at)) {
            return Optional.empty();
        }
        boolean quoted = (tokens.gap(at) & Tokens.QUOTE) != 0 && (tokens.gap(at + 1) & Tokens.QUOTE) != 0;
        boolean alone = (tokens.gap(at + 1) & Tokens.CLOSE) != 0;
        boolean ofName = tokens.text().charAt(tokens.start(at)) == tokens.text().charAt(tokens.start(mention.from()));
        boolean term = ofName && !mention.text().is(at, SAYS_NOTHING) && (quoted || alone);
        return term ? Optional.of(IndexLayer.hash(tokens, at)) : Optional.empty();
    }

    /** Initials of the capitalised words of a name of three words or more. */
    private static Optional<Long> initials(Mention mention, int end) {
        Tokens tokens = mention.text().tokens();
        StringBuilder letters = new StringBuilder();
        Set<Integer> capitals = new HashSet<>();
        for (int i = mention.from(); i < end; i++) {
            if (tokens.shape(i) == Shape.CAPITAL) {
                letters.append(tokens.text().charAt(tokens.start(i)));
                capitals.add(i);
            }
        }
        return capitals.size() >= 3 ? Optional.of(Letters.hash(letters)) : Optional.empty();
    }
}
