package io.dealwire.query.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/**
 * A place in a list that runs from the latest to the earliest: after the item of this time and id. Holds nothing on the
 * server, so that any instance can go on from it.
 */
public record Cursor(Instant time, String id) implements Comparable<Cursor> {

    /** Latest first; items of one time by id. */
    @Override
    public int compareTo(Cursor other) {
        int byTime = other.time.compareTo(time);
        return byTime != 0 ? byTime : id.compareTo(other.id);
    }

    /** The cursor as a parameter's value. */
    public String encoded() {
        String text = time.toEpochMilli() + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor that {@link #encoded()} wrote.
     *
     * @throws BadParameterException for anything else
     */
    public static Cursor decoded(String text) {
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int bar = decoded.indexOf('|');
            return new Cursor(
                    Instant.ofEpochMilli(Long.parseLong(decoded.substring(0, bar))), decoded.substring(bar + 1));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new BadParameterException(
                    "after = \"" + text + "\" is not a cursor; take it from \"next\" of a page");
        }
    }
}
