package io.dealwire.story.print;

/** The 64-bit hashing that fingerprints are made of. Stored: a change here makes all state useless. */
public final class Hashing {

    static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long WORD_FACTOR = 0x100000001B3L;
    private static final long BASE = 0xD1342543DE82EF95L;
    private static final long SECOND = BASE * BASE;
    private static final long THIRD = SECOND * BASE;
    private static final long FOURTH = THIRD * BASE;

    private Hashing() {}

    /** Adds one character to a word's hash (FNV-1a over UTF-16 code units). */
    static long step(long hash, char c) {
        return (hash ^ c) * WORD_FACTOR;
    }

    /** Adds an element to the hash of a sequence. */
    static long next(long hash, long element) {
        return hash * BASE + element;
    }

    /** Spreads every input bit over the whole output: the finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
    public static long mix(long value) {
        long z = value + SEED;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The hash of a text: a polynomial, four characters at a time, so that they need not wait for each other. */
    public static long of(String text) {
        long hash = SEED;
        int i = 0;
        for (; i + 3 < text.length(); i += 4) {
            hash = hash * FOURTH
                    + text.charAt(i) * THIRD
                    + text.charAt(i + 1) * SECOND
                    + text.charAt(i + 2) * BASE
                    + text.charAt(i + 3);
        }
        for (; i < text.length(); i++) {
            hash = hash * BASE + text.charAt(i);
        }
        return mix(hash);
    }
}
