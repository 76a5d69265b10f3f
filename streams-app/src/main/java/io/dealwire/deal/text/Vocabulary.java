package io.dealwire.deal.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        OFFER
    }

    private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

    private Vocabulary() {}

    public static Vocabulary read(String resource) {
        Vocabulary vocabulary = new Vocabulary();
        for (String[] columns : PatternTable.rows(resource)) {
            vocabulary.words.put(Kind.valueOf(columns[0]), Set.copyOf(List.of(columns[1].split(" "))));
        }
        return vocabulary;
    }

    public boolean is(Kind kind, String word) {
        return words.get(kind).contains(word);
    }
}
