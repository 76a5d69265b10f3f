package io.dealwire.evaluation;

/**
 * Precision and recall of a set that was found against the set that is right.
 *
 * @param right found and right
 * @param wrong found, but not right
 * @param missed right, but not found
 */
public record Accuracy(long right, long wrong, long missed) {

    public static final Accuracy NONE = new Accuracy(0, 0, 0);

    /** The share of what was found that is right; 0 when nothing was found. */
    public double precision() {
        return ratio(right, right + wrong);
    }

    /** The share of what is right that was found; 0 when nothing is right. */
    public double recall() {
        return ratio(right, right + missed);
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        return harmonicMean(precision(), recall());
    }

    Accuracy plus(Accuracy other) {
        return new Accuracy(right + other.right, wrong + other.wrong, missed + other.missed);
    }

    static double harmonicMean(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
