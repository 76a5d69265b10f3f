package io.dealwire.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * What becomes of characters that are written otherwise than they are read: the one normalisation of Dealwire. Canonical
 * composition (NFC, Unicode Standard Annex 15); of the compatible forms only those that are letters and signs in other dress:
 * ligatures, full and half width, mathematical letters.
 */
final class Characters {

    /** Is read as it is written. */
    static final byte PLAIN = 0;
    /** May begin mark-up. */
    static final byte MARKUP = 1;
    /** A space, of whatever width. */
    static final byte BLANK = 2;
    /** A blank that does not break the line, or a thin one: some write it between the thousands of a number. */
    static final byte NO_BREAK = 3;
    /** Ends a line. */
    static final byte LINE = 4;
    /** Nobody sees it: joiners, direction marks, the soft hyphen, control characters. */
    static final byte UNSEEN = 5;
    /** A control character that was meant as the one windows-1252 has in its place. */
    static final byte WINDOWS = 6;
    /** May melt into the character before it. */
    static final byte COMBINING = 7;
    /** Stands for other characters. */
    static final byte OTHER_DRESS = 8;
    /** Is an apostrophe between letters. */
    static final byte APOSTROPHE = 9;
    /** Half of a character. */
    static final byte SURROGATE = 10;
    /** May begin a character whose bytes were read in the wrong encoding. */
    static final byte MISREAD = 11;

    private static final byte[] KINDS = kinds();

    private Characters() {}

    static byte kind(char c) {
        return KINDS[c];
    }

    /** Whether a text is read as it is written. */
    static boolean allPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            byte kind = KINDS[text.charAt(i)];
            if (kind != PLAIN && changes(text, i, kind)) {
                return false;
            }
        }
        return true;
    }

    private static boolean changes(String text, int at, byte kind) {
        return switch (kind) {
            case APOSTROPHE ->
                at > 0
                        && at + 1 < text.length()
                        && Character.isLetter(text.charAt(at - 1))
                        && Character.isLetter(text.charAt(at + 1));
            case MISREAD -> Misread.at(text, at) != Misread.NONE;
            case SURROGATE -> {
                int codePoint = text.codePointAt(at);
                yield isUnseen(codePoint) || isMathematical(codePoint);
            }
            default -> true;
        };
    }

    /** What a character of another dress stands for. */
    static String plain(int codePoint) {
        boolean compatible = codePoint > 0xffff || isCompatible((char) codePoint);
        return Normalizer.normalize(
                Character.toString(codePoint), compatible ? Normalizer.Form.NFKC : Normalizer.Form.NFC);
    }

    /** Whether a character beyond the first 65,536 is seen by nobody: tags, variation selectors. */
    static boolean isUnseen(int codePoint) {
        return codePoint >= 0xe0000 && codePoint < 0xe1000;
    }

    /** Whether it is a letter or digit in a mathematician's bold, italic or script. */
    static boolean isMathematical(int codePoint) {
        return codePoint >= 0x1d400 && codePoint < 0x1d800;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = general((char) c);
        }
        for (char c : "<&".toCharArray()) {
            kinds[c] = MARKUP;
        }
        for (char c : "\u00a0\u2007\u2009\u202f".toCharArray()) {
            kinds[c] = NO_BREAK;
        }
        for (char c : "`\u00b4\u02b9\u02bb\u02bc\u02bd\u2018\u201b\u2032".toCharArray()) {
            kinds[c] = APOSTROPHE;
        }
        for (char c : Misread.LEADS.toCharArray()) {
            kinds[c] = MISREAD;
        }
        Arrays.fill(kinds, 0x80, 0xa0, WINDOWS);
        kinds['\u0085'] = LINE;
        kinds['\t'] = kinds['\n'] = kinds['\r'] = PLAIN;
        kinds['\u000b'] = kinds['\f'] = LINE;
        return kinds;
    }

    private static byte general(char c) {
        if (isVariationSelector(c)) {
            return UNSEEN;
        }
        return switch (Character.getType(c)) {
            case Character.FORMAT -> UNSEEN;
            case Character.CONTROL -> Character.isWhitespace(c) ? BLANK : UNSEEN;
            case Character.SPACE_SEPARATOR -> c == ' ' ? PLAIN : BLANK;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> LINE;
            case Character.SURROGATE -> SURROGATE;
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> COMBINING;
            default -> isJamo(c) ? COMBINING : isCompatible(c) || !isComposed(c) ? OTHER_DRESS : PLAIN;
        };
    }

    /** Variation selectors, and the joiner of graphemes: marks that change how another character looks. */
    private static boolean isVariationSelector(char c) {
        return c >= '\ufe00' && c <= '\ufe0f' || c == '\u034f';
    }

    /** The vowels and final consonants of Korean syllables. */
    private static boolean isJamo(char c) {
        return c >= '\u1161' && c <= '\u1175' || c >= '\u11a8' && c <= '\u11c2';
    }

    /** Latin ligatures, and what is written full or half width. */
    private static boolean isCompatible(char c) {
        return c >= '\ufb00' && c <= '\ufb06' || c >= '\uff01' && c <= '\uffee' || c == '\u0132' || c == '\u0133';
    }

    private static boolean isComposed(char c) {
        return Normalizer.isNormalized(Character.toString(c), Normalizer.Form.NFC);
    }
}
