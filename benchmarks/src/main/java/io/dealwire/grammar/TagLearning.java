package io.dealwire.grammar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Learns to tag. */
final class TagLearning {

    private static final int ROUNDS = 5;

    private final Random random;
    private final Variations variations;
    private final Phrases phrases;
    private final Perceptron perceptron = new Perceptron(Tag.values().length);
    private final Features features = new Features();
    private final float[] scores = new float[Tag.values().length];

    private TagLearning(long seed) {
        random = new Random(seed);
        variations = new Variations(random);
        phrases = Phrases.shipped(random);
    }

    /** What an averaged perceptron makes of trees, their variations and some of our own. */
    static Perceptron from(List<Tree> trees, long seed) {
        TagLearning learning = new TagLearning(seed);
        for (int round = 0; round < ROUNDS; round++) {
            List<Tree> order = new ArrayList<>(trees);
            order.addAll(learning.phrases.some(GrammarTraining.PHRASES));
            Collections.shuffle(order, learning.random);
            for (Tree tree : order) {
                learning.learn(tree);
                if (learning.random.nextDouble() < GrammarTraining.VARIED) {
                    learning.learn(learning.variations.vary(tree));
                }
            }
        }
        return learning.perceptron;
    }

    private void learn(Tree tree) {
        Words words = Words.of(tree.units());
        int[] tags = new int[words.size];
        for (int at = 0; at < words.size; at++) {
            int right = tree.nodes().get(at).tag().ordinal();
            if (tree.nodes().get(at).unit().kind() != Unit.Kind.WORD) {
                tags[at] = right;
                continue;
            }
            TagFeatures.collect(words, tags, at, features);
            perceptron.score(features, scores);
            tags[at] = Perceptron.best(scores, 0);
            perceptron.learn(features, right, tags[at]);
        }
    }
}
