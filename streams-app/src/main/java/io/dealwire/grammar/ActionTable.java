package io.dealwire.grammar;

/**
 * A {@link Classifier} of three classes laid out for speed: the weights stand beside the feature itself, those of the second and the third
 * class, each less that of the first, which changes no decision.
 */
final class ActionTable {

    private static final int HALF = 16;

    private final Buckets weights;

    private ActionTable(Buckets weights) {
        this.weights = weights;
    }

    static ActionTable of(Classifier classifier) {
        Buckets.Filling weights = new Buckets.Filling(classifier.size());
        classifier.forEach((feature, row) -> {
            int second = row[1] - row[0];
            int third = row[2] - row[0];
            weights.put(feature, second << HALF | third & 0xFFFF, Math.max(Math.abs(second), Math.abs(third)));
        });
        return new ActionTable(weights.filled());
    }

    /** Sets the first three {@code scores} to the sums of the weights of some features. */
    void score(Features features, int[] scores) {
        int second = 0;
        int third = 0;
        for (int i = 0; i < features.count(); i++) {
            int both = weights.get(features.hashes[i]);
            second += both >> HALF;
            third += (short) both;
        }
        scores[0] = 0;
        scores[1] = second;
        scores[2] = third;
    }
}
