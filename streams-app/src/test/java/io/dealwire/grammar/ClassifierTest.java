package io.dealwire.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ClassifierTest {

    private static final int CLASSES = 3;

    @Test
    void theScoreOfAClassIsTheSumOfTheWeightsOfTheFeatures() {
        Features features = new Features();
        features.add(1, 10);
        features.add(2, 20);
        features.add(3, 30);
        TreeMap<Integer, short[]> rows = new TreeMap<>();
        rows.put(features.hashes[0], new short[] {5, 0, -7});
        rows.put(features.hashes[1], new short[] {1, Classifier.LARGEST, -Classifier.LARGEST});

        int[] scores = scores(Classifier.of(CLASSES, rows), features);

        assertThat(scores).containsExactly(6, Classifier.LARGEST, -7 - Classifier.LARGEST);
    }

    @Test
    void aTableOfActionsDecidesAsItsClassifier() {
        Features features = new Features();
        TreeMap<Integer, short[]> rows = new TreeMap<>();
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            features.add(i, i);
            rows.put(features.hashes[i], new short[] {weight(random), weight(random), weight(random)});
        }
        Classifier classifier = Classifier.of(CLASSES, rows);
        int[] expected = scores(classifier, features);

        int[] scores = new int[CLASSES];
        TransitionParser.ActionTable.of(classifier).score(features, scores);

        assertThat(scores[1] - scores[0]).isEqualTo(expected[1] - expected[0]);
        assertThat(scores[2] - scores[0]).isEqualTo(expected[2] - expected[0]);
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() throws IOException {
        TreeMap<Integer, short[]> rows = new TreeMap<>();
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            rows.put(random.nextInt(), new short[] {weight(random), 0, weight(random)});
        }
        byte[] written = bytes(Classifier.of(CLASSES, rows));

        Classifier read = Classifier.read(new DataInputStream(new ByteArrayInputStream(written)));

        assertThat(bytes(read)).isEqualTo(written);
        assertThat(read.size()).isGreaterThan(9_800);
    }

    private static short weight(Random random) {
        return (short) (random.nextInt(2 * Classifier.LARGEST) - Classifier.LARGEST);
    }

    private static int[] scores(Classifier classifier, Features features) {
        int[] scores = new int[CLASSES];
        classifier.score(features, scores);
        return scores;
    }

    private static byte[] bytes(Classifier classifier) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        classifier.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
