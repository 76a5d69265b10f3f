package io.dealwire.story;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the candidate search needs of an article.
 *
 * @param anchors hashes by which copies find each other; empty for an article that is nobody's copy
 * @param fingerprint what decides whether a candidate is a copy
 */
record ArticlePrint(long[] anchors, Fingerprint fingerprint) {

    /** Bands whose first anchor is told to the others. */
    private static final int LEADS = 8;

    /** The anchors by band partition, 4 bytes each: an article has at most one record in a partition. */
    SortedMap<Integer, ByteBuffer> byBand(int bands) {
        SortedMap<Integer, ByteBuffer> grouped = new TreeMap<>();
        Map<Integer, Integer> sizes = new TreeMap<>();
        for (long anchor : anchors) {
            sizes.merge(band(anchor, bands), Integer.BYTES, Integer::sum);
        }
        sizes.forEach((band, size) -> grouped.put(band, ByteBuffer.allocate(size)));
        for (long anchor : anchors) {
            grouped.get(band(anchor, bands)).putInt((int) anchor);
        }
        grouped.values().forEach(ByteBuffer::flip);
        return grouped;
    }

    /**
     * The first anchor of each band, 0 for a band without any. Two articles that share the first anchor of a band certainly meet
     * there, so that bands behind it need not tell of them again.
     */
    static ByteBuffer leads(SortedMap<Integer, ByteBuffer> byBand) {
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
