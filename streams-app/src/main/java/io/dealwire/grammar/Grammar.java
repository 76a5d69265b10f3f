package io.dealwire.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tags and parses English sentences. Immutable; any number of threads may share one. The same units always give the same tree, and the
 * work is proportional to their number.
 */
public final class Grammar {

    private static final Relation[] RELATIONS = Relation.values();

    private final Tagger tagger;
    private final TransitionParser parser;

    Grammar(GrammarModel model) {
        tagger = new Tagger(model.tags());
        parser = new TransitionParser(model.actions(), model.relations());
    }

    /** The grammar that ships with the product; learnt from a treebank of web texts. Loaded once, when first asked for. */
    public static Grammar english() {
        return Shipped.ENGLISH;
    }

    /**
     * The words of a sentence with their parts of speech.
     *
     * @param most how many units are taken, the first ones
     */
    public TaggedSentence tag(List<Unit> units, int most) {
        List<Unit> kept = units.size() > most ? units.subList(0, most) : units;
        Words words = Words.of(kept);
        return new TaggedSentence(kept, kept.size() < units.size(), words, tagger.tag(kept, words));
    }

    /** The tree of a sentence. Never fails: what is no sentence gets some tree too. */
    public ParsedSentence parse(List<Unit> units) {
        return parse(tag(units, units.size()));
    }

    /** The tree of a sentence that is tagged. */
    public ParsedSentence parse(TaggedSentence sentence) {
        Configuration configuration = sentence.configuration();
        parser.parse(configuration);
        List<ParsedWord> tree = new ArrayList<>(sentence.size());
        for (int i = 0; i < sentence.size(); i++) {
            int head = configuration.heads[i];
            tree.add(new ParsedWord(
                    sentence.unit(i),
                    sentence.lemma(i),
                    sentence.tag(i),
                    head == sentence.size() ? ParsedSentence.NO_HEAD : head,
                    RELATIONS[configuration.labels[i]]));
        }
        return new ParsedSentence(tree, sentence.cut());
    }

    /** Loaded when first used. */
    private static final class Shipped {

        private static final String MODEL = "/grammar/english.model";
        private static final Grammar ENGLISH = load();

        private static Grammar load() {
            try (InputStream model = Grammar.class.getResourceAsStream(MODEL)) {
                if (model == null) {
                    throw new IllegalStateException("resource is missing: " + MODEL);
                }
                return new Grammar(GrammarModel.read(model));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
