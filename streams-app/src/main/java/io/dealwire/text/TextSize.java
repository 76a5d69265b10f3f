package io.dealwire.text;

/** How large a text is, and how to make it smaller. */
public final class TextSize {

    private TextSize() {}

    /** The bytes that a text takes in UTF-8. */
    public static long bytes(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // a surrogate pair is four bytes, two for each half
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }

    /**
     * The beginning of a text.
     *
     * @param most UTF-16 code units, at least 1; one less is taken where the cut would part a surrogate pair
     */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
