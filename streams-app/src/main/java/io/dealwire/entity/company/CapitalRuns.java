package io.dealwire.entity.company;

import io.dealwire.avro.TextField;
import io.dealwire.entity.words.FieldText;
import io.dealwire.entity.words.WordCues;
import io.dealwire.text.Letters;
import io.dealwire.text.Shape;
import io.dealwire.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the runs of capitalised words that may be one name, legal form included: "Umber &amp; Sons, Inc", "Ochre.ai", "Sable 360". */
final class CapitalRuns {

    private static final int LONGEST = 9;
    private static final int LONGEST_NUMBER = 3;
    private static final long WITH = Letters.hash("with");
    private static final long AMPERSAND = Letters.hash("&");
    private static final Set<Long> OFFICES =
            Set.of(Letters.hash("ceo"), Letters.hash("cfo"), Letters.hash("coo"), Letters.hash("cto"));
    /** What people are called between the name of their company and their own: Umber President Mary Orr. */
    private static final Set<Long> POSTS = Set.of(
            Letters.hash("chairman"),
            Letters.hash("chairwoman"),
            Letters.hash("president"),
            Letters.hash("founder"),
            Letters.hash("director"),
            Letters.hash("chief"));

    private static final Set<Long> DOMAINS = Set.of(
            Letters.hash("com"),
            Letters.hash("ai"),
            Letters.hash("io"),
            Letters.hash("net"),
            Letters.hash("org"),
            Letters.hash("co"),
            Letters.hash("tv"));

    private final FieldText text;
    private final Tokens tokens;

    CapitalRuns(FieldText text) {
        this.text = text;
        this.tokens = text.tokens();
    }

    /** Tokens from, and before to. */
    record Run(int from, int to) {}

    List<Run> find() {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            if (beginsRun(at)) {
                int end = runEnd(at);
                runs.add(new Run(at, end));
                at = end;
            } else {
                at++;
            }
        }
        return runs;
    }

    private boolean beginsRun(int token) {
        return isNameWord(token)
                && !TickerMarks.isVenue(text, token)
                && !TickerMarks.isTicker(text, token)
                && !(text.is(token, WordCues.SUFFIX) && tokens.shape(token) != Shape.UPPER);
    }

    private int runEnd(int start) {
        int end = start + 1;
        while (end < tokens.size() && end - start < LONGEST && text.sentenceOf(end) == text.sentenceOf(start)) {
            int next = next(start, end);
            if (next == end) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** Index after the word that goes on with the run at {@code end}; {@code end} when none does. */
    private int next(int start, int end) {
        boolean office = POSTS.contains(tokens.hash(end))
                || OFFICES.contains(tokens.hash(end))
                || OFFICES.contains(tokens.hash(end - 1));
        boolean apart = tokens.start(end) - tokens.end(end - 1) > 1;
        boolean joined = !office && !apart && !isVerbOfHeadline(end) && (tokens.follows(end) || tokens.hyphenated(end));
        if (joined && isNameWord(end)) {
            return end + 1;
        }
        boolean and = joined && tokens.hash(end) == AMPERSAND && end + 1 < tokens.size();
        if (and && isNameWord(end + 1) && tokens.follows(end + 1)) {
            return end + 2;
        }
        boolean initial =
                tokens.shape(end - 1) == Shape.INITIAL && (tokens.gap(end) & ~(Tokens.SPACE | Tokens.DOT)) == 0;
        boolean legal =
                isLegal(end) && (tokens.gap(end) & ~(Tokens.SPACE | Tokens.COMMA | Tokens.DOT)) == 0 && isNameWord(end);
        boolean domain = tokens.gap(end) == Tokens.DOT && DOMAINS.contains(tokens.hash(end));
        boolean number = joined && end == start + 1 && isShortNumber(end) && !text.is(start, WordCues.MONTH);
        return initial && isNameWord(end) || legal || domain || number ? end + 1 : end;
    }

    /** Whether a capitalised word of a headline is a verb: "Umber Raises", "Umber Partners With". */
    private boolean isVerbOfHeadline(int token) {
        boolean verb = text.field() == TextField.TITLE && text.is(token, WordCues.VERB | WordCues.TAKEOVER_VERB);
        return verb && (!text.is(token, WordCues.HEAD) || token + 1 < tokens.size() && tokens.hash(token + 1) == WITH);
    }

    /** Whether a number belongs to the name before it: not an amount, a year or a part of something. */
    private boolean isShortNumber(int token) {
        boolean ends = token + 1 >= tokens.size()
                || (tokens.gap(token + 1) & ~Tokens.SPACE) != 0
                || tokens.shape(token + 1) == Shape.LOWER && text.is(token + 1, WordCues.FUNCTION | WordCues.VERB);
        return tokens.shape(token) == Shape.NUMBER
                && tokens.end(token) - tokens.start(token) <= LONGEST_NUMBER
                && ends
                && !text.is(token - 1, WordCues.FUNCTION | WordCues.NOT_HEAD);
    }

    boolean isNameWord(int token) {
        return switch (tokens.shape(token)) {
            case CAPITAL, UPPER, INITIAL, MIXED -> true;
            case LOWER, NUMBER, POSSESSIVE, SYMBOL -> false;
        };
    }

    boolean isLegal(int token) {
        return text.is(token, WordCues.SUFFIX | WordCues.WEAK_SUFFIX) && isNameWord(token);
    }
}
