package io.dealwire.deal.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Some classes of words and of beginnings of words ({@code acquir*} stands for all words that begin so), told by their order: of which of them
 * a word is, is one look-up, a bit a class.
 */
public final class WordClasses {

    private static final int MOST = Long.SIZE;
    private static final long NONE = 0;
    private static final String ANY_END = "*";

    private final Map<String, Long> whole = new HashMap<>();
    /** By their first letter. */
    private final Map<Character, List<Beginning>> beginnings = new HashMap<>();

    private record Beginning(String letters, long classes) {}

    private WordClasses() {}

    /**
     * The classes of these words, as tables write them.
     *
     * @throws IllegalArgumentException when there are more than 64
     */
    public static WordClasses of(List<List<String>> classes) {
        if (classes.size() > MOST) {
            throw new IllegalArgumentException("more classes of words than " + MOST + ": " + classes.size());
        }
        WordClasses made = new WordClasses();
        for (int i = 0; i < classes.size(); i++) {
            for (String word : classes.get(i)) {
                made.add(word, 1L << i);
            }
        }
        return made;
    }

    private void add(String word, long bit) {
        if (word.endsWith(ANY_END)) {
            beginnings
                    .computeIfAbsent(word.charAt(0), any -> new ArrayList<>())
                    .add(new Beginning(word.substring(0, word.length() - ANY_END.length()), bit));
        } else {
            whole.merge(word, bit, (some, more) -> some | more);
        }
    }

    /** The classes of a word. */
    public long of(String word) {
        long classes = whole.getOrDefault(word, NONE);
        if (!word.isEmpty()) {
            for (Beginning beginning : beginnings.getOrDefault(word.charAt(0), List.of())) {
                classes |= word.startsWith(beginning.letters()) ? beginning.classes() : NONE;
            }
        }
        return classes;
    }

    /** The classes of which a line has a word. */
    public long in(Line line) {
        long classes = NONE;
        for (String word : line.words()) {
            classes |= of(word);
        }
        return classes;
    }
}
