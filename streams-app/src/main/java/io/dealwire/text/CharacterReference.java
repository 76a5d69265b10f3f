package io.dealwire.text;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import org.jsoup.nodes.Entities;

/** HTML's names and numbers for characters: {@code eacute}, {@code #8217}, {@code #x2019}. */
final class CharacterReference {

    /** Characters of the longest name. */
    static final int LONGEST = 31;

    private static final char UNDEFINED = '\ufffd';
    private static final int CONTROLS = 0x80;
    /** Authors who wrote 146 meant the apostrophe of windows-1252, and browsers take it for that (HTML, 13.2.5.80). */
    private static final String WINDOWS = windows1252();

    private CharacterReference() {}

    /**
     * The characters that a reference stands for; empty when it is none.
     *
     * @param name what stands between ampersand and semicolon
     */
    static String decode(String name) {
        return name.startsWith("#") ? numbered(name) : Entities.getByName(name);
    }

    /** Whether browsers take the name for a reference without a semicolon too: {@code amp}, {@code eacute}. */
    static boolean endsItself(String name) {
        return Entities.isBaseNamedEntity(name);
    }

    /** The character of windows-1252 in the place of a control character, 128 to 159; the same when it has none there. */
    static char windows(char control) {
        char meant = WINDOWS.charAt(control - CONTROLS);
        return meant == UNDEFINED ? control : meant;
    }

    /** The byte, 128 to 159, that is this character in windows-1252; -1 when there is none. */
    static int windowsByte(char c) {
        int place = c == UNDEFINED ? -1 : WINDOWS.indexOf(c);
        return place < 0 ? -1 : place + CONTROLS;
    }

    private static String numbered(String name) {
        boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
        try {
            int codePoint = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
            if (codePoint >= CONTROLS && codePoint < CONTROLS + WINDOWS.length()) {
                char meant = WINDOWS.charAt(codePoint - CONTROLS);
                return meant == UNDEFINED ? "" : Character.toString(meant);
            }
            return codePoint > 0 && Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "";
        } catch (NumberFormatException notANumber) {
            return "";
        }
    }

    private static String windows1252() {
        byte[] bytes = new byte[0x20];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (CONTROLS + i);
        }
        return Charset.forName("windows-1252").decode(ByteBuffer.wrap(bytes)).toString();
    }
}
