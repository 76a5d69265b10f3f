package io.dealwire.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cuts a text into sentences. A full stop ends a sentence when a capital, a figure or a quotation follows, except after
 * abbreviations and initials; after an abbreviation that may also close a sentence ("Nokia Corp.") the next word decides.
 */
public final class Sentences {

    /** Abbreviations that never close a sentence. */
    private static final Set<Long> OPEN_ABBREVIATIONS = hashes(
            "mr mrs ms dr prof sen rep gov gen lt col sgt capt st messrs no nos vs jan feb mar apr jun jul aug sept sep oct nov dec fig approx est dept univ rs hon rev eg ie cf al");
    /** Abbreviations that may close one. */
    private static final Set<Long> CLOSING_ABBREVIATIONS = hashes(
            "inc corp co cos ltd llc plc bros ag sa nv ab jr sr us uk un eu am pm etc bhd sdn pte pty mt intl tech hldgs mfg assn");
    /** Words that open sentences and stand in no company name after an abbreviation. */
    private static final Set<Long> OPENERS = hashes(
            "the a an it its he she they we i his her their our this that these those there in on at by for from with as but and or if when while after before since under although though because however so such some many most more one two both each all analysts shares investors asked last earlier separately meanwhile also not no what who where why how to reporting editing additional writing according among during once until despite");

    private Sentences() {}

    /** The sentences of a text, in order; together they hold every token. */
    public static List<Sentence> of(Tokens tokens) {
        List<Sentence> sentences = new ArrayList<>();
        boolean wrapped = wrapped(tokens);
        int first = 0;
        for (int token = 1; token <= tokens.size(); token++) {
            if (token == tokens.size() || ends(tokens, token, wrapped)) {
                sentences.add(new Sentence(first, token, opening(tokens, first), closing(tokens, token)));
                first = token;
            }
        }
        if (tokens.size() == 0) {
            return List.of();
        }
        return sentences;
    }

    /** Whether a sentence ends between the token before and {@code token}. */
    private static boolean ends(Tokens tokens, int token, boolean wrapped) {
        int gap = tokens.gap(token);
        if ((gap & Tokens.LINE) != 0 && paragraph(tokens, token, wrapped)) {
            return true;
        }
        boolean dot = (gap & Tokens.DOT) != 0 || dotted(tokens, token - 1);
        boolean stop = (gap & Tokens.STOP) != 0;
        if (!dot && !stop || (gap & (Tokens.SPACE | Tokens.QUOTE)) == 0) {
            return false;
        }
        boolean startsLike = tokens.capital(token)
                || (gap & Tokens.QUOTE) != 0
                || tokens.shape(token) == Shape.NUMBER
                || tokens.shape(token) == Shape.SYMBOL
                || tokens.shape(token) == Shape.MIXED;
        if (!startsLike || (gap & Tokens.COMMA) != 0) {
            return false;
        }
        if (stop) {
            return true;
        }
        long before = tokens.hash(token - 1);
        Shape shape = tokens.shape(token - 1);
        if (shape == Shape.INITIAL || OPEN_ABBREVIATIONS.contains(before)) {
            return false;
        }
        if (CLOSING_ABBREVIATIONS.contains(before) || dotted(tokens, token - 1)) {
            return (gap & (Tokens.QUOTE | Tokens.OPEN)) != 0 || OPENERS.contains(tokens.hash(token));
        }
        return true;
    }

    /** Whether the token carries its own dots: "U.S." */
    private static boolean dotted(Tokens tokens, int token) {
        return tokens.text().charAt(tokens.end(token) - 1) == '.';
    }

    /** Whether the gap holds a line break that ends a paragraph: an empty line, or any in a text that is not wrapped. */
    private static boolean paragraph(Tokens tokens, int token, boolean wrapped) {
        return lines(tokens, token) > 1 || !wrapped;
    }

    /** Whether the text is broken into lines of even length: then a line often starts with a small letter. */
    private static boolean wrapped(Tokens tokens) {
        int small = 0;
        for (int token = 1; token < tokens.size() && small < 2; token++) {
            boolean line = (tokens.gap(token) & Tokens.LINE) != 0;
            if (line && tokens.shape(token) == Shape.LOWER && lines(tokens, token) == 1) {
                small++;
            }
        }
        return small > 1;
    }

    private static int lines(Tokens tokens, int token) {
        String text = tokens.text();
        int lines = 0;
        for (int i = tokens.end(token - 1); i < tokens.start(token); i++) {
            if (text.charAt(i) == '\n') {
                lines++;
            }
        }
        return lines;
    }

    private static int opening(Tokens tokens, int token) {
        int start = tokens.start(token);
        String text = tokens.text();
        int low = token == 0 ? 0 : tokens.end(token - 1);
        while (start > low && isOpening(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int closing(Tokens tokens, int token) {
        int end = tokens.end(token - 1);
        String text = tokens.text();
        int high = token == tokens.size() ? text.length() : opening(tokens, token);
        while (end < high && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOpening(char c) {
        return c == '"' || c == '“' || c == '‘' || c == '(' || c == '[' || c == '«' || c == '\'';
    }

    private static Set<Long> hashes(String words) {
        return Stream.of(words.split(" ")).map(Letters::hash).collect(Collectors.toUnmodifiableSet());
    }
}
