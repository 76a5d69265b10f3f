package io.dealwire.text;

import java.text.Normalizer;
import java.util.List;

/**
 * Folding of letters: lower case, without accents, so that "Nestlé" and "NESTLE" are one word, and letters that English does not
 * have as English papers write them: "Mærsk" and "Maersk", "Ørsted" and "Orsted", "Strauß" and "Strauss".
 */
public final class Letters {

    /** Every letter before this one is Latin. */
    static final char LATIN_END = 0x250;

    private static final int TABLE = 0x2000;
    private static final char NOTHING = 0;
    private static final char[] FOLDED = table();
    /** The second letter of a letter that is written as two. */
    private static final char[] SECOND = seconds();

    /** Letters with marks that are also written as two, and the two: the second is e, but for å. */
    private static final String MARKED = "äöüøåÄÖÜØÅ";

    private static final String MARKED_FIRST = "aouoaAOUOA";
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Letters() {}

    /** The folded form of one character; of the first letter where it is written as two. */
    public static char fold(char c) {
        return c < TABLE ? FOLDED[c] : Character.toLowerCase(c);
    }

    /** The second letter of the folded form of a character that is written as two: the e of æ; 0 when it is one letter. */
    public static char second(char c) {
        return c < TABLE ? SECOND[c] : NOTHING;
    }

    /**
     * How a name may be spelled: as it is, and with ä, ö, ü, ø and å written ae, oe, ue, oe and aa, as where a keyboard has none of
     * them.
     */
    public static List<String> spellings(String name) {
        StringBuilder spelled = new StringBuilder(name.length() + 2);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            int marked = MARKED.indexOf(c);
            if (marked < 0) {
                spelled.append(c);
            } else {
                spelled.append(MARKED_FIRST.charAt(marked)).append(c == 'å' || c == 'Å' ? 'a' : 'e');
            }
        }
        return spelled.length() == name.length() ? List.of(name) : List.of(name, spelled.toString());
    }

    /** Whether the character is dropped from folded words: apostrophes and dots. */
    static boolean dropped(char c) {
        return c == '\'' || c == '’' || c == '.';
    }

    /** The folded form of a stretch of text, apostrophes and dots dropped. */
    public static String fold(CharSequence text, int start, int end) {
        StringBuilder folded = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!dropped(c)) {
                folded.append(fold(c));
                if (second(c) != NOTHING) {
                    folded.append(second(c));
                }
            }
        }
        return folded.toString();
    }

    /** A 64-bit hash (FNV-1a) of the folded form of a stretch of text. */
    public static long hash(CharSequence text, int start, int end) {
        long hash = SEED;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!dropped(c)) {
                hash = (hash ^ fold(c)) * PRIME;
                if (c >= 0x80 && second(c) != NOTHING) {
                    hash = (hash ^ second(c)) * PRIME;
                }
            }
        }
        return hash;
    }

    /** The hash of a whole word. */
    public static long hash(CharSequence word) {
        return hash(word, 0, word.length());
    }

    private static char[] table() {
        char[] table = new char[TABLE];
        for (char c = 0; c < TABLE; c++) {
            boolean latin = Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
            String letters = latin ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD) : "";
            table[c] = Character.toLowerCase(latin ? letters.charAt(0) : c);
        }
        put(table, "øØłŁđĐðÐıİßẞæÆœŒþÞ", "oollddddiissaaoott");
        return table;
    }

    private static char[] seconds() {
        char[] table = new char[TABLE];
        put(table, "ßẞæÆœŒþÞ", "sseeeehh");
        return table;
    }

    private static void put(char[] table, String letters, String values) {
        for (int i = 0; i < letters.length(); i++) {
            table[letters.charAt(i)] = values.charAt(i);
        }
    }
}
