package io.dealwire.text;

import java.util.Arrays;

/**
 * A text as a reader sees it, without HTML tags and with entities decoded, and the way back from each of its characters to
 * the original. A text without HTML is its own plain text.
 */
public final class PlainText {

    private static final int[] SAME = new int[0];

    private final String original;
    private final String text;
    private final int[] starts;
    private final int[] ends;

    private PlainText(String original, String text, int[] starts, int[] ends) {
        this.original = original;
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /**
     * Reads a text that may hold HTML, in time linear in its length. Comments, scripts and the like are left out, a block ends
     * a line. Character references are decoded, those escaped twice too. Angle brackets that are no HTML element, such as
     * {@code <IBM.N>}, stay, and so does mark-up that is never closed: no text is lost.
     */
    public static PlainText of(String original) {
        if (original.indexOf('<') < 0 && original.indexOf('&') < 0 && original.indexOf(HtmlReader.SOFT_HYPHEN) < 0) {
            return new PlainText(original, original, SAME, SAME);
        }
        HtmlReader reader = new HtmlReader(original);
        reader.read();
        int length = reader.length();
        return new PlainText(
                original, reader.text(), Arrays.copyOf(reader.starts(), length), Arrays.copyOf(reader.ends(), length));
    }

    /** What a reader sees. */
    public String text() {
        return text;
    }

    /** The text as it came. */
    public String original() {
        return original;
    }

    /** Index in the original of the first code unit behind the character at {@code index} of the plain text. */
    public int originalStart(int index) {
        if (starts == SAME) {
            return index;
        }
        return index < starts.length ? starts[index] : original.length();
    }

    /** Index in the original after the last code unit behind the character before {@code end} of the plain text. */
    public int originalEnd(int end) {
        if (ends == SAME) {
            return end;
        }
        return end == 0 ? 0 : ends[end - 1];
    }
}
