package io.dealwire.entity.company;

import io.dealwire.avro.TextField;
import io.dealwire.entity.words.Countries;
import io.dealwire.entity.words.FieldText;
import io.dealwire.entity.words.WordCues;
import io.dealwire.text.Letters;
import io.dealwire.text.Shape;
import io.dealwire.text.Tokens;
import java.util.Optional;

/** What stands around a name, and what it tells. */
final class Surroundings {

    private static final long OF = Letters.hash("of");
    private static final long FOR = Letters.hash("for");
    private static final long THE = Letters.hash("the");
    private static final long A = Letters.hash("a");
    private static final long AN = Letters.hash("an");
    private static final long AND = Letters.hash("and");
    private static final long TO = Letters.hash("to");
    private static final long ANSWER = Letters.hash("answer");
    private static final long NEXT = Letters.hash("next");
    private static final int DESCRIPTORS = WordCues.ADJECTIVE
            | WordCues.PLACE
            | WordCues.TITLE
            | WordCues.ROLE
            | WordCues.COMPANY_NOUN
            | WordCues.FUNCTION
            | WordCues.MONTH
            | WordCues.WEEKDAY
            | WordCues.SUFFIX;

    private final FieldText text;
    private final Tokens tokens;
    private final int from;
    private final int to;

    Surroundings(FieldText text, int from, int to) {
        this.text = text;
        this.tokens = text.tokens();
        this.from = from;
        this.to = to;
    }

    /** Whether capitals say anything here: not in a headline that capitalises every word. */
    boolean capitalsTell() {
        return text.style() == FieldText.Style.SENTENCE;
    }

    boolean opensSentence() {
        return text.opens(from);
    }

    /** Whether a capitalised word that is no mere description stands directly before: the name may be longer to the left. */
    boolean grownLeft() {
        int before = from - 1;
        return capitalsTell()
                && joined(from)
                && (tokens.capital(before) || tokens.shape(before) == Shape.MIXED)
                && !text.is(before, DESCRIPTORS)
                && text.sentenceOf(before) == text.sentenceOf(from);
    }

    /** Whether a capitalised word stands directly after that belongs to no name of its own. */
    boolean grownRight() {
        return capitalsTell()
                && text.follows(to)
                && (tokens.capital(to) || tokens.shape(to) == Shape.MIXED)
                && text.sentenceOf(to) == text.sentenceOf(to - 1)
                && !text.is(to, WordCues.ROLE | WordCues.TITLE | WordCues.WEEKDAY | WordCues.MONTH | WordCues.FUNCTION)
                && !(text.is(to, WordCues.SHARE | WordCues.COMPANY_NOUN) && !text.is(to, WordCues.HEAD));
    }

    /** Whether a noun follows that makes the whole the name of something else: Target Field, Shell Island. */
    boolean otherThingFollows() {
        return text.follows(to) && tokens.capital(to) && text.is(to, WordCues.NOT_HEAD) && capitalsTell();
    }

    /** Whether a given name or Mr stands directly before: then this is a surname. */
    boolean afterGivenName() {
        int before = from - 1;
        return joined(from)
                        && tokens.capital(before)
                        && (text.is(before, WordCues.GIVEN_NAME) && !text.is(before, WordCues.MONTH)
                                || isCourtesyTitle(before))
                || before > 0
                        && joined(from)
                        && tokens.shape(before) == Shape.INITIAL
                        && text.is(before - 1, WordCues.GIVEN_NAME);
    }

    /** Whether the name is itself a given name and a surname follows. */
    boolean givenNameWithSurname() {
        return to == from + 1 && text.is(from, WordCues.GIVEN_NAME) && grownRight();
    }

