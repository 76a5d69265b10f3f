package io.dealwire.grammar;

/**
 * A table from features to numbers that is read without a branch, so that the processor fetches the places of many features at a time:
 * parsing spends most of its time here. A feature stands in one bucket of four; of more, the lightest are left out (one in a hundred).
 *
 * <p>Most features that are looked for are not in, so the keys stand apart from the numbers and are packed tight: the upper bits of a feature,
 * spread over all 32, tell its bucket, and the lower ones, at most 15, tell it from all others there.
 */
final class Buckets {

    private static final int BUCKET = 4;
    private static final int FEWEST = 1 << 17;

    private static final int SPREAD = 0x9E3779B1;
    /** Undoes it: the product of both is 1. */
    private static final int GATHER = 0x0E8B2F51;

    private static final int KEY_BITS = 16;
    private static final int PRESENT = 1 << KEY_BITS - 1;
    private static final long EVERY_KEY = 0x0001_0001_0001_0001L;
    private static final long EVERY_TOP = EVERY_KEY * PRESENT;

    /** For each bucket its keys, 0 where none is. */
    private final long[] keys;
    /** For each key its number. */
    private final int[] numbers;

    private final int bucketShift;
    private final int keyMask;

    private Buckets(int buckets) {
        keys = new long[buckets];
        numbers = new int[buckets * BUCKET];
        bucketShift = Integer.numberOfLeadingZeros(buckets - 1);
        keyMask = (1 << bucketShift) - 1;
    }

    /** Fills a table. */
    static final class Filling {

        private final Buckets buckets;
        private final short[] weights;

        /** @param features how many are to be put in */
        Filling(int features) {
            buckets = new Buckets(Math.max(FEWEST, Integer.highestOneBit(features)));
            weights = new short[buckets.numbers.length];
        }

        /**
         * Puts a feature in.
         *
         * @param weight how much it weighs, more than 0: when its bucket is full, the lightest makes room or is left out itself
         */
        void put(int feature, int number, int weight) {
            int spread = feature * SPREAD;
            int bucket = spread >>> buckets.bucketShift;
            int lightest = 0;
            for (int i = 1; i < BUCKET; i++) {
                lightest = weights[bucket * BUCKET + i] < weights[bucket * BUCKET + lightest] ? i : lightest;
            }
            int place = bucket * BUCKET + lightest;
            if (weight > weights[place]) {
                int bits = lightest * KEY_BITS;
                buckets.keys[bucket] = buckets.keys[bucket] & ~(0xFFFFL << bits) | (long) buckets.key(spread) << bits;
                buckets.numbers[place] = number;
                weights[place] = (short) weight;
            }
        }

        Buckets filled() {
            return buckets;
        }
    }

    /** Finds the numbers of features that are in, and gives how many there are. */
    int find(Features features, int[] found) {
        int count = 0;
        for (int i = 0; i < features.count(); i++) {
            int spread = features.hashes[i] * SPREAD;
            int bucket = spread >>> bucketShift;
            long others = keys[bucket] ^ key(spread) * EVERY_KEY;
            long same = (others - EVERY_KEY) & ~others & EVERY_TOP; // lowest bit: in the one key that is no other
            found[count] = bucket * BUCKET + Long.numberOfTrailingZeros(same) / KEY_BITS;
            count += same == 0 ? 0 : 1;
        }
        for (int i = 0; i < count; i++) {
            found[i] = numbers[found[i]];
        }
        return count;
    }

    /** Gives every feature with its number, in no order that means anything. */
    void forEach(Numbers use) {
        for (int place = 0; place < numbers.length; place++) {
            int bucket = place / BUCKET;
            int key = (int) (keys[bucket] >>> place % BUCKET * KEY_BITS) & 0xFFFF;
            if (key != 0) {
                use.accept((bucket << bucketShift | key & keyMask) * GATHER, numbers[place]);
            }
        }
    }

    /** Takes a feature and its number. */
    interface Numbers {
        void accept(int feature, int number);
    }

    int size() {
        int[] size = new int[1];
        forEach((feature, number) -> size[0]++);
        return size[0];
    }

    private int key(int spread) {
        return spread & keyMask | PRESENT;
    }
}
