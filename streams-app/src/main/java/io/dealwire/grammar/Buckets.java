package io.dealwire.grammar;

/**
 * A table from features to numbers that is read without a branch, so that the processor fetches the places of many features at a time:
 * parsing spends most of its time here. A feature stands in one bucket of four; of more, the lightest are left out (one in a hundred).
 */
final class Buckets {

    private static final int BUCKET = 4;
    private static final int SPREAD = 0x9E3779B1;

    /** Feature in the upper half, number in the lower; 0 is empty. */
    private final long[] slots;

    private final int shift;

    private Buckets(int buckets) {
        slots = new long[buckets * BUCKET];
        shift = Integer.numberOfLeadingZeros(buckets - 1);
    }

    /** Fills a table. */
    static final class Filling {

        private final Buckets buckets;
        private final short[] weights;

        /** @param features how many are to be put in */
        Filling(int features) {
            buckets = new Buckets(Math.max(2, Integer.highestOneBit(features)));
            weights = new short[buckets.slots.length];
        }

        /**
         * Puts a feature in.
         *
         * @param weight how much it weighs, more than 0: when its bucket is full, the lightest makes room or is left out itself
         */
        void put(int feature, int number, int weight) {
            int from = buckets.bucket(feature);
            int lightest = from;
            for (int i = from + 1; i < from + BUCKET; i++) {
                lightest = weights[i] < weights[lightest] ? i : lightest;
            }
            if (weight > weights[lightest]) {
                buckets.slots[lightest] = (long) feature << 32 | number & 0xFFFFFFFFL;
                weights[lightest] = (short) weight;
            }
        }

        Buckets filled() {
            return buckets;
        }
    }

    /** Finds the numbers of features that are in, but for zeros, and gives how many there are. */
    int find(Features features, int[] found) {
        int count = 0;
        for (int i = 0; i < features.count(); i++) {
            int number = get(features.hashes[i]);
            found[count] = number;
            count += number == 0 ? 0 : 1;
        }
        return count;
    }

    /** The number of a feature; 0 when it is not in. */
    int get(int feature) {
        int from = bucket(feature);
        long first = slots[from];
        long second = slots[from + 1];
        long third = slots[from + 2];
        long fourth = slots[from + 3];
        int number = (int) (first >>> 32) == feature ? (int) first : 0;
        number |= (int) (second >>> 32) == feature ? (int) second : 0;
        number |= (int) (third >>> 32) == feature ? (int) third : 0;
        return number | ((int) (fourth >>> 32) == feature ? (int) fourth : 0);
    }

    /** Gives every feature with its number, in no order that means anything. */
    void forEach(Numbers use) {
        for (long slot : slots) {
            if (slot != 0) {
                use.accept((int) (slot >>> 32), (int) slot);
            }
        }
    }

    /** Takes a feature and its number. */
    interface Numbers {
        void accept(int feature, int number);
    }

    int size() {
        int size = 0;
        for (long slot : slots) {
            size += slot == 0 ? 0 : 1;
        }
        return size;
    }

    private int bucket(int feature) {
        return (feature * SPREAD >>> shift) * BUCKET;
    }
}
