package io.dealwire.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * An averaged perceptron (Collins 2002) over hashed features; its averaged weights become a {@link Classifier}. A feature gets weights
 * when a decision with it goes wrong.
 */
final class Perceptron {

    private static final int SPREAD = 0x9E3779B1;
    private static final int FIRST_ROWS = 1 << 14;

    private final int classes;
    /** Open addressing: feature in the upper half, one more than its row in the lower; 0 is empty. */
    private long[] slots = new long[FIRST_ROWS * 2];

    private float[] weights;
    /** Sums of each change times the decision at which it was made: the average is the weight less the sum over the decisions. */
    private double[] changes;

    private int rows;
    private int decisions;

    Perceptron(int classes) {
        this.classes = classes;
        this.weights = new float[FIRST_ROWS * classes];
        this.changes = new double[FIRST_ROWS * classes];
    }

    /** Sets {@code scores} to those of the weights as they are now. */
    void score(Features of, float[] scores) {
        Arrays.fill(scores, 0, classes, 0);
        for (int i = 0; i < of.count(); i++) {
            int row = find(of.hashes[i]);
            if (row >= 0) {
                int from = row * classes;
                for (int j = 0; j < classes; j++) {
                    scores[j] += weights[from + j];
                }
            }
        }
    }

    /** The class with the highest score, from a class on. */
    static int best(float[] scores, int from) {
        int best = from;
        for (int i = from + 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    /** Counts a decision; when it was wrong, moves the weights towards the right class. */
    void learn(Features of, int right, int chosen) {
        decisions++;
        if (right != chosen) {
            for (int i = 0; i < of.count(); i++) {
                int from = findOrAdd(of.hashes[i]) * classes;
                weights[from + right]++;
                changes[from + right] += decisions;
                weights[from + chosen]--;
                changes[from + chosen] -= decisions;
            }
        }
    }

    /** The averaged weights, scaled to whole numbers; of the features only the heaviest. */
    Classifier averaged(int mostFeatures, float scale) {
        record Averaged(int feature, short[] weights, int heaviest) {}
        List<Averaged> kept = new ArrayList<>();
        for (long slot : slots) {
            if (slot == 0) {
                continue;
            }
            int from = ((int) slot - 1) * classes;
            short[] averaged = new short[classes];
            int heaviest = 0;
            for (int j = 0; j < classes; j++) {
                double average = weights[from + j] - changes[from + j] / decisions;
                int weight = (int) Math.round(average * scale);
                averaged[j] = (short) Math.max(-Classifier.LARGEST, Math.min(Classifier.LARGEST, weight));
                heaviest = Math.max(heaviest, Math.abs(averaged[j]));
            }
            if (heaviest > 0) {
                kept.add(new Averaged((int) (slot >>> 32), averaged, heaviest));
            }
        }
        kept.sort(Comparator.comparingInt(Averaged::heaviest).reversed().thenComparingInt(Averaged::feature));
        TreeMap<Integer, short[]> heaviest = new TreeMap<>();
        kept.stream().limit(mostFeatures).forEach(row -> heaviest.put(row.feature(), row.weights()));
        return Classifier.of(classes, heaviest);
    }

    private int find(int feature) {
        int index = index(feature);
        long slot;
        while ((slot = slots[index]) != 0) {
            if ((int) (slot >>> 32) == feature) {
                return (int) slot - 1;
            }
            index = index + 1 & slots.length - 1;
        }
        return -1;
    }

    private int findOrAdd(int feature) {
        int found = find(feature);
        if (found >= 0) {
            return found;
        }
        if ((rows + 1) * classes > weights.length) {
            weights = Arrays.copyOf(weights, weights.length * 2);
            changes = Arrays.copyOf(changes, changes.length * 2);
        }
        if ((rows + 1) * 2 > slots.length) {
            long[] old = slots;
            slots = new long[old.length * 2];
            for (long slot : old) {
                if (slot != 0) {
                    put(slot);
                }
            }
        }
        put((long) feature << 32 | rows + 1);
        return rows++;
    }

    private void put(long slot) {
        int index = index((int) (slot >>> 32));
        while (slots[index] != 0) {
            index = index + 1 & slots.length - 1;
        }
        slots[index] = slot;
    }

    private int index(int feature) {
        return feature * SPREAD >>> Integer.numberOfLeadingZeros(slots.length - 1);
    }
}
