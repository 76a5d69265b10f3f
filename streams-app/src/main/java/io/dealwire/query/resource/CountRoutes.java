package io.dealwire.query.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.avro.DealContribution;
import io.dealwire.json.Json;
import io.dealwire.layout.Stores;
import io.dealwire.query.cluster.Backend;
import io.dealwire.query.cluster.Gathering;
import io.dealwire.query.http.Call;
import io.dealwire.query.http.Parameters;
import io.dealwire.query.http.Resource;
import io.dealwire.query.http.Routes;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The companies in most deals, by type, role, status and window of the deals' first reports. Counted from what each deal
 * contributes, so that every combination is exact.
 */
public final class CountRoutes implements Resource {

    private static final Comparator<JsonNode> MOST_FIRST = Comparator.comparingInt(
                    (JsonNode item) -> -item.get("deals").asInt())
            .thenComparing(item -> item.get("name").asText())
            .thenComparing(item -> item.get("companyId").asText());

    private final Supplier<Backend> backend;
    private final Gathering gathering;
    private final Clock clock;

    public CountRoutes(Supplier<Backend> backend, Gathering gathering, Clock clock) {
        this.backend = backend;
        this.gathering = gathering;
        this.clock = clock;
    }

    @Override
    public void register(Routes routes) {
        routes.api("/counts", this::top);
    }

    private void top(Context context) {
        Parameters parameters =
                Responses.parameters(context, "window", "type", "role", "status", "from", "to", "limit");
        int limit = parameters.number("limit", 10, 1, 500);
        ContributionFilter given = ContributionFilter.of(parameters).counted();
        ContributionFilter filter = parameters
                .window("window")
                .map(window -> given.since(clock.instant().minus(window)))
                .orElse(given);
        Call call = Responses.call(context);
        // A company's contributions are all on one instance, so each instance's first ones hold the first ones of all.
        Gathering.Gathered gathered = gathering.gather(call, Stores.COMPANY_DEALS, () -> local(filter, limit));
        FirstItems<JsonNode> first = new FirstItems<>(limit, MOST_FIRST);
        gathered.items().forEach(first::add);
        Responses.list(context, call, gathered, first.inOrder());
    }

    private Gathering.Slice local(ContributionFilter filter, int limit) {
        Map<String, ObjectNode> byCompany = new HashMap<>();
        Set<Integer> partitions = backend.get()
                .state()
                .<DealContribution>all(Stores.COMPANY_DEALS, (key, contribution) -> {
                    if (filter.matches(contribution)) {
                        ObjectNode item = byCompany.computeIfAbsent(
                                contribution.getCompanyId(),
                                id -> Json.mapper()
                                        .createObjectNode()
                                        .put("companyId", id)
                                        .put("name", contribution.getName())
                                        .put("deals", 0));
                        item.put("deals", item.get("deals").asInt() + 1);
                    }
                });
        FirstItems<JsonNode> first = new FirstItems<>(limit, MOST_FIRST);
        byCompany.values().forEach(first::add);
        List<JsonNode> items = first.inOrder();
        return new Gathering.Slice(items, partitions);
    }
}
