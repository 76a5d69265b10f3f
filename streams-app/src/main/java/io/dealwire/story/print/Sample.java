package io.dealwire.story.print;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A bounded sample of a set of hashes: the smallest of them, so that two samples can be compared exactly below the smaller of
 * their limits (bottom-k sketches: Cohen and Kaplan, PODC 2007). A set that is no larger than the bound is kept whole, and a set
 * that holds another is then found to hold it, however different their sizes.
 *
 * @param hashes the sample, ascending, each from 0 to 2^{@value #BITS} - 1, no repeats
 * @param whole whether the sample is the whole set
 */
record Sample(int[] hashes, boolean whole) {

    /** Bits of a hash: few enough for two bytes an element, so many that chance meetings stay below one in a thousand. */
    static final int BITS = 20;

    private static final int LARGEST = (1 << BITS) - 1;

    /** So many values are sorted by place; more may be made so that all have one place, and take long. */
    private static final int MOST_PLACED = 2048;

    /**
     * What two samples say.
     *
     * @param left elements of the one below the common limit
     * @param right elements of the other there
     * @param both elements of both there
     * @param share the part of all hashes that lies below the limit, up to 1
     */
    record Overlap(int left, int right, int both, double share) {

        double jaccard() {
            return both == 0 ? 0 : (double) both / (left + right - both);
        }

        /** The share of the smaller set that the larger one holds. */
        double containment() {
            return both == 0 ? 0 : (double) both / smaller();
        }

        /** About how many elements the one set has that the other has not. */
        double onlyLeft() {
            return (left - both) / share;
        }

        /** About how many elements the other set has that the one has not. */
        double onlyRight() {
            return (right - both) / share;
        }

        /** On how many elements the containment rests. */
        int smaller() {
            return Math.min(left, right);
        }
    }

    /**
     * Samples a set.
     *
     * @param values hashes of the elements, in any order, repeats allowed, each below 2^{@value #BITS}; sorted in place
     * @param count how many of them count
     * @param bound the size of the largest sample
     */
    static Sample of(int[] values, int count, int bound) {
        int likely = smallFirst(values, count, bound);
        if (likely < count) {
            Sample sample = ofSorted(values, likely, bound);
            if (sample.hashes.length == bound) {
                return new Sample(sample.hashes, false);
            }
        }
        return ofSorted(values, count, bound);
    }

    /**
     * Moves the values that are small enough to be in the sample to the front: hashes are spread evenly, so nearly always
     * they hold it, and the others need no sorting.
     *
     * @return how many they are
     */
    private static int smallFirst(int[] values, int count, int bound) {
        long limit = (1L << BITS) * (bound + bound / 4 + 16) / Math.max(1, count);
        int size = 0;
        for (int i = 0; i < count; i++) {
            int value = values[i];
            if (value < limit) {
                values[i] = values[size];
                values[size++] = value;
            }
        }
        return size;
    }

    private static Sample ofSorted(int[] values, int count, int bound) {
        sort(values, count);
        int[] kept = new int[Math.min(count, bound)];
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (i > 0 && values[i] == values[i - 1]) {
                continue;
            }
            if (size == kept.length) {
                return new Sample(kept, false);
            }
            kept[size++] = values[i];
        }
        return new Sample(size == kept.length ? kept : Arrays.copyOf(kept, size), true);
    }

    /**
     * Sorts values that are spread evenly up to the largest: each goes to where its size tells that it should stand, and those
     * that meet there are put right by insertion (Isaac and Singleton, JACM 1956).
     */
    private static void sort(int[] values, int count) {
        if (count > MOST_PLACED) {
            Arrays.sort(values, 0, count);
            return;
        }
        int largest = 0;
        for (int i = 0; i < count; i++) {
            largest = Math.max(largest, values[i]);
        }
        double scale = count / (largest + 1.0);
        int[] places = new int[count + 1];
        for (int i = 0; i < count; i++) {
            places[(int) (values[i] * scale) + 1]++;
        }
        for (int i = 0; i < count; i++) {
            places[i + 1] += places[i];
        }
        int[] placed = new int[count];
        for (int i = 0; i < count; i++) {
            placed[places[(int) (values[i] * scale)]++] = values[i];
        }
        for (int i = 0; i < count; i++) {
            int value = placed[i];
            int at = i;
            for (; at > 0 && values[at - 1] > value; at--) {
                values[at] = values[at - 1];
            }
            values[at] = value;
        }
    }

    /** The part of a 64-bit hash that a sample keeps. */
    static int element(long hash) {
        return (int) (hash >>> Long.SIZE - BITS);
    }

    Overlap overlap(Sample other) {
        int limit = Math.min(limit(), other.limit());
        int i = 0;
        int j = 0;
        int both = 0;
        while (i < hashes.length && j < other.hashes.length) {
            int left = hashes[i];
            int right = other.hashes[j];
            if (Math.min(left, right) > limit) {
                break;
            }
            both += left == right ? 1 : 0;
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }
        return new Overlap(upTo(limit), other.upTo(limit), both, (double) limit / LARGEST);
    }

    /** The largest hash up to which the sample is complete. */
    private int limit() {
        return whole || hashes.length == 0 ? LARGEST : hashes[hashes.length - 1];
    }

    private int upTo(int limit) {
        int size = hashes.length;
        while (size > 0 && hashes[size - 1] > limit) {
            size--;
        }
        return size;
    }

    int longestEncoding() {
        return 2 + 3 * hashes.length;
    }

    /** Differences between neighbours, seven bits a byte: mostly two bytes. */
    void encode(ByteBuffer out) {
        out.putShort((short) (hashes.length << 1 | (whole ? 1 : 0)));
        int before = 0;
        for (int hash : hashes) {
            int step = hash - before;
            while (step > 0x7F) {
                out.put((byte) (step | 0x80));
                step >>>= 7;
            }
            out.put((byte) step);
            before = hash;
        }
    }

    static Sample decode(ByteBuffer in) {
        int head = in.getShort() & 0xFFFF;
        int[] hashes = new int[head >>> 1];
        int before = 0;
        for (int i = 0; i < hashes.length; i++) {
            int shift = 0;
            int part = in.get();
            while (part < 0) {
                before += (part & 0x7F) << shift;
                shift += 7;
                part = in.get();
            }
            before += part << shift;
            hashes[i] = before;
        }
        return new Sample(hashes, (head & 1) == 1);
    }

    /** The part of the sample that a condition holds for; complete up to the same limit. */
    Sample where(IntPredicate condition) {
        return new Sample(Arrays.stream(hashes).filter(condition).toArray(), whole);
    }

    /** Those of some values that the sample keeps; complete up to the same limit. */
    Sample part(int[] values) {
        int[] wanted = values.clone();
        Arrays.sort(wanted);
        int[] kept = new int[Math.min(wanted.length, hashes.length)];
        int size = 0;
        int i = 0;
        for (int hash : hashes) {
            while (i < wanted.length && wanted[i] < hash) {
                i++;
            }
            if (i < wanted.length && wanted[i] == hash) {
                kept[size++] = hash;
            }
        }
        return new Sample(Arrays.copyOf(kept, size), whole);
    }

    int longestMarking() {
        return (hashes.length + Byte.SIZE - 1) / Byte.SIZE;
    }

    /** Which of the sample's hashes belong to a part of it: one bit each. */
    void encodePart(Sample part, ByteBuffer out) {
        byte[] marks = new byte[longestMarking()];
        int next = 0;
        for (int i = 0; i < hashes.length && next < part.hashes.length; i++) {
            if (hashes[i] == part.hashes[next]) {
                marks[i / Byte.SIZE] |= (byte) (1 << i % Byte.SIZE);
                next++;
            }
        }
        out.put(marks);
    }

    Sample decodePart(ByteBuffer in) {
        byte[] marks = new byte[longestMarking()];
        in.get(marks);
        int[] kept = new int[hashes.length];
        int size = 0;
        for (int i = 0; i < hashes.length; i++) {
            if ((marks[i / Byte.SIZE] >> i % Byte.SIZE & 1) == 1) {
                kept[size++] = hashes[i];
            }
        }
        return new Sample(Arrays.copyOf(kept, size), whole);
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
