package io.dealwire.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    /** With an English function word for so few letters of another script, a text is a mixture. */
    private static final int LETTERS_FOR_A_WORD = 20;

    private static final String ENGLISH = "en";
    private static final List<String> LANGUAGES = languages();
    private static final Map<Long, int[]> WORDS = words();

    private ForeignLanguage() {}

    /**
     * The language of an article that is surely not English; empty when it is English or may be.
     *
     * @param texts its parts, in the order in which they are read
     * @return a BCP 47 tag; {@code und} with a script where that is all that shows: {@code und-Cyrl}
     */
    public static Optional<String> of(List<Tokens> texts) {
        int[] counts = new int[LANGUAGES.size()];
        int[] different = new int[LANGUAGES.size()];
        Map<Long, Integer> seen = new HashMap<>();
        Map<UnicodeScript, Integer> scripts = new HashMap<>();
        int words = 0;
        int letters = 0;
        for (Tokens tokens : texts) {
            for (int token = 0; token < tokens.size() && words < SAMPLE; token++) {
                if (!isWord(tokens.shape(token))) {
                    continue;
                }
                words++;
                int[] languages = WORDS.get(tokens.hash(token));
                if (languages != null) {
                    boolean first = seen.merge(tokens.hash(token), 1, Integer::sum) == 1;
                    for (int language : languages) {
                        counts[language]++;
                        different[language] += first ? 1 : 0;
                    }
                }
                letters += letters(tokens, token, scripts);
            }
        }
        Optional<String> script = script(scripts, letters, counts[0]);
        return script.isPresent() ? script : language(counts, different, words);
    }

    private static Optional<String> language(int[] counts, int[] different, int words) {
        int best = 1;
        for (int language = 1; language < counts.length; language++) {
            best = counts[language] > counts[best] ? language : best;
        }
        boolean foreign = words >= FEWEST_WORDS
                && different[best] >= FEWEST_DIFFERENT
                && counts[best] * ONE_OF >= words
                && counts[best] >= TIMES_ENGLISH * counts[0];
        return foreign ? Optional.of(LANGUAGES.get(best)) : Optional.empty();
    }

    private static Optional<String> script(Map<UnicodeScript, Integer> scripts, int letters, int english) {
        int others = letters - scripts.getOrDefault(UnicodeScript.LATIN, 0);
        if (others < FEWEST_LETTERS || others * 2 < letters || english * LETTERS_FOR_A_WORD > others) {
            return Optional.empty();
        }
        boolean kana = scripts.containsKey(UnicodeScript.HIRAGANA) || scripts.containsKey(UnicodeScript.KATAKANA);
        return scripts.entrySet().stream()
                .filter(entry -> entry.getKey() != UnicodeScript.LATIN)
                .max(Map.Entry.<UnicodeScript, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> kana ? "ja" : language(entry.getKey()));
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

    /** Counts the letters of a token by their script. */
    private static int letters(Tokens tokens, int token, Map<UnicodeScript, Integer> scripts) {
        String text = tokens.text();
        int letters = tokens.end(token) - tokens.start(token);
        if (text.charAt(tokens.start(token)) < Letters.LATIN_END) {
            scripts.merge(UnicodeScript.LATIN, letters, Integer::sum);
            return letters;
        }
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            UnicodeScript script = UnicodeScript.of(text.charAt(i));
            boolean ofAny = script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
            letters -= ofAny ? 1 : 0;
            if (!ofAny) {
                scripts.merge(script, 1, Integer::sum);
            }
        }
        return letters;
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
