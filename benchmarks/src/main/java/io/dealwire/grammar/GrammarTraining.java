package io.dealwire.grammar;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine;

/**
 * Learns the grammar from a treebank, writes the model and measures it. Seeded: the same treebank gives the same model, byte for byte.
 * Lives beside the benchmarks, which production does not load, and in the grammar's package, because learning and parsing must look
 * at the same features.
 */
@CommandLine.Command(
        name = "grammar",
        description = "Learns the grammar from a treebank, writes the model and measures it.")
public final class GrammarTraining implements Callable<Integer> {

    /** Sentences of {@link Phrases} learnt from in each round. */
    static final int PHRASES = 1_500;

    /** Share of the sentences that are also learnt from as {@link Variations}. */
    static final double VARIED = .5;

    private static final long SEED = 20_261_129;
    /** Each third of the treebank is tagged by a tagger that has learnt from the others. */
    private static final int FOLDS = 3;

    private static final int ROUNDS = 8;
    private static final float SCALE = 40;
    private static final int TAG_FEATURES = 200_000;
    private static final int ACTION_FEATURES = 500_000;
    private static final int RELATION_FEATURES = 200_000;

    @CommandLine.Option(
            names = "--treebank",
            required = true,
            description = "Folder with en_ewt-train, en_ewt-dev, en_ewt-test and en_pud-test, each as .conllu.gz.")
    private Path treebank;

    @CommandLine.Option(
            names = "--output",
            description = "Where to write the model. Without it the shipped one is measured.")
    private Path output;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new GrammarTraining()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Grammar grammar = output == null ? Grammar.english() : learnt();
        for (String set : List.of("en_ewt-dev", "en_ewt-test", "en_pud-test")) {
            System.out.println(set + ": " + GrammarScore.of(grammar, trees(set)));
        }
        return CommandLine.ExitCode.OK;
    }

    private Grammar learnt() throws IOException {
        GrammarModel model = learn(trees("en_ewt-train"));
        try (OutputStream out = Files.newOutputStream(output)) {
            model.write(out);
        }
        return new Grammar(model);
    }

    private List<Tree> trees(String set) throws IOException {
        return Treebank.read(treebank.resolve(set + ".conllu.gz"));
    }

    private static GrammarModel learn(List<Tree> trees) {
        List<Classifier> tags = IntStream.rangeClosed(0, FOLDS)
                .parallel()
                .mapToObj(fold -> TagLearning.from(without(trees, fold), SEED).averaged(TAG_FEATURES, SCALE))
                .toList();
        List<Tagger> taggers = tags.stream().map(Tagger::new).toList();
        Random random = new Random(SEED);
        ParseLearning learning = new ParseLearning(random);
        Variations variations = new Variations(random);
        Phrases phrases = Phrases.shipped(random);
        for (int round = 1; round <= ROUNDS; round++) {
            for (int i : shuffled(trees.size() + PHRASES, random)) {
                Tree tree = i < trees.size() ? trees.get(i) : phrases.next();
                Tagger tagger = taggers.get(i % FOLDS);
                learning.learn(tree, tagger, round > 1);
                if (random.nextDouble() < VARIED) {
                    learning.learn(variations.vary(tree), tagger, round > 1);
                }
            }
            System.out.println("round " + round + " of " + ROUNDS);
        }
        return new GrammarModel(
                tags.get(FOLDS),
                learning.actions().averaged(ACTION_FEATURES, SCALE),
                learning.relations().averaged(RELATION_FEATURES, SCALE));
    }

    /** All trees but those of a fold; beyond the last fold, all. */
    private static List<Tree> without(List<Tree> trees, int fold) {
        return IntStream.range(0, trees.size())
                .filter(i -> i % FOLDS != fold)
                .mapToObj(trees::get)
                .toList();
    }

    private static List<Integer> shuffled(int size, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }
}
