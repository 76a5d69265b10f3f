package io.dealwire.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a text that is surely not English by its function words and its script. To read a foreign text costs a few wrong tags, to
 * leave out an English one costs its deals: so short texts, texts of names and figures, and mixtures count as English. A
 * text of 60 words hardly ever escapes, one of fewer than 20 in Latin letters always does (decision 014).
 */
public final class ForeignLanguage {

    /** How many words of a text are looked at. */
    private static final int SAMPLE = 300;
    /** Fewer words show no language. */
    private static final int FEWEST_WORDS = 20;
    /** Fewer letters show no script. */
    private static final int FEWEST_LETTERS = 30;
    /** Fewer different function words may be those of a name: Banco de la Nación. */
    private static final int FEWEST_DIFFERENT = 4;
    /** One of so many words has to be a function word of the language; of prose it is every third. */
    private static final int ONE_OF = 7;
    /** So many times as many as English ones. */
    private static final int TIMES_ENGLISH = 2;
    /** A text whose first words hold one English function word of so many begins in English; that is enough. */
    private static final int OPENING = 40;

    private static final int ENGLISH_ONE_OF = 4;
    /** With an English function word for so few letters of another script, a text is a mixture. */
    private static final int LETTERS_FOR_A_WORD = 20;

    private static final String ENGLISH = "en";
    private static final List<String> LANGUAGES = languages();
    private static final Map<Long, int[]> WORDS = words();

    /** Function words found, and how many different ones, by language. */
    private final int[] found = new int[LANGUAGES.size()];

    private final int[] different = new int[LANGUAGES.size()];
    private final Set<Long> seen = new HashSet<>();
    private final Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
    private int words;
    private int letters;

    private ForeignLanguage() {}

    /**
     * The language of an article that is surely not English; empty when it is English or may be.
     *
     * @param texts its parts, in the order in which they are read
     * @return a BCP 47 tag; {@code und} with a script where that is all that shows: {@code und-Cyrl}
     */
    public static Optional<String> of(List<Tokens> texts) {
        ForeignLanguage counted = new ForeignLanguage();
        for (Tokens tokens : texts) {
            for (int token = 0; token < tokens.size() && counted.words < SAMPLE; token++) {
                if (counted.opensInEnglish()) {
                    return Optional.empty();
                }
                if (isWord(tokens.shape(token))) {
                    counted.add(tokens, token);
                }
            }
        }
        return counted.script().or(counted::language);
    }

    private boolean opensInEnglish() {
        return words >= OPENING && found[0] * ENGLISH_ONE_OF >= words;
    }

    private void add(Tokens tokens, int token) {
        words++;
        letters += letters(tokens, token);
        long word = tokens.hash(token);
        int[] languages = WORDS.get(word);
        if (languages != null) {
            boolean first = seen.add(word);
            for (int language : languages) {
                found[language]++;
                different[language] += first ? 1 : 0;
            }
        }
    }

    /** Counts the letters of a token by their script, and all of them. */
    private int letters(Tokens tokens, int token) {
        String text = tokens.text();
        if (text.charAt(tokens.start(token)) < Letters.LATIN_END) {
            return tokens.end(token) - tokens.start(token);
        }
        int count = 0;
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            UnicodeScript script = UnicodeScript.of(text.charAt(i));
            boolean ofAny = script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
            count += ofAny ? 0 : 1;
            if (!ofAny && script != UnicodeScript.LATIN) {
                scripts.merge(script, 1, Integer::sum);
            }
        }
        return count;
    }

    /** The language that another script than Latin shows. */
    private Optional<String> script() {
        int others = scripts.values().stream().mapToInt(Integer::intValue).sum();
        if (others < FEWEST_LETTERS || others * 2 < letters || found[0] * LETTERS_FOR_A_WORD > others) {
            return Optional.empty();
        }
        if (scripts.containsKey(UnicodeScript.HIRAGANA) || scripts.containsKey(UnicodeScript.KATAKANA)) {
            return Optional.of("ja");
        }
        return scripts.entrySet().stream()
                .max(Map.Entry.<UnicodeScript, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> language(entry.getKey()));
    }

    /** The language that function words show. */
    private Optional<String> language() {
        int best = 1;
        for (int language = 1; language < found.length; language++) {
            best = found[language] > found[best] ? language : best;
        }
        boolean foreign = words >= FEWEST_WORDS
                && different[best] >= FEWEST_DIFFERENT
                && found[best] * ONE_OF >= words
                && found[best] >= TIMES_ENGLISH * found[0];
        return foreign ? Optional.of(LANGUAGES.get(best)) : Optional.empty();
    }

    private static String language(UnicodeScript script) {
        return switch (script) {
            case HAN -> "zh";
            case HANGUL -> "ko";
            case GREEK -> "el";
            case THAI -> "th";
            case HEBREW -> "he";
            case CYRILLIC -> "und-Cyrl";
            case ARABIC -> "und-Arab";
            case DEVANAGARI -> "und-Deva";
            default -> "und";
        };
    }

    private static boolean isWord(Shape shape) {
        return shape != Shape.NUMBER && shape != Shape.SYMBOL && shape != Shape.POSSESSIVE && shape != Shape.INITIAL;
    }

    private static List<String> languages() {
        List<String> languages =
                table().rows().stream().map(row -> row.text("language")).toList();
        if (!languages.get(0).equals(ENGLISH)) {
            throw new IllegalStateException("the first language of function-words.tsv must be English");
        }
        return languages;
    }

    private static Map<Long, int[]> words() {
        Map<Long, int[]> words = new HashMap<>();
        for (Table.Row row : table().rows()) {
            int language = LANGUAGES.indexOf(row.text("language"));
            for (String word : row.text("words").split(" ")) {
                words.merge(Letters.hash(word), new int[] {language}, ForeignLanguage::union);
            }
        }
        return words;
    }

    private static int[] union(int[] some, int[] one) {
        if (some[some.length - 1] == one[0]) {
            return some;
        }
        int[] union = Arrays.copyOf(some, some.length + 1);
        union[some.length] = one[0];
        return union;
    }

    private static Table table() {
        return Table.read("/text/function-words.tsv", "language", "words").unique("language");
    }
}
