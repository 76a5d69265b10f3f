package io.dealwire.text;

import java.text.Normalizer;
import java.util.Arrays;

/** Writes down a plain text character by character, normalising it, and notes for each where it comes from. */
final class PlainWriter {

    /** Most marks on one letter that are composed with it; Unicode Standard Annex 15 bounds them too, at 30. */
    private static final int MOST_MARKS = 8;

    private static final int THOUSAND = 3;

    private final String original;
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;
    /** Where the digits begin before which a space was left out. */
    private int group = -1;

    PlainWriter(String original) {
        this.original = original;
        this.text = new StringBuilder(original.length());
        this.starts = new int[original.length() + 1];
        this.ends = new int[original.length() + 1];
    }

    String text() {
        return text.toString();
    }

    /** Whether nothing is written yet. */
    boolean isEmpty() {
        return text.isEmpty();
    }

    int[] starts() {
        return Arrays.copyOf(starts, text.length());
    }

    int[] ends() {
        return Arrays.copyOf(ends, text.length());
    }

    /** Writes characters that one stretch of the original stands for. */
    void write(String characters, int start, int end) {
        int next;
        for (int i = 0; i < characters.length(); i = next) {
            int codePoint = characters.codePointAt(i);
            next = i + Character.charCount(codePoint);
            write(codePoint, start, end);
        }
    }

    /** Writes a character that a stretch of the original stands for. */
    void write(int codePoint, int start, int end) {
        if (Character.isBmpCodePoint(codePoint)) {
            write((char) codePoint, start, end);
        } else if (Characters.isMathematical(codePoint)) {
            write(Characters.plain(codePoint), start, end);
        } else if (!Characters.isUnseen(codePoint)) {
            put(Character.highSurrogate(codePoint), start, end);
            put(Character.lowSurrogate(codePoint), start, end);
        }
    }

    private void write(char c, int start, int end) {
        switch (Characters.kind(c)) {
            case Characters.UNSEEN -> {}
            case Characters.BLANK -> put(' ', start, end);
            case Characters.NO_BREAK -> noBreak(start, end);
            case Characters.LINE -> put('\n', start, end);
            case Characters.WINDOWS -> windows(c, start, end);
            case Characters.COMBINING -> compose(c, start, end);
            case Characters.OTHER_DRESS -> otherDress(c, start, end);
            default -> {
                if (Character.isLetter(c)) {
                    apostrophe();
                }
                put(c, start, end);
            }
        }
    }

    private void windows(char control, int start, int end) {
        char meant = CharacterReference.windows(control);
        if (meant != control) {
            write(meant, start, end);
        }
    }

    private void otherDress(char c, int start, int end) {
        String plain = Characters.plain(c);
        for (int i = 0; i < plain.length(); i++) {
            if (plain.charAt(i) == c) {
                put(c, start, end);
            } else {
                write(plain.charAt(i), start, end);
            }
        }
    }

    /** Left out between the thousands of a number, 1 200: one to three digits before it, three behind it. */
    private void noBreak(int start, int end) {
        if (isGroup(end) && isLeading()) {
            group = text.length();
        } else {
            put(' ', start, end);
        }
    }

    private boolean isGroup(int from) {
        int digits = 0;
        while (digits <= THOUSAND && from + digits < original.length() && isDigit(original.charAt(from + digits))) {
            digits++;
        }
        return digits == THOUSAND;
    }

    private boolean isLeading() {
        int first = text.length();
        while (first > 0 && first > group && first >= text.length() - THOUSAND && isDigit(text.charAt(first - 1))) {
            first--;
        }
        int digits = text.length() - first;
        if (first == group) {
            return digits == THOUSAND;
        }
        boolean begins = first == 0 || text.charAt(first - 1) != '.' && text.charAt(first - 1) != ',';
        return begins && digits > 0 && digits <= THOUSAND;
    }

    /** Melts a mark into the letter that it stands on. */
    private void compose(char mark, int start, int end) {
        int base = text.length() - 1;
        int low = Math.max(0, text.length() - MOST_MARKS);
        while (base > low && Characters.kind(text.charAt(base)) == Characters.COMBINING) {
            base--;
        }
        base = Math.max(base, 0);
        String apart = text.substring(base) + mark;
        String composed = Normalizer.normalize(apart, Normalizer.Form.NFC);
        if (composed.equals(apart)) {
            put(mark, start, end);
            return;
        }
        int first = base < text.length() ? starts[base] : start;
        text.setLength(base);
        for (int i = 0; i < composed.length(); i++) {
            put(composed.charAt(i), first, end);
        }
    }

    /** A letter follows: if a letter and what may stand for an apostrophe come before it, that is what it is. */
    private void apostrophe() {
        int last = text.length() - 1;
        if (last > 0
                && Characters.kind(text.charAt(last)) == Characters.APOSTROPHE
                && Character.isLetter(text.charAt(last - 1))) {
            text.setCharAt(last, '’');
        }
    }

    private void put(char c, int start, int end) {
        int at = text.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
        }
        starts[at] = start;
        ends[at] = end;
        text.append(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
