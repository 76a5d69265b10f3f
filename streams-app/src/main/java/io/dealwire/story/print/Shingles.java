package io.dealwire.story.print;

/** Hashes of all sequences of neighbouring words, computed by rolling (Karp and Rabin, 1987). */
public final class Shingles {

    private static final long BASE = 0xD1342543DE82EF95L;

    private Shingles() {}

    /**
     * The hashes of the sequences, in text order.
     *
     * @param length words in a sequence; a text with fewer words has none
     */
    public static long[] of(Words words, int length) {
        int count = words.count() - length + 1;
        if (count <= 0) {
            return new long[0];
        }
        long outgoing = 1;
        long hash = 0;
        for (int i = 0; i < length; i++) {
            hash = hash * BASE + words.hash(i);
            outgoing *= BASE;
        }
        long[] hashes = new long[count];
        for (int i = 0; ; i++) {
            hashes[i] = Hashing.mix(hash);
            if (i + 1 == count) {
                return hashes;
            }
            hash = hash * BASE + words.hash(i + length) - outgoing * words.hash(i);
        }
    }
}
