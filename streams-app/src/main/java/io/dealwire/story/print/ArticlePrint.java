package io.dealwire.story.print;

import java.nio.ByteBuffer;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the candidate search needs of an article.
 *
 * @param anchors hashes by which copies find each other; empty for an article that is nobody's copy
 * @param fingerprint what decides whether a candidate is a copy
 */
public record ArticlePrint(long[] anchors, Fingerprint fingerprint) {

    /** Bands whose first anchor is told to the others. */
    private static final int LEADS = 8;

    /** The anchors by band partition, 4 bytes each: an article has at most one record in a partition. */
    public SortedMap<Integer, ByteBuffer> byBand(int bands) {
        int[] sizes = new int[bands];
        for (long anchor : anchors) {
            sizes[band(anchor, bands)]++;
        }
        ByteBuffer[] buffers = new ByteBuffer[bands];
        SortedMap<Integer, ByteBuffer> grouped = new TreeMap<>();
        for (int band = 0; band < bands; band++) {
            if (sizes[band] > 0) {
                buffers[band] = ByteBuffer.allocate(Integer.BYTES * sizes[band]);
                grouped.put(band, buffers[band]);
            }
        }
        for (long anchor : anchors) {
            buffers[band(anchor, bands)].putInt((int) anchor);
        }
        grouped.values().forEach(ByteBuffer::flip);
        return grouped;
    }

    /**
     * The first anchor of each band, 0 for a band without any. Two articles that share the first anchor of a band certainly meet
     * there, so that bands behind it need not tell of them again.
     */
    public static ByteBuffer leads(SortedMap<Integer, ByteBuffer> byBand) {
        ByteBuffer leads =
                ByteBuffer.allocate(Integer.BYTES * Math.min(LEADS, byBand.isEmpty() ? 0 : byBand.lastKey() + 1));
        byBand.forEach((band, anchors) -> {
            if (band < LEADS) {
                leads.putInt(Integer.BYTES * band, anchors.getInt(0));
            }
        });
        return leads;
    }

    /** The partition from the upper half of the hash, the anchor from the lower: they are independent. */
    private static int band(long anchor, int bands) {
        return (int) ((anchor >>> 32) % bands);
    }
}
