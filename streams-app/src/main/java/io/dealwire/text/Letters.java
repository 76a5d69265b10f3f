package io.dealwire.text;

import java.text.Normalizer;

/** Folding of letters: lower case, without accents, so that "Nestlé" and "NESTLE" are one word. */
public final class Letters {

    private static final int TABLE = 0x250;
    private static final char[] FOLDED = table();
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Letters() {}

    /** The folded form of one character. */
    public static char fold(char c) {
        return c < TABLE ? FOLDED[c] : Character.toLowerCase(c);
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
            String decomposed = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
            table[c] = Character.toLowerCase(Character.isLetter(c) ? decomposed.charAt(0) : c);
        }
        table['ø'] = table['Ø'] = 'o';
        table['ł'] = table['Ł'] = 'l';
        table['đ'] = table['Đ'] = 'd';
        table['ı'] = table['İ'] = 'i';
        table['ß'] = 's';
        table['æ'] = table['Æ'] = 'a';
        return table;
    }
}
