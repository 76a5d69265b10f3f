package io.dealwire.entity.people;

import io.dealwire.avro.PersonTag;
import io.dealwire.avro.Span;
import io.dealwire.entity.company.Mention;
import io.dealwire.entity.words.FieldText;
import io.dealwire.entity.words.WordCues;
import io.dealwire.text.Letters;
import io.dealwire.text.Shape;
import io.dealwire.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds people: a given name with a surname, or a capitalised name next to the word for a role; with the role as written and the
 * company it is a role in. Later mentions by surname link to the first.
 */
public final class PeopleTagger {

    private static final int NEAR = 6;
    private static final int NO_NAME = WordCues.ROLE
            | WordCues.TITLE
            | WordCues.FUNCTION
            | WordCues.SUFFIX
            | WordCues.WEAK_SUFFIX
            | WordCues.HEAD
            | WordCues.NOT_HEAD
            | WordCues.ADJECTIVE
            | WordCues.WEEKDAY
            | WordCues.COMPANY_NOUN;
    private static final long OF = Letters.hash("of");
    private static final long AT = Letters.hash("at");
    private static final long AND = Letters.hash("and");
    private static final long THE = Letters.hash("the");

    private final FieldText text;
    private final Tokens tokens;
    private final Mention[] companyAt;

    private PeopleTagger(FieldText text, List<Mention> companies) {
        this.text = text;
        this.tokens = text.tokens();
        this.companyAt = new Mention[tokens.size() + 1];
        for (Mention mention : companies) {
            if (mention.text() == text) {
                java.util.Arrays.fill(companyAt, mention.from(), mention.to(), mention);
            }
        }
    }

    /** A person while the article is being read. */
    private static final class Found {
        private final String name;
        private final List<Span> mentions = new ArrayList<>();
        private Optional<String> role = Optional.empty();
        private Optional<String> company = Optional.empty();

        private Found(String name) {
            this.name = name;
        }
    }

    public static List<PersonTag> tag(List<FieldText> texts, List<Mention> companies) {
        Map<Long, Found> bySurname = new LinkedHashMap<>();
        for (FieldText text : texts) {
            if (text.style() == FieldText.Style.SENTENCE) {
                new PeopleTagger(text, companies).find(bySurname);
            }
        }
        return bySurname.values().stream()
                .filter(found -> !found.mentions.isEmpty())
                .map(found ->
                        new PersonTag(found.name, found.role.orElse(null), found.company.orElse(null), found.mentions))
                .toList();
    }

    private void find(Map<Long, Found> bySurname) {
        int at = 0;
        while (at < tokens.size()) {
            int end = nameEnd(at);
            if (end - at >= 2 && (isGivenName(at) || hasRole(at, end))) {
                String name = tokens.written(at, end - 1);
                Found person = bySurname.computeIfAbsent(tokens.hash(end - 1), surname -> new Found(name));
                add(person, at, end);
                at = end;
            } else if (end - at == 1 && bySurname.containsKey(tokens.hash(at)) && companyAt[at] == null) {
                add(bySurname.get(tokens.hash(at)), at, end);
                at = end;
            } else {
                at = Math.max(at + 1, end);
            }
        }
    }

    private void add(Found person, int from, int end) {
        person.mentions.add(text.span(from, end));
        if (person.role.isEmpty()) {
            roleBefore(from).or(() -> roleAfter(end)).ifPresent(role -> {
                person.role = Optional.of(role.words());
                person.company = role.company().map(mention -> mention.company().id());
            });
        }
    }

    /** Index after a run of two to four capitalised words that can be a name; {@code at} when it is none. */
    private int nameEnd(int at) {
        int end = at;
        while (end < tokens.size() && end - at < 4 && isNamePart(end) && (end == at || joined(end))) {
            end++;
        }
        return end;
    }

