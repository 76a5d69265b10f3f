package io.dealwire.deal.text;

import io.dealwire.text.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Classes of words that the deal reader tells apart, from {@code deal/words.tsv}. */
public final class Vocabulary {

    /** A class of words; the table says what each is for. */
    public enum Kind {
        UNIT,
        SHARE,
        SECURITY,
        GOODS,
        BOUNDARY,
        CLOSED,
        ASIDE,
        DEALTALK,
        ANSWER,
        OFFER,
        SAYING,
        PASSABLE,
        AND,
        WHOLE,
        OWN,
        APPROACH,
        ASSETS,
        PROPERTY,
        ANNOUNCING,
        MUTUAL,
        EARLIER,
        UNREAL
    }

    /** The words of a class, and the beginnings of its words. */
    private record Words(Set<String> whole, List<String> beginnings) {

        private static final String ANY_END = "*";

        static Words of(List<String> words) {
            Set<String> whole =
                    words.stream().filter(word -> !word.endsWith(ANY_END)).collect(Collectors.toUnmodifiableSet());
            List<String> beginnings = words.stream()
                    .filter(word -> word.endsWith(ANY_END))
                    .map(word -> word.substring(0, word.length() - ANY_END.length()))
                    .toList();
            return new Words(whole, beginnings);
        }

        boolean contains(String word) {
            return whole.contains(word)
                    || !beginnings.isEmpty() && beginnings.stream().anyMatch(word::startsWith);
        }
    }

    private final Map<Kind, Words> words = new EnumMap<>(Kind.class);

    private Vocabulary(Table table) {
        for (Table.Row row : table.complete("class", Kind.class).rows()) {
            words.put(row.kind("class", Kind.class), Words.of(row.words("words")));
        }
    }

    /** The words that Dealwire brings. */
    public static Vocabulary read() {
        return new Vocabulary(Table.read("/deal/words.tsv", "class", "words").unique("class"));
    }

    /** Whether a word is of a class. */
    public boolean is(Kind kind, String word) {
        return words.get(kind).contains(word);
    }
}
