package io.dealwire.grammar;

import java.util.List;

/** Tags the words of a sentence from left to right, each by the classifier's best class; given tags stand. */
final class Tagger {

    private static final Tag[] TAGS = Tag.values();

    private final Classifier classifier;

    Tagger(Classifier classifier) {
        this.classifier = classifier;
    }

    /** The ordinals of the tags. */
    int[] tag(List<Unit> units, Words words) {
        int[] tags = new int[words.size];
        int[] scores = new int[TAGS.length];
        Features features = new Features();
        for (int at = 0; at < words.size; at++) {
            if (units.get(at).kind() != Unit.Kind.WORD) {
                tags[at] = units.get(at).given().orElseThrow().ordinal();
                continue;
            }
            TagFeatures.collect(words, tags, at, features);
            classifier.score(features, scores);
            int best = 0;
            for (int tag = 1; tag < TAGS.length; tag++) {
                if (scores[tag] > scores[best]) {
                    best = tag;
                }
            }
            tags[at] = best;
        }
        return tags;
    }
}
