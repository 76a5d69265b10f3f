package io.dealwire.grammar;

import java.util.List;

/**
 * A sentence as a tree: every word but one, the root, depends on another word, and no word on itself by whatever chain.
 *
 * @param words the words in order; empty for a sentence of no units
 * @param cut whether the sentence had more units than are parsed; the words are then its first ones
 */
public record ParsedSentence(List<ParsedWord> words, boolean cut) {

    /** The head of the root. */
    public static final int NO_HEAD = -1;

    public ParsedSentence {
        words = List.copyOf(words);
    }

    public int size() {
        return words.size();
    }

    public ParsedWord word(int index) {
        return words.get(index);
    }
}
