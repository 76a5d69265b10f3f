package io.dealwire.query.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.avro.DealEvent;
import io.dealwire.deal.event.DealHistory;
import io.dealwire.json.AvroJson;
import io.dealwire.json.Json;
import io.dealwire.layout.StoreKey;
import io.dealwire.layout.Stores;
import io.dealwire.query.cluster.Routing;
import io.dealwire.query.http.Call;
import io.dealwire.query.state.Part;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became known of a deal, and what was known of it at a time. */
public final class DealPast {

    private final Routing routing;

    public DealPast(Routing routing) {
        this.routing = routing;
    }

    /** The events that are kept of a deal, from the earliest; none of a deal that nobody was ever told of. */
    public Routing.Outcome events(Call call, String dealId) {
        return routing.route(
                call,
                Stores.DEALS,
                dealId,
                part -> Optional.of(events(part, dealId))
                        .filter(events -> !events.isEmpty())
                        .map(events -> events(dealId, events)));
    }

    /** A deal as it was known at a moment; none when it was not, or when the events of then are no longer kept. */
    public Routing.Outcome asOf(Call call, String dealId, Instant moment) {
        return routing.route(
                call,
                Stores.DEALS,
                dealId,
                part -> DealHistory.asOf(events(part, dealId), moment).map(known -> known(dealId, moment, known)));
    }

    private static List<DealEvent> events(Part part, String dealId) {
        return part.values(Stores.DEAL_EVENTS, StoreKey.of(dealId).prefix());
    }

    private static JsonNode events(String dealId, List<DealEvent> events) {
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("dealId", dealId);
        body.put("total", events.get(events.size() - 1).getSequence());
        body.put("forgotten", events.get(0).getSequence() - 1);
        ArrayNode items = body.putArray("items");
        events.forEach(event -> items.add(AvroJson.tree(event)));
        return body;
    }

    private static JsonNode known(String dealId, Instant moment, DealHistory.Known known) {
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("dealId", dealId);
        body.put("asOf", moment.toString());
        body.put("knownAt", known.knownAt().toString());
        body.put("events", known.sequence());
        body.setAll(AvroJson.tree(known.facts()));
        known.stories().forEach(body.putArray("stories")::add);
        return body;
    }
}
