package io.dealwire.query.resource;

import io.dealwire.query.answer.DealFilter;
import io.dealwire.query.answer.DealPast;
import io.dealwire.query.answer.Deals;
import io.dealwire.query.answer.Page;
import io.dealwire.query.http.Call;
import io.dealwire.query.http.Parameters;
import io.dealwire.query.http.Resource;
import io.dealwire.query.http.Routes;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Optional;

/** Deals: one by id, now or as it was known at a time, its events, and the latest that match a filter. */
public final class DealRoutes implements Resource {

    private final Deals deals;
    private final DealPast past;

    public DealRoutes(Deals deals, DealPast past) {
        this.deals = deals;
        this.past = past;
    }

    @Override
    public void register(Routes routes) {
        routes.api("/deals", this::list);
        routes.api("/deals/{dealId}", this::one);
        routes.api("/deals/{dealId}/events", this::events);
    }

    private void one(Context context) {
        Optional<Instant> asOf = Parameters.of(context, "asOf").moment("asOf");
        Call call = Call.of(context);
        String dealId = context.pathParam("dealId");
        if (asOf.isPresent()) {
            Answers.one(context, past.asOf(call, dealId, asOf.get()), "deal " + dealId + " known at " + asOf.get());
        } else {
            Answers.one(context, deals.one(call, dealId), "deal " + dealId);
        }
    }

    private void events(Context context) {
        Parameters.of(context);
        String dealId = context.pathParam("dealId");
        Answers.one(context, past.events(Call.of(context), dealId), "event of a deal " + dealId);
    }

    private void list(Context context) {
        Parameters parameters = Parameters.of(context, DealFilter.parameters());
        DealFilter filter = DealFilter.of(parameters);
        Page.Wanted wanted = Page.Wanted.of(parameters);
        Call call = Call.of(context);
        Answers.page(context, call, deals.latest(call, filter, wanted));
    }
}
