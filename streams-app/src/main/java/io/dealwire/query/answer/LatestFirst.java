package io.dealwire.query.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.json.AvroJson;
import io.dealwire.query.cluster.Backend;
import io.dealwire.query.cluster.Gathering;
import io.dealwire.query.http.Call;
import io.dealwire.query.http.Cursor;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
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

    /** One page of the values that match. */
    Page page(Call call, Predicate<V> filter, Page.Wanted wanted) {
        Gathering.Gathered gathered = gathering.gather(call, store, () -> local(filter, wanted));
        FirstItems<JsonNode> first = new FirstItems<>(wanted.limit(), Comparator.comparing(this::cursorOf));
        gathered.items().forEach(first::add);
        List<JsonNode> items = first.inOrder();
        return new Page(gathered, items, next(items, wanted.limit()));
    }

    private Optional<String> next(List<JsonNode> items, int limit) {
        return items.size() < limit
                ? Optional.empty()
                : Optional.of(cursorOf(items.get(items.size() - 1)).encoded());
    }

    private Gathering.Slice local(Predicate<V> filter, Page.Wanted wanted) {
        Comparator<V> order = Comparator.comparing(cursor);
        Map<Integer, Matching<V>> parts = backend.get()
                .state()
                .<V, Matching<V>>all(
                        store, () -> new Matching<>(this, filter, wanted, new FirstItems<>(wanted.limit(), order)));
        FirstItems<V> first = new FirstItems<>(wanted.limit(), order);
        parts.values().forEach(part -> part.first().inOrder().forEach(first::add));
        List<JsonNode> items =
                first.inOrder().stream().<JsonNode>map(AvroJson::tree).toList();
        return new Gathering.Slice(items, parts.keySet());
    }

    /** The first values of one partition that match. */
    private record Matching<V extends SpecificRecord>(
            LatestFirst<V> list, Predicate<V> filter, Page.Wanted wanted, FirstItems<V> first)
            implements BiConsumer<String, V> {

        @Override
        public void accept(String key, V value) {
            boolean isAfter = wanted.after()
                    .map(place -> list.cursor().apply(value).compareTo(place) > 0)
                    .orElse(true);
            if (isAfter && filter.test(value)) {
                first.add(value);
            }
        }
    }

    private Cursor cursorOf(JsonNode item) {
        return new Cursor(
                Instant.parse(item.get(timeField).asText()), item.get(idField).asText());
    }
}
