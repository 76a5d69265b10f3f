package io.dealwire.text;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cuts a plain text into {@link Tokens} in one pass. */
final class Tokenizer {

    static final Shape[] SHAPES = {
        Shape.LOWER,
        Shape.CAPITAL,
        Shape.UPPER,
        Shape.INITIAL,
        Shape.MIXED,
        Shape.NUMBER,
        Shape.POSSESSIVE,
        Shape.SYMBOL
    };
    /** Words of companies' names that follow a sign of exclamation or question in them. */
    private static final Set<Long> NAME_ENDS = Stream.of("inc", "corp", "co", "ltd", "plc", "llc", "brands")
            .map(Letters::hash)
            .collect(Collectors.toUnmodifiableSet());

    private static final byte LOWER = 0;
    private static final byte CAPITAL = 1;
    private static final byte UPPER = 2;
    private static final byte INITIAL = 3;
    private static final byte MIXED = 4;
    private static final byte NUMBER = 5;
    private static final byte POSSESSIVE = 6;
    private static final byte SYMBOL = 7;

    private final String text;
    private final int length;
    private int size;
    private int[] starts;
    private int[] ends;
    private int[] gaps;
    private byte[] shapes;
    private long[] hashes;

    Tokenizer(String text) {
        this.text = text;
        this.length = text.length();
        int expected = length / 5 + 8;
        starts = new int[expected];
        ends = new int[expected];
        gaps = new int[expected + 1];
        shapes = new byte[expected];
        hashes = new long[expected];
    }

