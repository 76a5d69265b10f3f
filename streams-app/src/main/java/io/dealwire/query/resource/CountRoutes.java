package io.dealwire.query.resource;

import io.dealwire.query.answer.ContributionFilter;
import io.dealwire.query.answer.MostDeals;
import io.dealwire.query.http.Call;
import io.dealwire.query.http.Parameters;
import io.dealwire.query.http.Resource;
import io.dealwire.query.http.Routes;
import io.javalin.http.Context;
import java.time.Clock;

/** The companies in most deals, by type, role, status and window of the deals' first reports. */
public final class CountRoutes implements Resource {

    private final MostDeals most;
    private final Clock clock;

    public CountRoutes(MostDeals most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    @Override
    public void register(Routes routes) {
        routes.api("/counts", this::top);
    }

    private void top(Context context) {
        Parameters parameters = Parameters.of(context, "window", "type", "role", "status", "from", "to", "limit");
        int limit = parameters.number("limit", 10, 1, 500);
        ContributionFilter given = ContributionFilter.of(parameters).counted();
        ContributionFilter filter = parameters
                .window("window")
                .map(window -> given.since(clock.instant().minus(window)))
                .orElse(given);
        Call call = Call.of(context);
        Answers.list(context, call, most.of(call, filter, limit));
    }
}
