package io.dealwire.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text out of HTML in one pass. */
final class HtmlReader {

    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";
    /** What follows the name in a tag that was escaped: attributes, and an end that was escaped as often as you like. */
    private static final Pattern ESCAPED_TAG =
            Pattern.compile("(?:\\s[^<>=]{0,40}=(?:(?!&(?:amp;)*gt;)[^<>])*+)?\\s?/?&(?:amp;)*gt;");

    /** Characters of the attributes of a tag that was escaped. */
    private static final int LONGEST_ESCAPED = 500;

    private final String html;
    private final PlainWriter plain;
    private final ForwardSearch tagEnds;
    private final ForwardSearch commentEnds;
    private final Map<String, ForwardSearch> hiddenEnds = new HashMap<>();

    HtmlReader(String html, PlainWriter plain) {
        this.html = html;
        this.plain = plain;
        this.tagEnds = new ForwardSearch(html, ">");
        this.commentEnds = new ForwardSearch(html, COMMENT_END);
    }

    void read() {
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            int next = c == '<' ? markup(at) : c == '&' ? reference(at) : at;
            at = next == at ? character(at) : next;
        }
    }

    private int character(int at) {
        int meant = Misread.at(html, at);
        int codePoint = meant == Misread.NONE ? html.codePointAt(at) : meant;
        int end = at + (meant == Misread.NONE ? Character.charCount(codePoint) : Misread.length(html.charAt(at)));
        plain.write(codePoint, at, end);
        return end;
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
        if (element == HtmlElement.BLOCK && !plain.isEmpty()) {
            plain.write('\n', at, end + 1);
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
            int nameEnd = referenceEnd(end);
            String further = nameEnd < 0 ? "" : CharacterReference.decode(html.substring(end, nameEnd));
            if (further.isEmpty()) {
                break;
            }
            decoded = further;
            end = html.startsWith(";", nameEnd) ? nameEnd + 1 : nameEnd;
        }
        int afterTag = decoded.equals("<") ? escapedTag(at, end) : end;
        if (afterTag == end) {
            plain.write(decoded, at, end);
        }
        return afterTag;
    }

    /**
     * The index after a tag whose angle brackets were escaped, {@code &lt;p&gt;}, as feeds do with all of their mark-up; {@code lessEnd} when there
     * is none. What has more than a name must look like attributes: {@code &lt;b and c&gt;} compares.
     */
    private int escapedTag(int at, int lessEnd) {
        int nameStart = html.startsWith("/", lessEnd) ? lessEnd + 1 : lessEnd;
        int nameEnd = nameEnd(nameStart);
        HtmlElement element = HtmlElement.of(html.substring(nameStart, nameEnd));
        if (element != HtmlElement.BLOCK && element != HtmlElement.INLINE) {
            return lessEnd;
        }
        Matcher rest = ESCAPED_TAG.matcher(html).region(nameEnd, Math.min(html.length(), nameEnd + LONGEST_ESCAPED));
        if (!rest.lookingAt()) {
            return lessEnd;
        }
        if (element == HtmlElement.BLOCK && !plain.isEmpty()) {
            plain.write('\n', at, rest.end());
        }
        return rest.end();
    }

    /**
     * Where the name of a reference ends, or {@link ForwardSearch#NOWHERE}: at its semicolon. Some leave that out; then a number ends
     * with its digits, and of the names only those count that browsers know so, with no letter or digit behind them.
     */
    private int referenceEnd(int nameStart) {
        int most = Math.min(html.length(), nameStart + CharacterReference.LONGEST + 1);
        if (html.startsWith("#", nameStart)) {
            return numberEnd(nameStart, most);
        }
        int at = nameStart;
        while (at < most && isLetterOrDigit(html.charAt(at))) {
            at++;
        }
        if (at == nameStart || at == most && most < html.length()) {
            return ForwardSearch.NOWHERE;
        }
        boolean ends = html.startsWith(";", at) || CharacterReference.endsItself(html.substring(nameStart, at));
        return ends ? at : ForwardSearch.NOWHERE;
    }

    private int numberEnd(int hash, int most) {
        boolean hexadecimal = html.startsWith("x", hash + 1) || html.startsWith("X", hash + 1);
        int first = hexadecimal ? hash + 2 : hash + 1;
        int at = first;
        while (at < most && Character.digit(html.charAt(at), hexadecimal ? 16 : 10) >= 0 && html.charAt(at) < 0x80) {
            at++;
        }
        return at == first ? ForwardSearch.NOWHERE : at;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
