package io.dealwire.text;

/**
 * The words, numbers and symbols of a text, with their offsets, shapes and hashes, and what stands between them. Punctuation
 * is no token: it is the gap before the next one.
 */
public final class Tokens {

    /** A blank in the gap. */
    public static final int SPACE = 1;
    /** A hyphen. */
    public static final int HYPHEN = 1 << 1;
    /** A full stop. */
    public static final int DOT = 1 << 2;
    /** A comma. */
    public static final int COMMA = 1 << 3;
    /** A slash. */
    public static final int SLASH = 1 << 4;
    /** A double quotation mark, or a single one that is no apostrophe. */
    public static final int QUOTE = 1 << 5;
    /** An opening bracket. */
    public static final int OPEN = 1 << 6;
    /** A closing bracket. */
    public static final int CLOSE = 1 << 7;
    /** An exclamation or question mark. */
    public static final int STOP = 1 << 8;
    /** A dash, or a hyphen with a blank at its side. */
    public static final int DASH = 1 << 9;
    /** A line break. */
    public static final int LINE = 1 << 10;
    /** An apostrophe that is not part of a word. */
    public static final int APOSTROPHE = 1 << 11;
    /** A colon. */
    public static final int COLON = 1 << 12;
    /** Anything else. */
    public static final int OTHER = 1 << 13;

    private final String text;
    private final int size;
    private final int[] starts;
    private final int[] ends;
    private final int[] gaps;
    private final byte[] shapes;
    private final long[] hashes;

    Tokens(String text, int size, int[] starts, int[] ends, int[] gaps, byte[] shapes, long[] hashes) {
        this.text = text;
        this.size = size;
        this.starts = starts;
        this.ends = ends;
        this.gaps = gaps;
        this.shapes = shapes;
        this.hashes = hashes;
    }

    /** Splits a plain text. */
    public static Tokens of(String text) {
        return new Tokenizer(text).tokens();
    }

    /** The text they come from. */
    public String text() {
        return text;
    }

    public int size() {
        return size;
    }

    /** Offset of the token's first character. */
    public int start(int token) {
        return starts[token];
    }

    /** Offset after its last character. */
    public int end(int token) {
        return ends[token];
    }

    public Shape shape(int token) {
        return Tokenizer.SHAPES[shapes[token]];
    }

    /** Whether it begins with a capital letter. */
    public boolean capital(int token) {
        int shape = shapes[token];
        return shape >= 1 && shape <= 3;
    }

    /** {@link Letters#hash} of the token. */
    public long hash(int token) {
        return hashes[token];
    }

    /** What stands between the token before and this one: a sum of the constants above. {@code gap(size())}: after the last. */
    public int gap(int token) {
        return gaps[token];
    }

    /** Whether only a blank, or nothing, separates it from the token before. */
    public boolean follows(int token) {
        return token > 0 && (gaps[token] & ~SPACE) == 0;
    }

    /** Whether a hyphen, and no blank, joins it to the token before. */
    public boolean hyphenated(int token) {
        return token > 0 && token < size && gaps[token] == HYPHEN;
    }

    /** The token as written. */
    public String written(int token) {
        return text.substring(starts[token], ends[token]);
    }

    /** The text from the start of one token to the end of another. */
    public String written(int from, int to) {
        return text.substring(starts[from], ends[to]);
    }

    /** The token in lower case, without accents, dots and apostrophes. */
    public String word(int token) {
        return Letters.fold(text, starts[token], ends[token]);
    }
}
