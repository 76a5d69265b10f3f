package io.dealwire.evaluation;

import java.util.Arrays;
import java.util.List;

/**
 * Fits a logistic regression with a ridge penalty by iteratively reweighted least squares (Hastie, Tibshirani, Friedman: The
 * Elements of Statistical Learning, 4.4.1); the same examples give the same weights.
 */
public final class Logistic {

    private static final int ROUNDS = 25;

    private Logistic() {}

    /**
     * What is learnt from.
     *
     * @param features their values
     * @param label what is to be told
     * @param name for reports
     */
    public record Example(double[] features, boolean label, String name) {

        /** An example of features that hold or do not. */
        public static Example of(int[] holding, int size, boolean label, String name) {
            double[] features = new double[size];
            for (int feature : holding) {
                features[feature] = 1;
            }
            return new Example(features, label, name);
        }
    }

    /** The weights; {@code ridge} above zero keeps them small. */
    public static double[] fit(List<Example> examples, double ridge) {
        int size = examples.get(0).features().length;
        double[] weights = new double[size];
        for (int round = 0; round < ROUNDS; round++) {
            double[][] system = new double[size][size + 1];
            for (int i = 0; i < size; i++) {
                system[i][i] = ridge;
                system[i][size] = -ridge * weights[i];
            }
            for (Example example : examples) {
                add(system, example, probability(weights, example));
            }
            double[] step = solve(system);
            for (int i = 0; i < size; i++) {
                weights[i] += step[i];
            }
        }
        return weights;
    }

    private static void add(double[][] system, Example example, double probability) {
        double[] features = example.features();
        int size = features.length;
        double curve = Math.max(1e-6, probability * (1 - probability));
        double rest = (example.label() ? 1 : 0) - probability;
        for (int i = 0; i < size; i++) {
            if (features[i] != 0) {
                for (int j = 0; j < size; j++) {
                    system[i][j] += curve * features[i] * features[j];
                }
                system[i][size] += rest * features[i];
            }
        }
    }

    /** Gaussian elimination with pivoting; the matrix is positive definite. */
    private static double[] solve(double[][] system) {
        int size = system.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                pivot = Math.abs(system[row][column]) > Math.abs(system[pivot][column]) ? row : pivot;
            }
            double[] swapped = system[column];
            system[column] = system[pivot];
            system[pivot] = swapped;
            for (int row = column + 1; row < size; row++) {
                double factor = system[row][column] / system[column][column];
                for (int i = column; i <= size && factor != 0; i++) {
                    system[row][i] -= factor * system[column][i];
                }
            }
        }
        double[] solution = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double rest = system[row][size];
            for (int column = row + 1; column < size; column++) {
                rest -= system[row][column] * solution[column];
            }
            solution[row] = rest / system[row][row];
        }
        return solution;
    }

    /** How likely the label is, by these weights. */
    public static double probability(double[] weights, Example example) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * example.features()[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Prints precision and recall at several cuts. */
    public static void report(String what, double[] weights, List<Example> examples) {
        long positive = examples.stream().filter(Example::label).count();
        System.err.printf("%s: %d examples, %d positive%n", what, examples.size(), positive);
        for (double cut : new double[] {.2, .3, .4, .5, .6, .7, .8}) {
            List<Example> told = examples.stream()
                    .filter(example -> probability(weights, example) >= cut)
                    .toList();
            long right = told.stream().filter(Example::label).count();
            System.err.printf(
                    "  at %.1f: precision %.3f recall %.3f%n",
                    cut, right / (double) told.size(), right / (double) positive);
        }
        if (Boolean.getBoolean("errors")) {
            examples.stream()
                    .filter(example -> example.label() != probability(weights, example) >= .5)
                    .forEach(example -> System.err.printf(
                            "  %s %.2f %s %s%n",
                            example.label() ? "missed" : "wrong",
                            probability(weights, example),
                            example.name(),
                            Arrays.toString(example.features())));
        }
    }
}
