package io.dealwire.query.resource;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.json.AvroJson;
import io.dealwire.query.cluster.Backend;
import io.dealwire.query.cluster.Gathering;
import io.dealwire.query.http.Call;
import io.dealwire.query.http.Cursor;
import io.dealwire.query.http.Parameters;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;

/**
 * A list of a store's values, latest first, in pages, from all instances. Every page is a scan of the store that keeps
 * only the page's items in memory.
 *
 * @param store the store
 * @param cursor the place of a value in the list
 * @param timeField the field of the value's JSON that the cursor's time is in
 * @param idField the field that its id is in
 */
record LatestFirst<V extends SpecificRecord>(
        Supplier<Backend> backend,
        Gathering gathering,
        String store,
        Function<V, Cursor> cursor,
        String timeField,
        String idField) {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 500;

    /** Answers with the page that the parameters {@code limit} and {@code after} ask for. */
    void answer(Context context, Parameters parameters, Predicate<V> filter) {
        int limit = parameters.number("limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
        Optional<Cursor> after = parameters.text("after").map(Cursor::decoded);
        Call call = Responses.call(context);
        Gathering.Gathered gathered = gathering.gather(call, store, () -> local(filter, limit, after));
        FirstItems<JsonNode> page = new FirstItems<>(limit, Comparator.comparing(this::cursorOf));
        gathered.items().forEach(page::add);
        Responses.page(
                context,
                call,
                gathered,
                page.inOrder(),
                limit,
                item -> cursorOf(item).encoded());
    }

    private Gathering.Slice local(Predicate<V> filter, int limit, Optional<Cursor> after) {
        FirstItems<V> first = new FirstItems<>(limit, Comparator.comparing(cursor));
        Set<Integer> partitions = backend.get().state().<V>all(store, (key, value) -> {
            boolean isAfter =
                    after.map(place -> cursor.apply(value).compareTo(place) > 0).orElse(true);
            if (isAfter && filter.test(value)) {
                first.add(value);
            }
        });
        List<JsonNode> items =
                first.inOrder().stream().<JsonNode>map(AvroJson::tree).toList();
        return new Gathering.Slice(items, partitions);
    }

    private Cursor cursorOf(JsonNode item) {
        return new Cursor(
                Instant.parse(item.get(timeField).asText()), item.get(idField).asText());
    }
}
