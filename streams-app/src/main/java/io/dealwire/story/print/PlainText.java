package io.dealwire.story.print;

import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/** Text without mark-up: tags are taken out, entities resolved. Text that has neither is returned as it is. */
final class PlainText {

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "cite", "code", "em", "font", "i", "mark", "q", "s", "small", "span", "strong", "sub",
            "sup", "u");
    private static final Set<String> HIDDEN = Set.of("script", "style");
    private static final int LONGEST_ENTITY = 32;

    private PlainText() {}

    static String of(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '<') {
                i = tag(text, i, out);
            } else if (c == '&') {
                i = entity(text, i, out);
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    /** Handles what begins with a "less than" sign; a block tag leaves a line break behind, an inline tag nothing. */
    private static int tag(String text, int start, StringBuilder out) {
        if (text.startsWith("<!--", start)) {
            int end = text.indexOf("-->", start);
            return end < 0 ? text.length() : end + 3;
        }
        int name = start + (text.startsWith("</", start) ? 2 : 1);
        int end = text.indexOf('>', start);
        if (end < 0 || name >= text.length() || !startsTag(text.charAt(name))) {
            out.append('<');
            return start + 1;
        }
        int nameEnd = name;
        while (nameEnd < end && Character.isLetterOrDigit(text.charAt(nameEnd))) {
            nameEnd++;
        }
        String tag = text.substring(name, nameEnd).toLowerCase(Locale.ROOT);
        if (!INLINE.contains(tag)) {
            out.append('\n');
        }
        if (HIDDEN.contains(tag) && name == start + 1) {
            int close = text.indexOf("</" + text.substring(name, nameEnd), end);
            return close < 0 ? text.length() : close;
        }
        return end + 1;
    }

    private static boolean startsTag(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '!';
    }

    private static int entity(String text, int start, StringBuilder out) {
        int end = text.indexOf(';', start);
        if (end < 0 || end - start > LONGEST_ENTITY || end == start + 1) {
            out.append('&');
            return start + 1;
        }
        String entity = text.substring(start, end + 1);
        String resolved = Parser.unescapeEntities(entity, true);
        if (resolved.equals(entity)) {
            out.append('&');
            return start + 1;
        }
        out.append(resolved);
        return end + 1;
    }
}
