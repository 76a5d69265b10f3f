package io.dealwire.text;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import org.jsoup.nodes.Entities;

/** HTML's names and numbers for characters: {@code eacute}, {@code #8217}, {@code #x2019}. */
final class CharacterReference {

    /** Characters of the longest name. */
    static final int LONGEST = 31;

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char UNDEFINED = '\ufffd';
    private static final int CONTROLS = 0x80;
    /** Authors who wrote 146 meant the apostrophe of windows-1252, and browsers take it for that (HTML, 13.2.5.80). */
    private static final String WINDOWS = windows1252();

    private CharacterReference() {}

    /**
     * The characters that a reference stands for, a plain blank for one that does not break; empty when it is none.
     *
     * @param name what stands between ampersand and semicolon
     */
    static String decode(String name) {
        String decoded = name.startsWith("#") ? numbered(name) : Entities.getByName(name);
        return decoded.replace(NO_BREAK_SPACE, ' ');
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
