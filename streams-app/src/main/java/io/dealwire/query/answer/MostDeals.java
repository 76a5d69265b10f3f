package io.dealwire.query.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.avro.DealContribution;
import io.dealwire.json.Json;
import io.dealwire.layout.Stores;
import io.dealwire.query.cluster.Backend;
import io.dealwire.query.cluster.Gathering;
import io.dealwire.query.http.Call;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * The companies in most deals. Counted from what each deal contributes, so that every combination of a filter is exact.
 */
public final class MostDeals {

    private static final Comparator<JsonNode> MOST_FIRST = Comparator.comparingInt(
                    (JsonNode item) -> -item.get("deals").asInt())
            .thenComparing(item -> item.get("name").asText())
            .thenComparing(item -> item.get("companyId").asText());

    private final Supplier<Backend> backend;
    private final Gathering gathering;

    public MostDeals(Supplier<Backend> backend, Gathering gathering) {
        this.backend = backend;
        this.gathering = gathering;
    }

    /**
     * The companies in most of the deals that match, those in most first.
     *
     * @param limit companies at the most
     */
    public Gathering.Gathered of(Call call, ContributionFilter filter, int limit) {
        // A company's contributions are all on one instance, so each instance's first ones hold the first ones of all.
        Gathering.Gathered gathered = gathering.gather(call, Stores.COMPANY_DEALS, () -> local(filter, limit));
        return gathered.with(first(gathered.items(), limit));
    }

    private Gathering.Slice local(ContributionFilter filter, int limit) {
        Map<Integer, Tally> parts = backend.get()
                .state()
                .<DealContribution, Tally>all(Stores.COMPANY_DEALS, () -> new Tally(filter, new HashMap<>()));
        List<ObjectNode> companies = parts.values().stream()
                .flatMap(part -> part.byCompany().values().stream())
                .toList();
        return new Gathering.Slice(first(companies, limit), parts.keySet());
    }

    /** Companies of one partition; all contributions to one of them are there. */
    private record Tally(ContributionFilter filter, Map<String, ObjectNode> byCompany)
            implements BiConsumer<String, DealContribution> {

        @Override
        public void accept(String key, DealContribution contribution) {
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
        }
    }

    private static List<JsonNode> first(Collection<? extends JsonNode> items, int limit) {
        FirstItems<JsonNode> first = new FirstItems<>(limit, MOST_FIRST);
        items.forEach(first::add);
        return first.inOrder();
    }
}
