package io.dealwire.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What an HTML element does to the text around its tags. */
enum HtmlElement {
    /** A line ends. */
    BLOCK(
            "address article aside blockquote br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option optgroup p pre search section summary table tbody td tfoot th thead title tr ul"),
    /** Nothing. */
    INLINE(
            "a abbr acronym area audio b base bdi bdo big body button canvas cite code col colgroup data del dfn em embed font head html i iframe img input ins kbd label link map mark meta meter nobr o:p object output param picture progress q rp rt ruby s samp select small source span strike strong sub sup textarea time track tt u var video wbr"),
    /** What stands inside is no text. */
    HIDDEN("script style noscript svg template"),
    /** It is none: angle brackets are used for other things too, such as {@code <IBM.N>}. */
    NONE("");

    /** Letters of the longest name. */
    static final int LONGEST_NAME = 10;

    private static final Map<String, HtmlElement> BY_NAME = byName();

    private final String names;

    HtmlElement(String names) {
        this.names = names;
    }

    /** The element of this name, in whatever case. */
    static HtmlElement of(String name) {
        return BY_NAME.getOrDefault(name.toLowerCase(Locale.ROOT), NONE);
    }

    private static Map<String, HtmlElement> byName() {
        Map<String, HtmlElement> elements = new HashMap<>();
        for (HtmlElement element : values()) {
            for (String name : element.names.split(" ")) {
                elements.put(name, element);
            }
        }
        elements.remove("");
        return Map.copyOf(elements);
    }
}
