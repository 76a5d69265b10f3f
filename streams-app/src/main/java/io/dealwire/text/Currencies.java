package io.dealwire.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The codes of currencies, as written: {@code text/currencies.tsv}. */
public final class Currencies {

    private enum Place {
        GLUED,
        APART,
        TOUCHING
    }

    private static final Map<String, String> BY_CODE = new HashMap<>();
    private static final Set<String> GLUED = new HashSet<>();
    private static final Set<String> APART = new HashSet<>();

    static {
        for (Table.Row row : Table.read("/text/currencies.tsv", "code", "currency", "place")
                .unique("code")
                .rows()) {
            BY_CODE.put(row.text("code"), row.text("currency"));
            Place place = row.kind("place", Place.class);
            if (place != Place.APART) {
                GLUED.add(row.text("code"));
            }
            if (place != Place.TOUCHING) {
                APART.add(row.text("code"));
            }
        }
    }

    private static final int LONGEST_GLUED =
            GLUED.stream().mapToInt(String::length).max().orElse(0);

    /** What a single letter needs after it to be a currency. */
    private static final Pattern LARGE =
            Pattern.compile("[0-9][0-9.,]{0,12} ?(?:mn?|bn?|tn|million|billion|trillion)\\b");

    private Currencies() {}

    /** The currency, as in ISO 4217, of a code as written, a word of its own: EUR, Rs. */
    public static Optional<String> of(String code) {
        return Optional.of(code).filter(APART::contains).map(BY_CODE::get);
    }

    /** The currency of a code that touches the figure after it. */
    public static Optional<String> ofGlued(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Whether the letters from here to there are a code that is often glued to the figure after it: EUR300m; R4.5 billion, but not R2. */
    static boolean isGlued(String text, int from, int to) {
        return to - from <= LONGEST_GLUED
                && GLUED.contains(text.substring(from, to))
                && (to - from > 1
                        || LARGE.matcher(text).region(to, text.length()).lookingAt());
    }
}
