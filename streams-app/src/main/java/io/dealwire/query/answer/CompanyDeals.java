package io.dealwire.query.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.avro.DealContribution;
import io.dealwire.json.AvroJson;
import io.dealwire.json.Json;
import io.dealwire.layout.StoreKey;
import io.dealwire.layout.Stores;
import io.dealwire.query.http.Parameters;
import io.dealwire.query.state.Part;
import java.util.Comparator;
import java.util.List;

/** The deals of one company, latest first, each with what it adds to the company's counts. */
public final class CompanyDeals {

    /** What is asked: which contributions, how many, and whether with the whole deals. */
    public record Question(ContributionFilter filter, int limit, boolean expand) {

        public static Question of(Parameters parameters) {
            return new Question(
                    ContributionFilter.of(parameters),
                    parameters.number("limit", 50, 1, 500),
                    parameters.flag("expand"));
        }

        /** The names of the parameters that {@link #of} reads. */
        public static String[] parameters() {
            return new String[] {"status", "type", "role", "from", "to", "limit", "expand"};
        }
    }

    private static final Comparator<DealContribution> LATEST_FIRST =
            Comparator.comparing(DealContribution::getLastSeen).reversed().thenComparing(DealContribution::getDealId);

    private final Lookups lookups;

    CompanyDeals(Lookups lookups) {
        this.lookups = lookups;
    }

    JsonNode answer(Part part, String companyId, Question question) {
        List<DealContribution> matching =
                part
                        .<DealContribution>values(
                                Stores.COMPANY_DEALS, StoreKey.of(companyId).prefix())
                        .stream()
                        .filter(question.filter()::matches)
                        .toList();
        FirstItems<DealContribution> first = new FirstItems<>(question.limit(), LATEST_FIRST);
        matching.forEach(first::add);
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("companyId", companyId);
        body.put("total", matching.size());
        ArrayNode items = body.putArray("items");
        first.inOrder().forEach(contribution -> {
            ObjectNode item = AvroJson.tree(contribution);
            item.remove(List.of("companyId", "name", "removed"));
            if (question.expand()) {
                item.set("deal", lookups.deal(contribution.getDealId()).orElse(item.nullNode()));
            }
            items.add(item);
        });
        return body;
    }
}
