package io.dealwire.query.answer;

import io.dealwire.avro.Deal;
import io.dealwire.json.AvroJson;
import io.dealwire.layout.Stores;
import io.dealwire.query.cluster.Backend;
import io.dealwire.query.cluster.Gathering;
import io.dealwire.query.cluster.Routing;
import io.dealwire.query.http.Call;
import io.dealwire.query.http.Cursor;
import java.util.function.Supplier;

/** Deals: one by id, and the latest that match a filter. */
public final class Deals {

    private final Routing routing;
    private final LatestFirst<Deal> latest;

    public Deals(Supplier<Backend> backend, Routing routing, Gathering gathering) {
        this.routing = routing;
        latest = new LatestFirst<>(
                backend,
                gathering,
                Stores.DEALS,
                deal -> new Cursor(deal.getLastSeen(), deal.getDealId()),
                "lastSeen",
                "dealId");
    }

    public Routing.Outcome one(Call call, String dealId) {
        return routing.route(
                call,
                Stores.DEALS,
                dealId,
                part -> part.<Deal>get(Stores.DEALS, dealId).map(AvroJson::tree));
    }

    public Page latest(Call call, DealFilter filter, Page.Wanted wanted) {
        return latest.page(call, filter::matches, wanted);
    }
}
