package io.dealwire.story;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A bounded sample of a set of hashes: the smallest of them, so that two samples can be compared exactly below the smaller of
 * their limits (bottom-k sketches: Cohen and Kaplan, PODC 2007). A set that is no larger than the bound is kept whole, and a set
 * that holds another is then found to hold it, however different their sizes.
 *
 * @param hashes the sample, ascending as unsigned numbers, no repeats
 * @param whole whether the sample is the whole set
 */
record Sample(int[] hashes, boolean whole) {

    /** What two samples say: elements of the one, of the other, and of both, below the common limit. */
    record Overlap(int left, int right, int both) {

        double jaccard() {
            return both == 0 ? 0 : (double) both / (left + right - both);
        }

        /** The share of the smaller set that the larger one holds. */
        double containment() {
            return both == 0 ? 0 : (double) both / Math.min(left, right);
        }
    }

    /**
     * Samples a set.
     *
     * @param values the elements' hashes, in any order, repeats allowed; sorted in place
     * @param count how many of them count
     * @param bound the size of the largest sample
     */
    static Sample of(int[] values, int count, int bound) {
        for (int i = 0; i < count; i++) {
            values[i] ^= Integer.MIN_VALUE;
        }
        Arrays.sort(values, 0, count);
        int[] kept = new int[Math.min(count, bound)];
        int size = 0;
        boolean whole = true;
        for (int i = 0; i < count; i++) {
            if (i > 0 && values[i] == values[i - 1]) {
                continue;
            }
            if (size == kept.length) {
                whole = false;
                break;
            }
            kept[size++] = values[i] ^ Integer.MIN_VALUE;
        }
        return new Sample(Arrays.copyOf(kept, size), whole);
    }

    Overlap overlap(Sample other) {
        long limit = Math.min(limit(), other.limit());
        int i = 0;
        int j = 0;
        int both = 0;
        while (i < hashes.length && j < other.hashes.length) {
            int order = Integer.compareUnsigned(hashes[i], other.hashes[j]);
            if (Integer.toUnsignedLong(order <= 0 ? hashes[i] : other.hashes[j]) > limit) {
                break;
            }
            if (order == 0) {
                both++;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new Overlap(upTo(limit), other.upTo(limit), both);
    }

    /** The largest hash up to which the sample is complete. */
    private long limit() {
        return whole || hashes.length == 0 ? 0xFFFFFFFFL : Integer.toUnsignedLong(hashes[hashes.length - 1]);
    }

    private int upTo(long limit) {
        int size = hashes.length;
        while (size > 0 && Integer.toUnsignedLong(hashes[size - 1]) > limit) {
            size--;
        }
        return size;
    }

    int encodedLength() {
        return 2 + 4 * hashes.length;
    }

    void encode(ByteBuffer out) {
        out.putShort((short) (hashes.length << 1 | (whole ? 1 : 0)));
        for (int hash : hashes) {
            out.putInt(hash);
        }
    }

    static Sample decode(ByteBuffer in) {
        int head = in.getShort() & 0xFFFF;
        int[] hashes = new int[head >>> 1];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = in.getInt();
        }
        return new Sample(hashes, (head & 1) == 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sample that && whole == that.whole && Arrays.equals(hashes, that.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }
}
