package io.dealwire.story.print;

import java.util.Arrays;

/**
 * Chooses the word sequences by which copies find each other: of every run of neighbouring 8-word sequences the one with the
 * smallest hash (winnowing: Schleimer, Wilkerson and Aiken, SIGMOD 2003). Two texts that share a passage of at least
 * {@value #SPAN} + {@value #LENGTH} - 1 words are certain to share an anchor, wherever the passage stands and however short the
 * copy has been cut; one sequence in about {@code (SPAN + 1) / 2} is an anchor. A short text has more: a smaller span chooses the same
 * sequences and others, so that a text of a few sentences still meets a copy that stands in other words.
 */
public final class Anchors {

    /** Words in an anchor. */
    public static final int LENGTH = 8;
    /** Neighbouring sequences of which one becomes an anchor. */
    public static final int SPAN = 24;
    /** Spans in a text at least. */
    private static final int SPANS = 4;

    private Anchors() {}

    /** The anchors of a text, ascending, no repeats; a text shorter than one anchor is its own anchor. */
    static long[] of(Words words) {
        if (words.count() == 0) {
            return new long[0];
        }
        if (words.count() < LENGTH) {
            return new long[] {words.sequenceHash()};
        }
        long[] sequences = Shingles.of(words, LENGTH);
        long[] chosen = new long[sequences.length];
        int size = 0;
        int smallest = -1;
        int span = Math.max(1, Math.min(SPAN, sequences.length / SPANS));
        int windows = Math.max(1, sequences.length - span + 1);
        for (int start = 0; start < windows; start++) {
            int last = Math.min(sequences.length, start + span) - 1;
            int before = smallest;
            if (smallest < start) {
                smallest = smallestOf(sequences, start, last);
            } else if (Long.compareUnsigned(sequences[last], sequences[smallest]) <= 0) {
                smallest = last;
            }
            if (smallest != before) {
                chosen[size++] = sequences[smallest];
            }
        }
        Arrays.sort(chosen, 0, size);
        int different = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || chosen[i] != chosen[i - 1]) {
                chosen[different++] = chosen[i];
            }
        }
        return Arrays.copyOf(chosen, different);
    }

    /** The last one of the smallest, so that a passage repeated word for word does not yield many anchors. */
    private static int smallestOf(long[] sequences, int first, int last) {
        int smallest = first;
        for (int i = first + 1; i <= last; i++) {
            if (Long.compareUnsigned(sequences[i], sequences[smallest]) <= 0) {
                smallest = i;
            }
        }
        return smallest;
    }
}
