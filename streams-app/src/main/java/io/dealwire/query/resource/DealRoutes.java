package io.dealwire.query.resource;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.avro.Deal;
import io.dealwire.json.AvroJson;
import io.dealwire.layout.Stores;
import io.dealwire.query.cluster.Backend;
import io.dealwire.query.cluster.Gathering;
import io.dealwire.query.cluster.Routing;
import io.dealwire.query.http.Cursor;
import io.dealwire.query.http.Parameters;
import io.dealwire.query.http.Resource;
import io.dealwire.query.http.Routes;
import io.dealwire.query.state.Part;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Supplier;

/** Deals: one by id, and the latest that match a filter. */
public final class DealRoutes implements Resource {

    private final Routing routing;
    private final LatestFirst<Deal> latest;

    public DealRoutes(Supplier<Backend> backend, Routing routing, Gathering gathering) {
        this.routing = routing;
        latest = new LatestFirst<>(
                backend,
                gathering,
                Stores.DEALS,
                deal -> new Cursor(deal.getLastSeen(), deal.getDealId()),
                "lastSeen",
                "dealId");
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

    private void list(Context context) {
        Parameters parameters = Responses.parameters(context, DealFilter.PARAMETERS);
        DealFilter filter = DealFilter.of(parameters);
        latest.answer(context, parameters, filter::matches);
    }

    /** A deal as JSON. */
    static Optional<JsonNode> deal(Part part, String dealId) {
        return part.<Deal>get(Stores.DEALS, dealId).map(AvroJson::tree);
    }
}
