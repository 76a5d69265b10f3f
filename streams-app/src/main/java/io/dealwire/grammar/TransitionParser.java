package io.dealwire.grammar;

/** Parses greedily: the best allowed action, then, for an arc, its best relation, until every word has a head. */
final class TransitionParser {

    private final ActionTable actions;
    private final Classifier relations;

    TransitionParser(Classifier actions, Classifier relations) {
        this.actions = ActionTable.of(actions);
        this.relations = relations;
    }

    /** Brings a fresh configuration to its end. */
    void parse(Configuration configuration) {
        Features features = new Features();
        int[] scores = new int[Relation.values().length];
        while (!configuration.finished()) {
            int action = configuration.onlyAllowed();
            if (action == Configuration.OPEN) {
                ActionFeatures.collect(configuration, features);
                actions.score(features, scores);
                action = bestAllowed(configuration, scores);
            }
            if (action == Configuration.SHIFT) {
                configuration.shift();
                continue;
            }
            int head = configuration.headBy(action);
            if (head == configuration.size) {
                configuration.attach(head, Relation.ROOT.ordinal());
                continue;
            }
            LabelFeatures.collect(configuration, head, configuration.stack(0), features);
            relations.score(features, scores);
            configuration.attach(head, best(scores));
        }
    }

    private static int bestAllowed(Configuration configuration, int[] scores) {
        int best = -1;
        for (int action = 0; action < Configuration.ACTIONS; action++) {
            if (configuration.allows(action) && (best < 0 || scores[action] > scores[best])) {
                best = action;
            }
        }
        return best;
    }

    /** The best relation but the root's. */
    private static int best(int[] scores) {
        int best = 1;
        for (int relation = 2; relation < scores.length; relation++) {
            if (scores[relation] > scores[best]) {
                best = relation;
            }
        }
        return best;
    }

    /**
     * A {@link Classifier} of three classes laid out for speed: the weights stand beside the feature itself, those of the second and the third
     * class, each less that of the first, which changes no decision.
     */
    static final class ActionTable {

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
            int[] found = features.found;
            int count = weights.find(features, found);
            for (int i = 0; i < count; i++) {
                second += found[i] >> HALF;
                third += (short) found[i];
            }
            scores[0] = 0;
            scores[1] = second;
            scores[2] = third;
        }
    }
}