    Tokens tokens() {
        int at = 0;
        int gap = 0;
        while (at < length) {
            char c = text.charAt(at);
            int end;
            byte shape;
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c > 127 && Character.isLetter(c)) {
                end = initials(at);
                if (end > at) {
                    shape = end - at > 2 ? UPPER : INITIAL;
                } else {
                    end = wordEnd(at);
                    shape = shape(at, end);
                }
            } else if (c >= '0' && c <= '9') {
                end = numberEnd(at);
                shape = NUMBER;
            } else if (isApostrophe(c) && possessive(at)) {
                end = at + 2;
                shape = POSSESSIVE;
            } else if (isSymbol(c)) {
                end = at + 1;
                shape = SYMBOL;
            } else {
                gap |= gapOf(c, at);
                at++;
                continue;
            }
            add(at, end, gap, shape);
            gap = 0;
            at = end;
        }
        gaps[size] = gap;
        return new Tokens(text, size, starts, ends, gaps, shapes, hashes);
    }

    /** End of "U.S." or "J.C." or "J." at {@code at}; {@code at} when there are no initials. */
    private int initials(int at) {
        int end = at;
        int letters = 0;
        while (end + 1 < length
                && Character.isLetter(text.charAt(end))
                && text.charAt(end + 1) == '.'
                && (letters > 0 || Character.isUpperCase(text.charAt(end)))) {
            end += 2;
            letters++;
        }
        if (letters == 0) {
            return at;
        }
        if (end < length && Character.isLetter(text.charAt(end))) {
            boolean last = end + 1 >= length || !Character.isLetterOrDigit(text.charAt(end + 1));
            return last && Character.isUpperCase(text.charAt(end)) ? end + 1 : end;
        }
        return end;
    }

    private int wordEnd(int at) {
        int end = at + 1;
        while (end < length) {
            char c = text.charAt(end);
            if (isDigit(c) && (at > 0 && text.charAt(at - 1) == '$' || Currencies.isGlued(text, at, end))) {
                break;
            } else if (Character.isLetterOrDigit(c)) {
                end++;
            } else if (isApostrophe(c)
                    && end + 1 < length
                    && Character.isLetter(text.charAt(end + 1))
                    && !possessive(end)) {
                end += 2;
            } else if (c == '.' && isDomain(end)) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    /** Whether the dot stands inside a name like amazon.com: a small letter on both sides. */
    private boolean isDomain(int dot) {
        return dot + 2 < length
                && Character.isLowerCase(text.charAt(dot - 1))
                && Character.isLowerCase(text.charAt(dot + 1))
                && Character.isLowerCase(text.charAt(dot + 2));
    }

    private int numberEnd(int at) {
        int end = at + 1;
        while (end < length) {
            char c = text.charAt(end);
            if (c >= '0' && c <= '9') {
                end++;
            } else if ((c == '.' || c == ',') && end + 1 < length && isDigit(text.charAt(end + 1))) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    private boolean possessive(int at) {
        return at > 0
                && at + 1 < length
                && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && (at + 2 == length || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    private byte shape(int at, int end) {
        boolean firstUpper = Character.isUpperCase(text.charAt(at));
        int upper = 0;
        int lower = 0;
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                lower++;
            } else if (Character.isUpperCase(c)) {
                upper++;
            } else if (Character.isLetter(c)) {
                lower++;
            }
        }
        if (upper == 0) {
            return LOWER;
        }
        if (!firstUpper) {
            return MIXED;
        }
        if (lower > 0) {
            return CAPITAL;
        }
        return end - at == 1 ? INITIAL : UPPER;
    }

    private int gapOf(char c, int at) {
        return switch (c) {
            case ' ', '\t', '\u00a0' -> Tokens.SPACE;
            case '\n', '\r' -> Tokens.LINE | Tokens.SPACE;
            case '-', '\u2010', '\u2011' -> spaced(at) ? Tokens.DASH : Tokens.HYPHEN;
            case '–', '—', '―' -> Tokens.DASH;
            case '.' -> Tokens.DOT;
            case ',' -> Tokens.COMMA;
            case '/' -> Tokens.SLASH;
            case '"', '“', '”', '«', '»', '„' -> Tokens.QUOTE;
            case '\'', '’', '‘', '`' -> spaced(at) ? Tokens.QUOTE : Tokens.APOSTROPHE;
            case '(', '[', '<', '{' -> Tokens.OPEN;
            case ')', ']', '>', '}' -> Tokens.CLOSE;
            case '!', '?' -> Tokens.STOP;
            case ':' -> Tokens.COLON;
            default -> Character.isWhitespace(c) ? Tokens.SPACE : Tokens.OTHER;
        };
    }

    /** Whether a blank, or the edge of the text, is at one side. */
    private boolean spaced(int at) {
        return at == 0
                || at + 1 == length
                || Character.isWhitespace(text.charAt(at - 1))
                || Character.isWhitespace(text.charAt(at + 1));
    }

    private void add(int start, int end, int gap, byte shape) {
        if (size == starts.length) {
            int larger = size * 2;
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
            gaps = Arrays.copyOf(gaps, larger + 1);
            shapes = Arrays.copyOf(shapes, larger);
            hashes = Arrays.copyOf(hashes, larger);
        }
        starts[size] = start;
        ends[size] = end;
        gaps[size] = gap;
        shapes[size] = shape;
        hashes[size] = Letters.hash(text, start, end);
        if ((gap & Tokens.STOP) != 0 && isInName(start)) {
            gaps[size] = gap & ~Tokens.STOP;
        }
        size++;
    }

    /** Whether the sign before this word belongs to a name, and ends no sentence: Yahoo! said, Yum! Brands, Guess? Inc. */
    private boolean isInName(int start) {
        boolean glued = start >= 3
                && text.charAt(start - 1) == ' '
                && gapOf(text.charAt(start - 2), start - 2) == Tokens.STOP
                && Character.isLetter(text.charAt(start - 3));
        return glued && (shapes[size] == LOWER || NAME_ENDS.contains(hashes[size]));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSymbol(char c) {
        return c == '&'
                || c == '+'
                || c == '$'
                || c == '%'
                || c > 127 && Character.getType(c) == Character.CURRENCY_SYMBOL;
    }
}
