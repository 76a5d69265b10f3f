package io.dealwire.query.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.DealContribution;
import io.dealwire.json.AvroJson;
import io.dealwire.json.Json;
import io.dealwire.layout.StoreKey;
import io.dealwire.layout.Stores;
import io.dealwire.query.http.Parameters;
import io.dealwire.query.state.Part;
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

    /** The deals found: the first of them, and how many there are. */
    private record Found(List<DealContribution> first, int total) {}

    private final Lookups lookups;

    CompanyDeals(Lookups lookups) {
        this.lookups = lookups;
    }

    JsonNode answer(Part part, String companyId, Question question) {
        Found found = question.filter().isOpen() ? all(part, companyId, question) : matching(part, companyId, question);
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("companyId", companyId);
        body.put("total", found.total());
        ArrayNode items = body.putArray("items");
        found.first().forEach(contribution -> {
            ObjectNode item = AvroJson.tree(contribution);
            item.remove(List.of("companyId", "name", "removed"));
            if (question.expand()) {
                item.set("deal", lookups.deal(contribution.getDealId()).orElse(item.nullNode()));
            }
            items.add(item);
        });
        return body;
    }

    /** As many as are shown are read, and the others have been counted. */
    private static Found all(Part part, String companyId, Question question) {
        List<DealContribution> first = part.first(Stores.COMPANY_LATEST, prefix(companyId), question.limit());
        int total = part.<CompanyDealCounts>get(Stores.COMPANY_COUNTS, companyId)
                .map(counts -> counts.getByStatus().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .orElse(0);
        return new Found(first, total);
    }

    private static Found matching(Part part, String companyId, Question question) {
        List<DealContribution> matching =
                part.<DealContribution>values(Stores.COMPANY_LATEST, prefix(companyId)).stream()
                        .filter(question.filter()::matches)
                        .toList();
        return new Found(matching.stream().limit(question.limit()).toList(), matching.size());
    }

    private static String prefix(String companyId) {
        return StoreKey.of(companyId).prefix();
    }
}
