package io.dealwire.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the text out of HTML, noting for each character where it comes from. */
final class HtmlReader {

    private static final Set<String> BLOCKS = Set.of(
            "address article aside blockquote br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead title tr ul"
                    .split(" "));
    private static final Set<String> INLINE = Set.of(
            "a abbr acronym b big body button center cite code del em font head html i iframe img input ins label link mark meta picture q s small source span strike strong sub sup time tt u video wbr"
                    .split(" "));
    private static final Set<String> SKIPPED = Set.of("script", "style", "noscript", "template");
    private static final int LONGEST_ENTITY = 10;

    /** Marks where a word may be broken; no reader sees it. */
    static final char SOFT_HYPHEN = '\u00ad';

    private static final Map<String, String> ENTITIES = entities();

    private final String html;
    private final StringBuilder text;
    private final int[] starts;
    private final int[] ends;

    HtmlReader(String html) {
        this.html = html;
        this.text = new StringBuilder(html.length());
        this.starts = new int[html.length() + 1];
        this.ends = new int[html.length() + 1];
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
            int next = c == '<' ? tag(at) : c == '&' ? entity(at) : at;
            if (next == at) {
                append(c, at, at + 1);
                next = at + 1;
            }
            at = next;
        }
    }

    /** The index after the tag at {@code at}, or {@code at} when there is none. */
    private int tag(int at) {
        if (html.startsWith("<!--", at)) {
            int close = html.indexOf("-->", at + 4);
            return close < 0 ? at : close + 3;
        }
        int nameStart = html.startsWith("</", at) ? at + 2 : at + 1;
        int nameEnd = nameStart;
        while (nameEnd < html.length() && Character.isLetterOrDigit(html.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = html.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        boolean block = BLOCKS.contains(name);
        boolean skipped = SKIPPED.contains(name);
        if (!block && !skipped && !INLINE.contains(name)) {
            return at;
        }
        int close = html.indexOf('>', nameEnd);
        if (close < 0) {
            return at;
        }
        if (skipped && nameStart == at + 1) {
            int end = html.toLowerCase(Locale.ROOT).indexOf("</" + name, close);
            int endClose = end < 0 ? -1 : html.indexOf('>', end);
            close = endClose < 0 ? close : endClose;
        }
        if (block && text.length() > 0) {
            append('\n', at, close + 1);
        }
        return close + 1;
    }

    /** The index after the entity at {@code at}, or {@code at} when there is none. */
    private int entity(int at) {
        int semicolon = html.indexOf(';', at);
        if (semicolon < 0 || semicolon - at > LONGEST_ENTITY) {
            return at;
        }
        String decoded = decode(html.substring(at + 1, semicolon));
        for (int i = 0; i < decoded.length(); i++) {
            append(decoded.charAt(i), at, semicolon + 1);
        }
        return decoded.isEmpty() ? at : semicolon + 1;
    }

    private static String decode(String name) {
        if (!name.startsWith("#")) {
            return ENTITIES.getOrDefault(name, "");
        }
        try {
            boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
            int codePoint = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
            return Character.isValidCodePoint(codePoint) && codePoint > 0 ? Character.toString(codePoint) : "";
        } catch (NumberFormatException notANumber) {
            return "";
        }
    }

    private void append(char c, int start, int end) {
        if (c == SOFT_HYPHEN) {
            return;
        }
        starts[text.length()] = start;
        ends[text.length()] = end;
        text.append(c);
    }

    private static Map<String, String> entities() {
        String[] pairs =
                ("amp & lt < gt > quot \" apos ' mdash — ndash – lsquo ‘ rsquo ’ ldquo “ rdquo ” hellip … euro € pound £ yen ¥ cent ¢"
                                + " copy © reg ® trade ™ bull • middot · deg ° times × szlig ß oslash ø Oslash Ø aelig æ AElig Æ"
                                + " aring å Aring Å ccedil ç Ccedil Ç ntilde ñ Ntilde Ñ aacute á Aacute Á eacute é Eacute É iacute í"
                                + " oacute ó Oacute Ó uacute ú agrave à egrave è Egrave È ograve ò ugrave ù acirc â ecirc ê icirc î"
                                + " ocirc ô ucirc û auml ä Auml Ä euml ë iuml ï ouml ö Ouml Ö uuml ü Uuml Ü atilde ã otilde õ")
                        .split(" ");
        java.util.HashMap<String, String> map = new java.util.HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        map.put("nbsp", " ");
        map.put("shy", Character.toString(SOFT_HYPHEN));
        return Map.copyOf(map);
    }
}
