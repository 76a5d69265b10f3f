package io.dealwire.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A key made of several, such as {@code companyId|dealId}. A bar within a part is escaped, so that every key parts again into what it
 * was made of. The first part decides on the partition, and keys with the same first parts lie side by side.
 *
 * @param parts one or more, in order
 */
public record StoreKey(List<String> parts) {

    private static final char BAR = '|';

    public StoreKey {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a key has at least one part");
        }
        parts = List.copyOf(parts);
    }

    /** The key of these parts. */
    public static StoreKey of(String... parts) {
        return new StoreKey(List.of(parts));
    }

    /** Reads what {@link #text} has written. */
    public static StoreKey parse(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int bar = text.indexOf(BAR); bar >= 0; bar = text.indexOf(BAR, start)) {
            parts.add(unescaped(text.substring(start, bar)));
            start = bar + 1;
        }
        parts.add(unescaped(text.substring(start)));
        return new StoreKey(parts);
    }

    /** As it stands in a store or on a topic. */
    public String text() {
        StringBuilder text = new StringBuilder(escaped(parts.get(0)));
        parts.subList(1, parts.size()).forEach(part -> text.append(BAR).append(escaped(part)));
        return text.toString();
    }

    /** What the keys begin with, and no others, that have these parts and more. */
    public String prefix() {
        return text() + BAR;
    }

    /** The part that decides on the partition. */
    public String routing() {
        return parts.get(0);
    }

    private static String escaped(String part) {
        return part.replace("%", "%25").replace("|", "%7C");
    }

    private static String unescaped(String part) {
        return part.replace("%7C", "|").replace("%25", "%");
    }
}
