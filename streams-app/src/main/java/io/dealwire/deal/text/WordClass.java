package io.dealwire.deal.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A class of words, and of beginnings of words: {@code acquir*} stands for all that begin so. */
public final class WordClass {

    private static final String ANY_END = "*";

    private final Set<String> whole;
    private final List<String> beginnings;

    private WordClass(Set<String> whole, List<String> beginnings) {
        this.whole = whole;
        this.beginnings = beginnings;
    }

    /** The class of these words, as tables write them. */
    public static WordClass of(List<String> words) {
        Set<String> whole =
                words.stream().filter(word -> !word.endsWith(ANY_END)).collect(Collectors.toUnmodifiableSet());
        List<String> beginnings = words.stream()
                .filter(word -> word.endsWith(ANY_END))
                .map(word -> word.substring(0, word.length() - ANY_END.length()))
                .toList();
        return new WordClass(whole, beginnings);
    }

    /** Whether a word is of the class. */
    public boolean contains(String word) {
        return whole.contains(word)
                || !beginnings.isEmpty() && beginnings.stream().anyMatch(word::startsWith);
    }

    /** Whether a line has a word of the class. */
    public boolean in(Line line) {
        return Stream.of(line.words()).anyMatch(this::contains);
    }
}
