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

    private final int classes;
    /** The features, each with where its weights stand in {@link #weights}. */
    private final Buckets places;
    /** For each feature the number of its weights, then each with its class in the upper bits. Nothing stands at 0. */
    private final char[] weights;

    private Classifier(int classes, Buckets places, char[] weights) {
        this.classes = classes;
        this.places = places;
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
        Buckets.Filling places = new Buckets.Filling(rows.size());
        int at = 1;
        for (SortedMap.Entry<Integer, short[]> row : rows.entrySet()) {
            int count = at++;
            int heaviest = 0;
            for (int i = 0; i < row.getValue().length; i++) {
                if (row.getValue()[i] != 0) {
                    weights[at++] = (char) (i << WEIGHT_BITS | row.getValue()[i] + LARGEST + 1);
                    heaviest = Math.max(heaviest, Math.abs(row.getValue()[i]));
                }
            }
            weights[count] = (char) (at - count - 1);
            places.put(row.getKey(), count, heaviest);
        }
        return new Classifier(classes, places.filled(), weights);
    }

    int classes() {
        return classes;
    }

    /** Sets {@code scores} to the sums of the weights of some features. */
    void score(Features features, int[] scores) {
        Arrays.fill(scores, 0, classes, 0);
        int[] found = features.found;
        int count = places.find(features, found);
        for (int i = 0; i < count; i++) {
            int at = found[i];
            int last = at + weights[at];
            while (at < last) {
                int weight = weights[++at];
                scores[weight >>> WEIGHT_BITS] += weight(weight);
            }
        }
    }

    /** Gives every feature with its weights, in no order that means anything. The array is used again. */
    void forEach(Weights use) {
        int[] row = new int[classes];
        places.forEach((feature, at) -> {
            Arrays.fill(row, 0);
            for (int i = 1; i <= weights[at]; i++) {
                row[weights[at + i] >>> WEIGHT_BITS] = weight(weights[at + i]);
            }
            use.accept(feature, row);
        });
    }

    /** Takes a feature and its weights, one a class. */
    interface Weights {
        void accept(int feature, int[] weights);
    }

    /** How many features have weights. */
    int size() {
        return places.size();
    }

    /** Writes it, features in order, so that equal classifiers are equal bytes. */
    void write(DataOutputStream out) throws IOException {
        TreeMap<Integer, Integer> ordered = new TreeMap<>(Integer::compareUnsigned);
        places.forEach(ordered::put);
        out.writeByte(classes);
        out.writeInt(ordered.size());
        out.writeInt(ordered.values().stream().mapToInt(at -> weights[at] + 1).sum() + 1);
        long before = 0;
        for (int feature : ordered.keySet()) {
            writeNumber(out, Integer.toUnsignedLong(feature) - before);
            before = Integer.toUnsignedLong(feature);
        }
        for (int at : ordered.values()) {
            out.writeByte(weights[at]);
        }
        for (int at : ordered.values()) {
            for (int i = 1; i <= weights[at]; i++) {
                out.writeChar(weights[at + i]);
            }
        }
    }

    static Classifier read(DataInputStream in) throws IOException {
        int classes = in.readUnsignedByte();
        int size = in.readInt();
        char[] weights = new char[in.readInt()];
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
        Buckets.Filling places = new Buckets.Filling(size);
        int at = 1;
        for (int i = 0; i < size; i++) {
            int place = at;
            int heaviest = 0;
            weights[at++] = (char) counts[i];
            for (int j = 0; j < counts[i]; j++) {
                weights[at] = in.readChar();
                heaviest = Math.max(heaviest, Math.abs(weight(weights[at++])));
            }
            places.put(features[i], place, heaviest);
        }
        return new Classifier(classes, places.filled(), weights);
    }

    private static int weight(int packed) {
        return (packed & (1 << WEIGHT_BITS) - 1) - LARGEST - 1;
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
}
