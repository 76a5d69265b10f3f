package io.dealwire.story;

/** The 64-bit hashing that fingerprints are made of. Stored: a change here makes all state useless. */
final class Hashing {

    static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long WORD_FACTOR = 0x100000001B3L;

    private Hashing() {}

    /** Adds one character to a word's hash (FNV-1a over UTF-16 code units). */
    static long step(long hash, char c) {
        return (hash ^ c) * WORD_FACTOR;
    }

    /** Spreads every input bit over the whole output: the finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
    static long mix(long value) {
        long z = value + SEED;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    static long of(CharSequence text) {
        long hash = SEED;
        for (int i = 0; i < text.length(); i++) {
            hash = step(hash, text.charAt(i));
        }
        return mix(hash);
    }
}
