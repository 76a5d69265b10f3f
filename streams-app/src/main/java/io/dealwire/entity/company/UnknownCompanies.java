package io.dealwire.entity.company;

import io.dealwire.avro.TextField;
import io.dealwire.entity.index.CompanyNames;
import io.dealwire.entity.index.IndexedCompany;
import io.dealwire.entity.words.Countries;
import io.dealwire.entity.words.FieldText;
import io.dealwire.entity.words.WordCues;
import io.dealwire.text.Letters;
import io.dealwire.text.Shape;
import io.dealwire.text.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds companies that the reference does not hold, by their form: a legal form or a branch of business at the end of a
 * capitalised name, a ticker mark after it, a word for companies before it or in the phrase that explains it, a word of
 * deals before it, a word for what only companies have after it.
 */
final class UnknownCompanies {

    /** Most words of a name that only what stands around it makes a company. */
    private static final int LONGEST_PLAIN = 3;
    /** Shorter names are initials of other companies too often. */
    private static final int SHORTEST = 3;

    private static final int NEVER_FIRST =
            WordCues.FUNCTION | WordCues.TITLE | WordCues.ROLE | WordCues.WEEKDAY | WordCues.MONTH;
    private static final int NO_WORDS =
            WordCues.FUNCTION | WordCues.SUFFIX | WordCues.WEAK_SUFFIX | WordCues.ROLE | WordCues.TITLE;
    private static final int EMPTY_WORDS =
            NO_WORDS | WordCues.GENERIC | WordCues.PLACE | WordCues.ADJECTIVE | WordCues.HEAD | WordCues.NOT_HEAD;
    private static final long AMPERSAND = Letters.hash("&");
    private static final Set<Long> PREPOSITIONS =
            Set.of(Letters.hash("of"), Letters.hash("for"), Letters.hash("in"), Letters.hash("with"));

    private final FieldText text;
    private final Tokens tokens;
    private final CapitalRuns runs;
    private final WordUses uses;

    UnknownCompanies(FieldText text) {
        this.text = text;
        this.tokens = text.tokens();
        this.runs = new CapitalRuns(text);
        this.uses = new WordUses(text);
    }

    /** A capitalised name: tokens from, before nameEnd, and before to with its legal form. */
    record Name(int from, int nameEnd, int to, boolean certain) {}

    /** The names that have the form of a company. */
    List<Name> find() {
        return runs.find().stream()
                .flatMap(run -> judge(run.from(), run.to()).stream())
                .toList();
    }

    private Optional<Name> judge(int start, int end) {
        int from = start;
        int neverFirst = NEVER_FIRST | (text.field() == TextField.TITLE ? WordCues.TAKEOVER_VERB : 0);
        while (from < end && text.is(from, neverFirst) && !isWholeName(from, end)) {
            from++;
        }
        if (from < end
                && text.is(from, WordCues.PLACE | WordCues.ADJECTIVE)
                && from + 1 < end
                && tokens.shape(from + 1) == Shape.POSSESSIVE) {
            from += 2;
        }
        if (from >= end) {
            return Optional.empty();
        }
        int nameEnd = end;
        while (nameEnd > from && (runs.isLegal(nameEnd - 1) || tokens.hash(nameEnd - 1) == AMPERSAND)) {
            nameEnd--;
        }
        int to = NameScanner.legalFormEnd(text, Math.max(nameEnd, from + 1));
        boolean legal = hasStrongForm(nameEnd, to);
        boolean dealt = dealtWith(from);
        boolean called = isCalled(from, end);
        if (nameEnd == from
                || emptyName(from, nameEnd, emptyWords(nameEnd - from, legal, dealt || called || to > nameEnd))
                || goesOnSmall(nameEnd)
                || NameScanner.isIndexCode(tokens, from)) {
            return Optional.empty();
        }
        if (legal || TickerMarks.follows(text, to)) {
            return text.style() == FieldText.Style.SENTENCE || nameEnd - from <= 3
                    ? Optional.of(new Name(from, nameEnd, to, true))
                    : Optional.empty();
        }
        return text.style() == FieldText.Style.SENTENCE
                ? byContext(from, nameEnd, to, dealt, called)
                : Optional.empty();
    }

