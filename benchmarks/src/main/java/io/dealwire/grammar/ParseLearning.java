package io.dealwire.grammar;

import java.util.List;
import java.util.Random;

/**
 * Learns to parse with a dynamic oracle (Goldberg and Nivre 2012): after the first round mistakes are followed, so that the parser learns
 * what is best after its own errors.
 */
final class ParseLearning {

    private static final double EXPLORED = .9;

    private final Random random;
    private final Perceptron actions = new Perceptron(Configuration.ACTIONS);
    private final Perceptron relations = new Perceptron(Relation.values().length);
    private final Features features = new Features();
    private final float[] scores = new float[Relation.values().length];
    private final int[] costs = new int[Configuration.ACTIONS];

    ParseLearning(Random random) {
        this.random = random;
    }

    Perceptron actions() {
        return actions;
    }

    Perceptron relations() {
        return relations;
    }

    /**
     * Parses a tree with the weights as they are, learning from each decision.
     *
     * @param tagger one that has not learnt from this tree, so that its tags are as wrong as they will be
     */
    void learn(Tree tree, Tagger tagger, boolean exploring) {
        List<Unit> units = tree.units();
        Words words = Words.of(units);
        int[] tags = tagger.tag(units, words);
        Configuration configuration = new Configuration(words, tags, Lemmas.hashes(Lemmas.of(words, tags)));
        Oracle oracle =
                new Oracle(tree.nodes().stream().mapToInt(Tree.Node::head).toArray());
        while (!configuration.finished()) {
            int action = act(configuration, oracle, exploring);
            if (action == Configuration.SHIFT) {
                configuration.shift();
                continue;
            }
            int head = configuration.headBy(action);
            configuration.attach(
                    head,
                    head == configuration.size
                            ? Relation.ROOT.ordinal()
                            : relate(configuration, head, tree.nodes().get(configuration.stack(0))));
        }
    }

    /** Learns which action is right, and gives the one to go on with. */
    private int act(Configuration configuration, Oracle oracle, boolean exploring) {
        ActionFeatures.collect(configuration, features);
        actions.score(features, scores);
        int chosen = -1;
        int right = -1;
        for (int action = 0; action < costs.length; action++) {
            if (!configuration.allows(action)) {
                continue;
            }
            costs[action] = oracle.cost(configuration, action);
            chosen = chosen < 0 || scores[action] > scores[chosen] ? action : chosen;
            boolean better = right < 0
                    || costs[action] < costs[right]
                    || costs[action] == costs[right] && scores[action] > scores[right];
            right = better ? action : right;
        }
        actions.learn(features, right, chosen);
        boolean follows = costs[chosen] == costs[right] || exploring && random.nextDouble() < EXPLORED;
        return follows ? chosen : right;
    }

    /** Chooses a relation, learning from it when the head is right. */
    private int relate(Configuration configuration, int head, Tree.Node dependent) {
        LabelFeatures.collect(configuration, head, configuration.stack(0), features);
        relations.score(features, scores);
        int chosen = Perceptron.best(scores, 1);
        if (dependent.head() == head) {
            relations.learn(features, dependent.relation().ordinal(), chosen);
        }
        return chosen;
    }
}
