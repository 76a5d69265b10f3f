package io.dealwire.grammar;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A linear classifier over hashed features with small whole weights: a feature (a 32-bit hash) has weights for some of the classes.
 * A feature that was never learnt weighs nothing.
 */
final class Classifier {

    /** Weights lie between plus and minus this. */
    static final int LARGEST = 511;

    private static final int WEIGHT_BITS = 10;
    private static final int MOST_CLASSES = 1 << (16 - WEIGHT_BITS);
    private static final int SPREAD = 0x9E3779B1;

    private final int classes;
    /** Open addressing: feature in the upper half, where its weights stand in {@link #weights} in the lower; 0 is empty. */
    private final long[] slots;

    private final int shift;
    /** For each feature the number of its weights, then each with its class in the upper bits. */
    private final char[] weights;

    private Classifier(int classes, long[] slots, char[] weights) {
        this.classes = classes;
        this.slots = slots;
        this.shift = Integer.numberOfLeadingZeros(slots.length - 1);
        this.weights = weights;
    }

    /**
     * A classifier of given weights.
     *
     * @param classes number of classes, at most 64
     * @param rows weights by feature: an array of one weight a class, each between ∓{@link #LARGEST}
     */
    static Classifier of(int classes, SortedMap<Integer, short[]> rows) {
        if (classes > MOST_CLASSES) {
            throw new IllegalArgumentException("more classes than " + MOST_CLASSES + ": " + classes);
        }
        int size = 1;
        for (short[] row : rows.values()) {
            size += 1;
            for (short weight : row) {
                size += weight == 0 ? 0 : 1;
            }
        }
        char[] weights = new char[size];
        long[] slots = new long[slots(rows.size())];
        Classifier classifier = new Classifier(classes, slots, weights);
        int at = 1;
        for (SortedMap.Entry<Integer, short[]> row : rows.entrySet()) {
            classifier.put(row.getKey(), at);
            int count = at++;
            for (int i = 0; i < row.getValue().length; i++) {
                if (row.getValue()[i] != 0) {
                    weights[at++] = (char) (i << WEIGHT_BITS | row.getValue()[i] + LARGEST + 1);
                }
            }
            weights[count] = (char) (at - count - 1);
        }
        return classifier;
    }

    int classes() {
        return classes;
    }

    /** Sets {@code scores} to the sums of the weights of the first {@code count} features. */
    void score(int[] features, int count, int[] scores) {
        Arrays.fill(scores, 0, classes, 0);
        int mask = slots.length - 1;
        for (int i = 0; i < count; i++) {
            int feature = features[i];
            int index = feature * SPREAD >>> shift;
            long slot;
            while ((slot = slots[index]) != 0) {
                if ((int) (slot >>> 32) == feature) {
                    int at = (int) slot;
                    int last = at + weights[at];
                    while (at < last) {
                        int weight = weights[++at];
                        scores[weight >>> WEIGHT_BITS] += (weight & (1 << WEIGHT_BITS) - 1) - LARGEST - 1;
                    }
                    break;
                }
                index = index + 1 & mask;
            }
        }
    }

    /** Writes it, features in order, so that equal classifiers are equal bytes. */
    void write(DataOutputStream out) throws IOException {
        TreeMap<Integer, Integer> places = new TreeMap<>(Integer::compareUnsigned);
        for (long slot : slots) {
            if (slot != 0) {
                places.put((int) (slot >>> 32), (int) slot);
            }
        }
        out.writeByte(classes);
        out.writeInt(places.size());
        out.writeInt(weights.length);
        long before = 0;
        for (int feature : places.keySet()) {
            writeNumber(out, Integer.toUnsignedLong(feature) - before);
            before = Integer.toUnsignedLong(feature);
        }
        for (int place : places.values()) {
            out.writeByte(weights[place]);
        }
        for (int place : places.values()) {
            for (int i = 1; i <= weights[place]; i++) {
                out.writeChar(weights[place + i]);
            }
        }
    }

    static Classifier read(DataInputStream in) throws IOException {
        int classes = in.readUnsignedByte();
        int size = in.readInt();
        char[] weights = new char[in.readInt()];
        Classifier classifier = new Classifier(classes, new long[slots(size)], weights);
        int[] features = new int[size];
        long before = 0;
        for (int i = 0; i < size; i++) {
            before += readNumber(in);
            features[i] = (int) before;
        }
        int[] counts = new int[size];
        for (int i = 0; i < size; i++) {
            counts[i] = in.readUnsignedByte();
        }
        int at = 1;
        for (int i = 0; i < size; i++) {
            classifier.put(features[i], at);
            weights[at++] = (char) counts[i];
            for (int j = 0; j < counts[i]; j++) {
                weights[at++] = in.readChar();
            }
        }
        return classifier;
    }

    /** Seven bits a byte, the lowest first; the eighth bit says that more follow. */
    private static void writeNumber(DataOutputStream out, long number) throws IOException {
        long left = number;
        while (left > 0x7F) {
            out.writeByte((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        out.writeByte((int) left);
    }

    private static long readNumber(DataInputStream in) throws IOException {
        long number = 0;
        int bits = 0;
        int next;
        do {
            next = in.readUnsignedByte();
            number |= (long) (next & 0x7F) << bits;
            bits += 7;
        } while (next > 0x7F);
        return number;
    }

    private void put(int feature, int place) {
        int index = feature * SPREAD >>> shift;
        while (slots[index] != 0) {
            index = index + 1 & slots.length - 1;
        }
        slots[index] = (long) feature << 32 | place;
    }

    /** At least twice as many slots as features, a power of two. */
    private static int slots(int features) {
        return Math.max(16, Integer.highestOneBit(Math.max(1, features)) << 2);
    }
}
