package io.dealwire.story.print;

import io.dealwire.text.Letters;
import java.util.Arrays;

/**
 * The words of a text as hashes, lower-cased, without accents, punctuation and possessive endings. Scripts that do not part
 * words by spaces give one word a character. Names (what has a capital, but for the common words that begin sentences) and figures are
 * marked: they tell a copy from a text that fills the same template with other facts.
 */
public final class Words {

    /** Kinds of words. */
    static final byte PLAIN = 0;

    static final byte NAME = 1;
    static final byte FIGURE = 2;

    private static final char SEPARATOR = 0;
    /** Folded lower-case form of the characters below this code; 0 for what is no part of a word. */
    private static final char[] FOLDED = folded(0x250);

    private static final String SENTENCE_ENDS = ".!?:;\"\u201C\u201D\u2018()*\n";

    private long[] hashes;
    private byte[] kinds;
    private int[] ends;
    private int count;
    private int start;

    private Words(int capacity) {
        hashes = new long[capacity];
        kinds = new byte[capacity];
        ends = new int[capacity];
    }

    /** The words of a part of a plain text. */
    static Words of(String text, int start, int end) {
        Words words = new Words(Math.max(16, (end - start) / 5));
        words.start = start;
        char[] characters = new char[end];
        text.getChars(0, end, characters, 0);
        words.read(characters, start, end);
        return words;
    }

    public int count() {
        return count;
    }

    public long hash(int word) {
        return hashes[word];
    }

    byte kind(int word) {
        return kinds[word];
    }

    /** Where reading began in the text. */
    public int start() {
        return start;
    }

    /** Where the word ends in the text, exclusive. */
    public int end(int word) {
        return ends[word];
    }

    /** The first word that ends after a place in the text. */
    int after(int place) {
        int word = Arrays.binarySearch(ends, 0, count, place);
        return word < 0 ? -word - 1 : word + 1;
    }

    /** A hash of the whole sequence. */
    long sequenceHash() {
        long hash = count;
        for (int i = 0; i < count; i++) {
            hash = Hashing.next(hash, hashes[i]);
        }
        return Hashing.mix(hash);
    }

    private void read(char[] text, int start, int end) {
        boolean sentenceStart = true;
        int i = start;
        while (i < end) {
            char c = text[i];
            char folded = fold(c);
            if (folded == SEPARATOR) {
                sentenceStart |= SENTENCE_ENDS.indexOf(c) >= 0;
                i++;
                continue;
            }
            boolean capital = Character.isUpperCase(c);
            boolean figure = false;
            long hash = Hashing.SEED;
            boolean alone = standsAlone(c);
            while (true) {
                hash = step(hash, c, folded);
                figure |= folded >= '0' && folded <= '9';
                i++;
                if (alone || i >= end) {
                    break;
                }
                c = text[i];
                folded = c < FOLDED.length ? FOLDED[c] : SEPARATOR;
                if (folded != SEPARATOR) {
                    continue;
                }
                if (isJoint(c) && i + 1 < end) {
                    int skipped = joint(text, i, end, c);
                    if (skipped == 0) {
                        break;
                    }
                    if (skipped < 0) {
                        i -= skipped;
                        break;
                    }
                    if (c == '.') {
                        hash = Hashing.step(hash, c);
                    }
                    i += skipped;
                    c = text[i];
                }
                folded = fold(c);
                if (folded == SEPARATOR || standsAlone(c)) {
                    break;
                }
            }
            long word = Hashing.mix(hash);
            boolean name = capital && !SentenceStarts.contains(word);
            add(word, figure ? FIGURE : name ? NAME : PLAIN, i);
            sentenceStart = false;
        }
    }

    private static long step(long hash, char c, char folded) {
        long next = Hashing.step(hash, folded);
        char second = c < 0x80 ? 0 : Letters.second(c);
        return second == 0 ? next : Hashing.step(next, second);
    }

    private static boolean isJoint(char c) {
        return c == '\'' || c == '\u2019' || c == '.' || c == ',';
    }

    /**
     * What to do with a character between two parts of a word: how many characters to leave out before the word goes on, 0 when
     * the word ends here, or minus how many to leave out after it.
     */
    private static int joint(char[] text, int at, int end, char c) {
        char next = text[at + 1];
        if (c == '.' || c == ',') {
            boolean insideNumber = Character.isDigit(text[at - 1]) && Character.isDigit(next);
            return insideNumber ? 1 : 0;
        }
        boolean possessive = (next == 's' || next == 'S') && (at + 2 >= end || fold(text[at + 2]) == SEPARATOR);
        if (possessive) {
            return -2;
        }
        return fold(next) == SEPARATOR ? 0 : 1;
    }

    private static char fold(char c) {
        if (c < FOLDED.length) {
            return FOLDED[c];
        }
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) ? Letters.fold(c) : SEPARATOR;
    }

    private static boolean standsAlone(char c) {
        return c >= 0x2E80 && (Character.isIdeographic(c) || c >= 0x3040 && c <= 0x30FF);
    }

    private void add(long hash, byte kind, int end) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
            kinds = Arrays.copyOf(kinds, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        hashes[count] = hash;
        kinds[count] = kind;
        ends[count] = end;
        count++;
    }

    private static char[] folded(int size) {
        char[] table = new char[size];
        for (char c = 0; c < size; c++) {
            table[c] = Character.isLetterOrDigit(c) ? Letters.fold(c) : SEPARATOR;
        }
        return table;
    }
}
