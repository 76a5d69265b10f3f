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

    /** A sentence of more units is cut: what follows is not parsed. */
    public static final int MOST_UNITS = 150;

    private static final Tag[] TAGS = Tag.values();
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

    /** The tree of a sentence. Never fails: what is no sentence gets some tree too. */
    public ParsedSentence parse(List<Unit> units) {
        List<Unit> parsed = units.size() > MOST_UNITS ? units.subList(0, MOST_UNITS) : units;
        Words words = Words.of(parsed);
        int[] tags = tagger.tag(parsed, words);
        String[] lemmas = Lemmas.of(words, tags);
        Configuration configuration = new Configuration(words, tags, Lemmas.hashes(lemmas));
        parser.parse(configuration);
        List<ParsedWord> tree = new ArrayList<>(words.size);
        for (int i = 0; i < words.size; i++) {
            int head = configuration.heads[i];
            tree.add(new ParsedWord(
                    parsed.get(i),
                    parsed.get(i).kind() == Unit.Kind.WORD
                            ? lemmas[i]
                            : parsed.get(i).form(),
                    TAGS[tags[i]],
                    head == words.size ? ParsedSentence.NO_HEAD : head,
                    RELATIONS[configuration.labels[i]]));
        }
        return new ParsedSentence(tree, parsed.size() < units.size());
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