    private boolean joined(int token) {
        boolean initial = tokens.shape(token - 1) == Shape.INITIAL;
        int gap = tokens.gap(token) & ~Tokens.SPACE;
        return (gap == 0 || initial && gap == Tokens.DOT || gap == Tokens.HYPHEN)
                && text.sentenceOf(token) == text.sentenceOf(token - 1);
    }

    private boolean isNamePart(int token) {
        Shape shape = tokens.shape(token);
        boolean written =
                shape == Shape.CAPITAL || shape == Shape.INITIAL && tokens.end(token) - tokens.start(token) <= 2;
        return written
                && companyAt[token] == null
                && (!text.is(token, NO_NAME) || text.is(token, WordCues.GIVEN_NAME))
                && !(text.is(token, WordCues.PLACE) && !text.is(token, WordCues.GIVEN_NAME));
    }

    private boolean isGivenName(int token) {
        return text.is(token, WordCues.GIVEN_NAME);
    }

    private boolean hasRole(int from, int end) {
        return from > 0
                        && tokens.follows(from)
                        && text.is(from - 1, WordCues.ROLE)
                        && !text.is(from - 1, WordCues.COMPANY_NOUN)
                        && tokens.shape(end - 1) == Shape.CAPITAL
                || roleAfter(end).filter(role -> role.company().isPresent()).isPresent();
    }

    private record Role(String words, Optional<Mention> company) {}

    /** "Nokia Chief Executive", "Xiaomi CEO and chairman", "Nokia's chief executive," before a name. */
    private Optional<Role> roleBefore(int from) {
        int first = from;
        while (first > 0 && isRoleWord(first - 1) && (first == from ? commaOrBlank(first) : tokens.follows(first))) {
            first--;
        }
        while (first < from && !text.is(first, WordCues.ROLE)) {
            first++;
        }
        if (first == from) {
            return Optional.empty();
        }
        int before = first - 1;
        if (before >= 0 && tokens.shape(before) == Shape.POSSESSIVE) {
            before--;
        }
        Optional<Mention> company =
                before >= 0 && tokens.follows(before + 1) ? Optional.ofNullable(companyAt[before]) : Optional.empty();
        return Optional.of(new Role(tokens.written(first, from - 1), company));
    }

    /** ", chief executive of Nokia", ", Nokia's chairman" after a name. */
    private Optional<Role> roleAfter(int end) {
        if (end >= tokens.size() || (tokens.gap(end) & Tokens.COMMA) == 0) {
            return Optional.empty();
        }
        int at = end;
        Optional<Mention> owner = Optional.ofNullable(companyAt[at]);
        if (owner.isPresent()) {
            at = owner.get().to();
            at = at < tokens.size() && tokens.shape(at) == Shape.POSSESSIVE ? at + 1 : at;
        }
        while (at < tokens.size() && at < end + 2 && tokens.hash(at) == THE) {
            at++;
        }
        int first = at;
        int last = at;
        while (last < tokens.size()
                && last - first < NEAR
                && isRoleWord(last)
                && (last == first || tokens.follows(last) || tokens.hyphenated(last))) {
            last++;
        }
        while (last > first && !text.is(last - 1, WordCues.ROLE)) {
            last--;
        }
        if (last == first) {
            return Optional.empty();
        }
        boolean linked = last + 1 < tokens.size()
                && tokens.follows(last)
                && (tokens.hash(last) == OF || tokens.hash(last) == AT);
        int firm = linked && tokens.hash(last + 1) == THE ? last + 2 : last + 1;
        Optional<Mention> company = owner.isPresent()
                ? owner
                : linked && firm < tokens.size() ? Optional.ofNullable(companyAt[firm]) : Optional.empty();
        return Optional.of(new Role(tokens.written(first, last - 1), company));
    }

    private boolean commaOrBlank(int token) {
        return (tokens.gap(token) & ~(Tokens.SPACE | Tokens.COMMA)) == 0;
    }

    private boolean isRoleWord(int token) {
        return text.is(token, WordCues.ROLE) && companyAt[token] == null || tokens.hash(token) == AND;
    }
}