    /** Whether the name says what another company is like: "the Apple of China", "the Uber for dogs", "India's answer to Google". */
    boolean nickname(String country) {
        if (from >= 2 && tokens.hash(from - 1) == TO && tokens.hash(from - 2) == ANSWER
                || from >= 1 && tokens.hash(from - 1) == NEXT) {
            return true;
        }
        if (to >= tokens.size() || !text.follows(to) || tokens.hash(to) != OF && tokens.hash(to) != FOR) {
            return false;
        }
        boolean quoted = (tokens.gap(from) & (Tokens.QUOTE | Tokens.APOSTROPHE)) != 0 || from > 0 && quotedArticle();
        boolean article = from > 0
                && tokens.follows(from)
                && (tokens.hash(from - 1) == THE || tokens.hash(from - 1) == A || tokens.hash(from - 1) == AN);
        if (tokens.hash(to) == FOR) {
            return article || quoted;
        }
        int place = to + 1 < tokens.size() && tokens.hash(to + 1) == THE ? to + 2 : to + 1;
        boolean otherPlace = text.is(place, WordCues.PLACE)
                && !country.isEmpty()
                && !Countries.of(tokens.hash(place)).filter(country::equals).isPresent();
        return article || quoted || otherPlace;
    }

    private boolean quotedArticle() {
        long before = tokens.hash(from - 1);
        return (before == THE || before == A || before == AN) && (tokens.gap(from - 1) & Tokens.QUOTE) != 0;
    }

    /** Whether what follows is what companies do, have or are: said, 's, shares. */
    boolean actsLikeCompany() {
        if (to >= tokens.size()) {
            return false;
        }
        if (tokens.shape(to) == Shape.POSSESSIVE) {
            return true;
        }
        return text.follows(to) && text.is(to, WordCues.VERB | WordCues.SHARE) && tokens.shape(to) != Shape.CAPITAL
                || appositive().isPresent();
    }

    /** Whether it opens a headline that says what it buys: "Target to acquire", "Gap buys". */
    boolean dealsInHeadline() {
        int verb = to < tokens.size() && tokens.hash(to) == TO ? to + 1 : to;
        return text.field() == TextField.TITLE
                && from == 0
                && verb < tokens.size()
                && text.follows(to)
                && text.is(verb, WordCues.TAKEOVER_VERB);
    }

    /** Whether an article stands before and nothing follows that the article could belong to: "on the Nasdaq". */
    boolean afterArticle() {
        return joined(from)
                && tokens.hash(from - 1) == THE
                && !(text.follows(to) && text.is(to, WordCues.SHARE | WordCues.COMPANY_NOUN));
    }

    /** Whether a noun for companies stands before: "chipmaker X", "rival X". */
    boolean calledCompany() {
        return joined(from) && text.is(from - 1, WordCues.COMPANY_NOUN) && !text.is(from - 1, WordCues.SUFFIX);
    }

    /** Whether a word stands before that deals or dealings take: "acquire X", "shares of X". */
    boolean dealtWith() {
        return joined(from) && text.is(from - 1, WordCues.DEAL_CUE);
    }

    /** The noun in ", a maker of ...," or ", the Dutch bank" after the name, when it is one for companies. */
    Optional<String> appositive() {
        if (to >= tokens.size() || (tokens.gap(to) & Tokens.COMMA) == 0) {
            return Optional.empty();
        }
        long article = tokens.hash(to);
        if (article != THE && article != A && article != AN) {
            return Optional.empty();
        }
        Optional<String> noun = Optional.empty();
        for (int i = to + 1;
                i < tokens.size() && i < to + 9 && (tokens.gap(i) & ~(Tokens.SPACE | Tokens.HYPHEN | Tokens.DOT)) == 0;
                i++) {
            if (text.is(i, WordCues.ROLE) && !text.is(i, WordCues.COMPANY_NOUN)) {
                return Optional.empty();
            }
            boolean small = tokens.shape(i) == Shape.LOWER;
            if (noun.isEmpty() && text.is(i, WordCues.COMPANY_NOUN) && small) {
                noun = Optional.of(tokens.word(i));
            } else if (noun.isPresent() && text.is(i, WordCues.FUNCTION) && tokens.hash(i) != AND) {
                return noun;
            }
        }
        return noun;
    }

    private boolean joined(int token) {
        return token > 0 && tokens.follows(token);
    }

    private boolean isCourtesyTitle(int token) {
        return text.is(token, WordCues.TITLE) && tokens.end(token) - tokens.start(token) <= 4;
    }
}
