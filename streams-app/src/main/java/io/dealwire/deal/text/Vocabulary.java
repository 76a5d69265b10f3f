package io.dealwire.deal.text;

import io.dealwire.text.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Classes of words that the deal reader tells apart, from {@code deal/words.tsv}. */
public final class Vocabulary {

    /** A class of words; the table says what each is for. */
    public enum Kind {
        UNIT,
        SHARE,
        FRACTION,
        TURNOVER,
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
        FIRM,
        MUTUAL,
        EARLIER,
        UNREAL
    }

    private final WordClasses words;

    private Vocabulary(Table table) {
        Map<Kind, List<String>> classes = new EnumMap<>(Kind.class);
        for (Table.Row row : table.complete("class", Kind.class).rows()) {
            classes.put(row.kind("class", Kind.class), row.words("words"));
        }
        words = WordClasses.of(List.copyOf(classes.values()));
    }

    /** The words that Dealwire brings. */
    public static Vocabulary read() {
        return new Vocabulary(Table.read("/deal/words.tsv", "class", "words").unique("class"));
    }

    /** Whether a word is of a class. */
    public boolean is(Kind kind, String word) {
        return isOf(kind, words.of(word));
    }

    /** Whether a line has a word of a class. */
    public boolean in(Kind kind, Line line) {
        return isOf(kind, words.in(line));
    }

    private static boolean isOf(Kind kind, long classes) {
        return (classes >>> kind.ordinal() & 1) != 0;
    }

    /** Whether a noun is of a class whose words are singular, in the singular or the plural. */
    public boolean isNoun(Kind kind, String noun) {
        return is(kind, noun)
                || noun.endsWith("ies") && is(kind, noun.substring(0, noun.length() - 3) + "y")
                || noun.endsWith("s") && is(kind, noun.substring(0, noun.length() - 1));
    }
}
