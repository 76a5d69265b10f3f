package io.dealwire.entity.index;

import io.dealwire.entity.words.WordCues;
import io.dealwire.text.PlainText;
import io.dealwire.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** What company names have in common: legal forms that may be left out, words that say nothing. */
public final class CompanyNames {

    private static final int LONGEST_SLUG = 60;
    private static final int LEGAL = WordCues.SUFFIX | WordCues.WEAK_SUFFIX;

    private CompanyNames() {}

    /**
     * The words of a name in folded form, without a leading article and without legal forms at its end. Words like Group and
     * Holdings stay. Never empty when the name has a word.
     */
    public static List<String> core(String name) {
        Tokens tokens = tokens(name);
        int end = coreEnd(tokens);
        int start = coreStart(tokens, end);
        List<String> words = new ArrayList<>();
        for (int i = start; i < end; i++) {
            words.add(word(tokens, i));
        }
        if (words.size() > 1 && words.get(words.size() - 1).equals("and")) {
            words.remove(words.size() - 1);
        }
        return words;
    }

    /** Like {@link #core}, also without Group, Holdings and the like at its end. */
    public static List<String> shortCore(String name) {
        List<String> words = new ArrayList<>(core(name));
        while (words.size() > 1 && (WordCues.of(words.get(words.size() - 1)) & LEGAL) != 0) {
            words.remove(words.size() - 1);
        }
        if (words.size() > 1 && words.get(words.size() - 1).equals("and")) {
            words.remove(words.size() - 1);
        }
        return words;
    }

    /** Whether every word says nothing of which company it is: First National. */
    public static boolean generic(List<String> words) {
        return words.stream()
                .allMatch(word ->
                        (WordCues.of(word) & (WordCues.GENERIC | WordCues.PLACE | WordCues.ADJECTIVE | LEGAL)) != 0);
    }

    /** Whether the word is a place, the adjective of a place, or a given name. */
    public static boolean placeOrGivenName(String word) {
        return (WordCues.of(word) & (WordCues.PLACE | WordCues.ADJECTIVE | WordCues.GIVEN_NAME)) != 0;
    }

    /** Whether the word names a branch of business and may be left out of a name: Laboratories, Motors. */
    public static boolean branch(String word) {
        return (WordCues.of(word) & WordCues.HEAD) != 0;
    }

    /** An id made of a name: its words without legal form, in lower case, joined by hyphens: procter-and-gamble, 3m. */
    public static String slug(String name) {
        Tokens tokens = tokens(name);
        int end = coreEnd(tokens);
        StringBuilder slug = new StringBuilder();
        for (int i = coreStart(tokens, end); i < end; i++) {
            boolean glued =
                    slug.length() == 0 || tokens.gap(i) == 0 && tokens.shape(i) != io.dealwire.text.Shape.SYMBOL;
            slug.append(glued ? "" : "-").append(word(tokens, i));
        }
        String readable = slug.toString().replaceAll("[^\\p{L}\\p{N}-]", "");
        return readable.length() > LONGEST_SLUG ? readable.substring(0, LONGEST_SLUG) : readable;
    }

    /** Whether the name is written with a legal form. */
    static boolean hasLegalForm(String name) {
        Tokens tokens = tokens(name);
        return coreEnd(tokens) < tokens.size();
    }

    /** A name cut up as texts are. */
    static Tokens tokens(String name) {
        return Tokens.of(PlainText.of(name).text());
    }

    private static int coreStart(Tokens tokens, int end) {
        return end > 1 && tokens.word(0).equals("the") ? 1 : 0;
    }

    private static int coreEnd(Tokens tokens) {
        int end = tokens.size();
        while (end > 1 && isLegalForm(tokens, end - 1)) {
            end--;
        }
        return end > 1 && tokens.word(end - 1).equals("&") ? end - 1 : end;
    }

    static String word(Tokens tokens, int token) {
        String word = tokens.word(token);
        return word.equals("&") ? "and" : word;
    }

    private static boolean isLegalForm(Tokens tokens, int token) {
        int cues = WordCues.of(tokens.hash(token));
        if ((cues & WordCues.SUFFIX) != 0) {
            return true;
        }
        String word = tokens.word(token);
        return word.equals("co") || word.equals("company") || word.equals("companies") || word.equals("cos");
    }
}