    /** Judges a name without a legal form, in running text. */
    private Optional<Name> byContext(int from, int nameEnd, int to, boolean dealt, boolean called) {
        boolean person = text.is(from, WordCues.GIVEN_NAME) && !text.is(nameEnd - 1, WordCues.HEAD)
                || from > 0 && tokens.follows(from) && text.is(from - 1, WordCues.TITLE);
        boolean other = text.is(nameEnd - 1, WordCues.NOT_HEAD) && !dealt && !called;
        if (person || other || tokens.shape(from) == Shape.INITIAL) {
            return Optional.empty();
        }
        boolean branch = nameEnd - from > 1 && text.is(nameEnd - 1, WordCues.HEAD) || to > nameEnd;
        if (branch) {
            return Optional.of(new Name(from, nameEnd, to, true));
        }
        boolean traded = (dealt || isOwned(nameEnd) && uses.isName(from))
                && tokens.end(nameEnd - 1) - tokens.start(from) >= SHORTEST
                && !uses.isSurname(nameEnd - 1);
        boolean explained = new Surroundings(text, from, to).appositive().isPresent();
        int own = withoutPlace(from, nameEnd);
        return nameEnd - from <= LONGEST_PLAIN && (called || explained || traded)
                ? Optional.of(new Name(from, own, own, false))
                : Optional.empty();
    }

    /** Leaves out the place of a part: "X Asia unit". Returns the end of the name. */
    private int withoutPlace(int from, int nameEnd) {
        boolean part = text.follows(nameEnd) && tokens.shape(nameEnd) == Shape.LOWER;
        return part && nameEnd - from > 1 && text.is(nameEnd - 1, WordCues.PLACE | WordCues.ADJECTIVE)
                ? nameEnd - 1
                : nameEnd;
    }

    /** Whether a hyphen joins it to a small word: Blu-ray, Paris-based. */
    private boolean goesOnSmall(int end) {
        return tokens.hyphenated(end) && tokens.shape(end) == Shape.LOWER;
    }

    /** Whether a word for companies stands before: "retailer X". */
    private boolean isCalled(int from, int to) {
        return new Surroundings(text, from, to).calledCompany()
                && !text.opens(from)
                && tokens.shape(from - 1) == Shape.LOWER;
    }

    /** Whether a word stands before that deals take: "acquire X", "acquisition of X", "bid for X", "merger with X". */
    private boolean dealtWith(int from) {
        if (from < 1 || !tokens.follows(from) || text.opens(from) || tokens.shape(from - 1) != Shape.LOWER) {
            return false;
        }
        boolean attached = PREPOSITIONS.contains(tokens.hash(from - 1));
        return text.is(attached ? from - 2 : from - 1, attached ? WordCues.TAKEOVER_NOUN : WordCues.TAKEOVER_VERB);
    }

    /** Whether a word follows for what only companies have: "X shares", "X's board". */
    private boolean isOwned(int end) {
        int noun = end < tokens.size() && tokens.shape(end) == Shape.POSSESSIVE ? end + 1 : end;
        return text.follows(noun) && text.is(noun, WordCues.CORPORATE) && tokens.shape(noun) == Shape.LOWER;
    }

    private boolean isWholeName(int from, int end) {
        return end - from >= 2 && runs.isLegal(from + 1) && !text.is(from, WordCues.FUNCTION);
    }

    private boolean hasStrongForm(int nameEnd, int to) {
        for (int i = nameEnd; i < to; i++) {
            boolean company = text.is(i, WordCues.SUFFIX) || tokens.hash(i) == CO || tokens.hash(i) == COS;
            if (company) {
                return true;
            }
        }
        return false;
    }

    private static final long CO = Letters.hash("co");
    private static final long COS = Letters.hash("cos");

    /** The words that say nothing in a name: fewer when several stand together and what is around them tells a company. */
    private static int emptyWords(int words, boolean legal, boolean expected) {
        if (words > 1 && legal) {
            return NO_WORDS;
        }
        return words > 1 && expected ? EMPTY_WORDS & ~(WordCues.GENERIC | WordCues.HEAD) : EMPTY_WORDS;
    }

    /** Whether every word of a name is one of those that say nothing. */
    private boolean emptyName(int from, int nameEnd, int empty) {
        for (int i = from; i < nameEnd; i++) {
            boolean short1 = tokens.end(i) - tokens.start(i) < 2;
            if (!text.is(i, empty) && !short1 && runs.isNameWord(i)) {
                return false;
            }
        }
        return true;
    }

    /** The canonical id of an unknown company: made of its name, so that every article gives the same. */
    static IndexedCompany company(FieldText text, int from, int to, List<String> tickers) {
        Tokens tokens = text.tokens();
        String written = tokens.written(from, to - 1);
        String country = from >= 2 && tokens.shape(from - 1) == Shape.POSSESSIVE
                ? Countries.of(tokens.hash(from - 2)).orElse("")
                : from >= 1 ? Countries.of(tokens.hash(from - 1)).orElse("") : "";
        return IndexedCompany.unknown(
                CompanyNames.slug(written), written, tickers, country.equals("XX") ? "" : country);
    }
}
