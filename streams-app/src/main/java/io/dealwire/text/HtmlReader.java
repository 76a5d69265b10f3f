package io.dealwire.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the text out of HTML in one pass, noting for each character where it comes from. */
final class HtmlReader {

    /** Marks where a word may be broken; no reader sees it. */
    static final char SOFT_HYPHEN = '\u00ad';

    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";

    private final String html;
    private final StringBuilder text;
    private final int[] starts;
    private final int[] ends;
    private final ForwardSearch tagEnds;
    private final ForwardSearch commentEnds;
    private final Map<String, ForwardSearch> hiddenEnds = new HashMap<>();

    HtmlReader(String html) {
        this.html = html;
        this.text = new StringBuilder(html.length());
        this.starts = new int[html.length() + 1];
        this.ends = new int[html.length() + 1];
        this.tagEnds = new ForwardSearch(html, ">");
        this.commentEnds = new ForwardSearch(html, COMMENT_END);
    }

    String text() {
        return text.toString();
    }

    int length() {
        return text.length();
    }

    int[] starts() {
        return starts;
    }

    int[] ends() {
        return ends;
    }

    void read() {
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            int next = c == '<' ? markup(at) : c == '&' ? reference(at) : at;
            if (next == at) {
                append(c, at, at + 1);
                next = at + 1;
            }
            at = next;
        }
    }

    /** The index after the comment, declaration or tag at {@code at}, or {@code at} when there is none. */
    private int markup(int at) {
        if (html.startsWith(COMMENT, at)) {
            int end = commentEnds.from(at + COMMENT.length());
            return end < 0 ? at : end + COMMENT_END.length();
        }
        boolean declaration = html.startsWith("<!", at) || html.startsWith("<?", at);
        if (declaration && at + 2 < html.length() && Character.isLetter(html.charAt(at + 2))) {
            int end = tagEnds.from(at);
            return end < 0 ? at : end + 1;
        }
        return tag(at);
    }

    private int tag(int at) {
        boolean closing = html.startsWith("</", at);
        int nameStart = closing ? at + 2 : at + 1;
        int nameEnd = nameEnd(nameStart);
        String name = html.substring(nameStart, nameEnd);
        HtmlElement element = endsName(nameEnd) ? HtmlElement.of(name) : HtmlElement.NONE;
        int end = element == HtmlElement.NONE ? ForwardSearch.NOWHERE : tagEnds.from(nameEnd);
        if (end < 0) {
            return at;
        }
        if (element == HtmlElement.HIDDEN && !closing) {
            return afterHidden(name, end + 1);
        }
        if (element == HtmlElement.BLOCK && text.length() > 0) {
            append('\n', at, end + 1);
        }
        return end + 1;
    }

    private int nameEnd(int nameStart) {
        int end = nameStart;
        int most = Math.min(html.length(), nameStart + HtmlElement.LONGEST_NAME + 1);
        while (end < most && (isLetterOrDigit(html.charAt(end)) || html.charAt(end) == ':')) {
            end++;
        }
        return end;
    }

    /** Whether a name ends here: {@code <A.N>} is a ticker and no anchor. */
    private boolean endsName(int at) {
        return at < html.length()
                && (html.charAt(at) == '>' || html.charAt(at) == '/' || Character.isWhitespace(html.charAt(at)));
    }

    /** The index after an element whose content no reader sees; after its first tag when it is never closed. */
    private int afterHidden(String name, int contentStart) {
        int closing = hiddenEnds
                .computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new ForwardSearch(html, "</" + any))
                .from(contentStart);
        int end = closing < 0 ? ForwardSearch.NOWHERE : tagEnds.from(closing);
        return end < 0 ? contentStart : end + 1;
    }

    /**
     * Reads an ampersand, with the reference that it begins if it begins one, and returns the index after it. An ampersand that
     * is itself the beginning of another reference was escaped twice: {@code &amp;#8217;}.
     */
    private int reference(int at) {
        String decoded = "&";
        int end = at + 1;
        while (decoded.equals("&")) {
            int semicolon = semicolon(end);
            String further = semicolon < 0 ? "" : CharacterReference.decode(html.substring(end, semicolon));
            if (further.isEmpty()) {
                break;
            }
            decoded = further;
            end = semicolon + 1;
        }
        for (int i = 0; i < decoded.length(); i++) {
            append(decoded.charAt(i), at, end);
        }
        return end;
    }

    /** Where the semicolon stands that ends the name of a reference, or {@link ForwardSearch#NOWHERE}. */
    private int semicolon(int nameStart) {
        int most = Math.min(html.length() - 1, nameStart + CharacterReference.LONGEST);
        int at = nameStart;
        while (at < most && (isLetterOrDigit(html.charAt(at)) || html.charAt(at) == '#')) {
            at++;
        }
        return at <= most && at > nameStart && html.charAt(at) == ';' ? at : ForwardSearch.NOWHERE;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private void append(char c, int start, int end) {
        if (c == SOFT_HYPHEN) {
            return;
        }
        starts[text.length()] = start;
        ends[text.length()] = end;
        text.append(c);
    }
}
