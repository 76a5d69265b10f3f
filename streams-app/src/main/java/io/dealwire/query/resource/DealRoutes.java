package io.dealwire.query.resource;

import io.dealwire.query.answer.DealFilter;
import io.dealwire.query.answer.Deals;
import io.dealwire.query.answer.Page;
import io.dealwire.query.http.Call;
import io.dealwire.query.http.Parameters;
import io.dealwire.query.http.Resource;
import io.dealwire.query.http.Routes;
import io.javalin.http.Context;

/** Deals: one by id, and the latest that match a filter. */
public final class DealRoutes implements Resource {

    private final Deals deals;

    public DealRoutes(Deals deals) {
        this.deals = deals;
    }

    @Override
    public void register(Routes routes) {
        routes.api("/deals", this::list);
        routes.api("/deals/{dealId}", this::one);
    }

    private void one(Context context) {
        Parameters.of(context);
        String dealId = context.pathParam("dealId");
        Answers.one(context, deals.one(Call.of(context), dealId), "deal " + dealId);
    }

    private void list(Context context) {
        Parameters parameters = Parameters.of(context, DealFilter.parameters());
        DealFilter filter = DealFilter.of(parameters);
        Page.Wanted wanted = Page.Wanted.of(parameters);
        Call call = Call.of(context);
        Answers.page(context, call, deals.latest(call, filter, wanted));
    }
}
