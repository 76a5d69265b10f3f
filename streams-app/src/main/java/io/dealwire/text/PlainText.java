package io.dealwire.text;

/**
 * A text as a reader sees it, and the way back from each of its characters to the original: without HTML tags, with character
 * references decoded, and normalised, so that what looks alike is alike. All stages read texts and names through it.
 *
 * <p>Composed (NFC); every space of Unicode is a blank, every line separator a line break, and a space that parts the thousands of
 * a number is left out; what nobody sees is left out (joiners, direction marks, the soft hyphen, control characters);
 * ligatures, full-width and mathematical letters are plain ones; what stands for an apostrophe between letters is one; and
 * characters that were read in the wrong encoding come right where no doubt is possible. A text that needs none of this is its own
 * plain text.
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
     * a line. Character references are decoded, those escaped twice too, and tags are
     * known when they were escaped. Angle brackets that are no HTML element, such as
     * {@code <IBM.N>}, stay, and so does mark-up that is never closed: no text is lost.
     */
    public static PlainText of(String original) {
        if (Characters.allPlain(original)) {
            return new PlainText(original, original, SAME, SAME);
        }
        PlainWriter plain = new PlainWriter(original);
        new HtmlReader(original, plain).read();
        return new PlainText(original, plain.text(), plain.starts(), plain.ends());
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
