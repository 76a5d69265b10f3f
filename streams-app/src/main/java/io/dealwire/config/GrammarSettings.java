package io.dealwire.config;

import java.util.List;

/**
 * How much of an article is parsed, which takes more time than all other reading of it.
 *
 * @param sentences up to this sentence of those that are read an article is parsed; its headline always is
 * @param words how many words, marks, names and amounts of a sentence are parsed; what follows is not
 */
public record GrammarSettings(int sentences, int words) {

    private static final int SHIPPED_SENTENCES = 8;
    private static final int SHIPPED_WORDS = 150;

    /** News tells first what it is about, and hardly any sentence is longer. */
    public static final GrammarSettings SHIPPED = new GrammarSettings(SHIPPED_SENTENCES, SHIPPED_WORDS);

    static final Setting<Integer> SENTENCES = Setting.integer(
            "grammar.sentences",
            SHIPPED_SENTENCES,
            0,
            14,
            "Up to this sentence articles are parsed, those that may tell a deal; the headline always. What has been read stays.");

    static final Setting<Integer> WORDS = Setting.integer(
            "grammar.words",
            SHIPPED_WORDS,
            10,
            500,
            "Most words of a sentence that are parsed; what follows is left out. What has been read stays.");

    static final List<Setting<?>> ALL = List.of(SENTENCES, WORDS);

    static GrammarSettings read(SettingValues values) {
        return new GrammarSettings(values.get(SENTENCES), values.get(WORDS));
    }
}
