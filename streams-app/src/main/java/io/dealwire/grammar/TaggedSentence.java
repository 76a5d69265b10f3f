package io.dealwire.grammar;

import java.util.List;

/**
 * A sentence whose words have their parts of speech and dictionary forms, but no tree yet: that takes a third of the time, and tells whether
 * the tree is worth the rest.
 */
public final class TaggedSentence {

    private static final Tag[] TAGS = Tag.values();

    private final List<Unit> units;
    private final boolean cut;
    private final Words words;
    private final int[] tags;
    private final String[] lemmas;

    TaggedSentence(List<Unit> units, boolean cut, Words words, int[] tags) {
        this.units = units;
        this.cut = cut;
        this.words = words;
        this.tags = tags;
        this.lemmas = Lemmas.of(words, tags);
    }

    public int size() {
        return units.size();
    }

    public Unit unit(int index) {
        return units.get(index);
    }

    /** Its part of speech. */
    public Tag tag(int index) {
        return TAGS[tags[index]];
    }

    /** Its dictionary form, in lower case; the form itself for names and amounts of money. */
    public String lemma(int index) {
        return unit(index).kind() == Unit.Kind.WORD
                ? lemmas[index]
                : unit(index).form();
    }

    /** Whether the sentence had more units: these are its first ones. */
    public boolean cut() {
        return cut;
    }

    /** The parse to be made of it. */
    Configuration configuration() {
        return new Configuration(words, tags, Lemmas.hashes(lemmas));
    }
}
