package io.dealwire.layout;

import java.time.Instant;

/**
 * Key of an index in which what belongs to one owner lies latest first.
 *
 * @param owner what the first part of the key is, and decides on the partition
 * @param time of the thing, in milliseconds
 * @param id of the thing; of two of one time the lower comes first
 */
public record LatestKey(String owner, Instant time, String id) {

    /** As it stands in a store. */
    public String text() {
        // Later times are lower numbers; with as many digits each, texts are in the order of numbers.
        String place = String.format("%016x", Long.MAX_VALUE ^ time.toEpochMilli());
        return StoreKey.of(owner, place, id).text();
    }
}
