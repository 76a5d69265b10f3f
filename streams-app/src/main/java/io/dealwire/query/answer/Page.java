package io.dealwire.query.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.query.cluster.Gathering;
import io.dealwire.query.http.Cursor;
import io.dealwire.query.http.Parameters;
import java.util.List;
import java.util.Optional;

/**
 * A page of a gathered list.
 *
 * @param gathered what it was taken from, for what is missing
 * @param items the page's items in order
 * @param next the cursor of the next page; empty for a page that is not full
 */
public record Page(Gathering.Gathered gathered, List<JsonNode> items, Optional<String> next) {

    /**
     * Which page is wanted.
     *
     * @param limit its items at the most, at least one
     * @param after the place that it begins behind; empty for the first page
     */
    public record Wanted(int limit, Optional<Cursor> after) {

        private static final int DEFAULT_LIMIT = 20;
        private static final int MAX_LIMIT = 500;

        /** What the parameters {@code limit} and {@code after} ask for. */
        public static Wanted of(Parameters parameters) {
            return new Wanted(
                    parameters.number("limit", DEFAULT_LIMIT, 1, MAX_LIMIT),
                    parameters.text("after").map(Cursor::decoded));
        }
    }
}
