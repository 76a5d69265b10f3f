package io.dealwire.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.avro.Deal;
import io.dealwire.json.AvroJson;
import io.dealwire.topology.Stores;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Deals: one by id, and the latest that match a filter. */
final class DealRoutes implements Resource {

    private final Supplier<Backend> backend;
    private final Routing routing;
    private final Gathering gathering;

    DealRoutes(Supplier<Backend> backend, Routing routing, Gathering gathering) {
        this.backend = backend;
        this.routing = routing;
        this.gathering = gathering;
    }

    @Override
    public void register(Routes routes) {
        routes.api("/deals", this::list);
        routes.api("/deals/{dealId}", this::one);
    }

    private void one(Context context) {
        Responses.parameters(context);
        String dealId = context.pathParam("dealId");
        Responses.one(
                context,
                routing.route(Responses.call(context), Stores.DEALS, dealId, part -> deal(part, dealId)),
                "deal " + dealId);
    }

    static Optional<JsonNode> deal(Part part, String dealId) {
        return part.<Deal>get(Stores.DEALS, dealId).map(AvroJson::tree);
    }

    private void list(Context context) {
        Parameters parameters = Responses.parameters(context, DealFilter.PARAMETERS);
        DealFilter filter = DealFilter.of(parameters);
        int limit = parameters.number("limit", 20, 1, 500);
        Optional<Cursor> after = parameters.text("after").map(Cursor::decoded);
        Call call = Responses.call(context);

        Gathering.Gathered gathered = gathering.gather(call, Stores.DEALS, () -> local(filter, limit, after));
        FirstItems<JsonNode> first = new FirstItems<>(limit, Comparator.comparing(DealRoutes::cursor));
        gathered.items().forEach(first::add);
        Responses.page(
                context,
                call,
                gathered,
                first.inOrder(),
                limit,
                item -> cursor(item).encoded());
    }

    private Gathering.Slice local(DealFilter filter, int limit, Optional<Cursor> after) {
        FirstItems<Deal> first = new FirstItems<>(limit, Comparator.comparing(DealRoutes::cursor));
        Set<Integer> partitions = backend.get().state().<Deal>all(Stores.DEALS, (dealId, deal) -> {
            boolean isAfter =
                    after.map(cursor -> cursor(deal).compareTo(cursor) > 0).orElse(true);
            if (isAfter && filter.matches(deal)) {
                first.add(deal);
            }
        });
        List<JsonNode> items =
                first.inOrder().stream().<JsonNode>map(AvroJson::tree).toList();
        return new Gathering.Slice(items, partitions);
    }

    private static Cursor cursor(Deal deal) {
        return new Cursor(deal.getLastSeen(), deal.getDealId());
    }

    private static Cursor cursor(JsonNode deal) {
        return new Cursor(
                Instant.parse(deal.get("lastSeen").asText()), deal.get("dealId").asText());
    }
}
