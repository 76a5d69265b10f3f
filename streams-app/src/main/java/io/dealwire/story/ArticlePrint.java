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

    /** The partition from the upper half of the hash, the anchor from the lower: they are independent. */
    private static int band(long anchor, int bands) {
        return (int) ((anchor >>> 32) % bands);
    }
}
