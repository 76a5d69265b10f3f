package io.dealwire.text;

/**
 * Characters whose UTF-8 bytes were read as windows-1252: Ã© for é, â€™ for an apostrophe. Only what no language writes is
 * taken for that: Latin letters, punctuation and currency signs.
 */
final class Misread {

    static final int NONE = -1;

    /** First characters of such a sequence. */
    static final String LEADS = "\u00c2\u00c3\u00c4\u00c5\u00e2";

    private static final int TRADE_MARK = 0x2122;

    private Misread() {}

    /** The character that was meant, or {@link #NONE}. */
    static int at(String text, int at) {
        char lead = text.charAt(at);
        if (LEADS.indexOf(lead) < 0) {
            return NONE;
        }
        int second = continuation(text, at + 1);
        if (second < 0) {
            return NONE;
        }
        if (length(lead) == 2) {
            return (lead & 0x1f) << 6 | second;
        }
        int third = continuation(text, at + 2);
        int meant = (lead & 0x0f) << 12 | second << 6 | third;
        return third >= 0 && isMeant(meant) ? meant : NONE;
    }

    /** How many characters such a sequence has that begins with this one. */
    static int length(char lead) {
        return lead == '\u00e2' ? 3 : 2;
    }

    private static boolean isMeant(int codePoint) {
        boolean punctuation = codePoint >= 0x2000 && codePoint < 0x2070;
        boolean currency = codePoint >= 0x20a0 && codePoint < 0x20d0;
        return punctuation || currency || codePoint == TRADE_MARK;
    }

    /** The six bits that a byte other than the first carries; negative when the character stands for no such byte. */
    private static int continuation(String text, int at) {
        if (at >= text.length()) {
            return NONE;
        }
        char c = text.charAt(at);
        int read = c >= 0x80 && c < 0xc0 ? c : CharacterReference.windowsByte(c);
        return read < 0 ? NONE : read & 0x3f;
    }
}
