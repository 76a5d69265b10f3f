package io.dealwire.query.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.avro.Company;
import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.CompanyPast;
import io.dealwire.count.CompanyHistory;
import io.dealwire.json.AvroJson;
import io.dealwire.json.Json;
import io.dealwire.layout.StoreKey;
import io.dealwire.layout.Stores;
import io.dealwire.query.cluster.Backend;
import io.dealwire.query.cluster.Routing;
import io.dealwire.query.http.Call;
import io.dealwire.query.state.Part;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Companies: search in the reference, one with its counts, and its deals. */
public final class Companies {

    private final Supplier<Backend> backend;
    private final Routing routing;
    private final CompanyDeals deals;

    public Companies(Supplier<Backend> backend, Routing routing, Lookups lookups) {
        this.backend = backend;
        this.routing = routing;
        deals = new CompanyDeals(lookups);
    }

    /**
     * The companies that a text finds, the best hits first. Every instance has the whole reference, so it answers by itself.
     *
     * @param limit companies at the most
     */
    public JsonNode search(String text, int limit) {
        CompanySearch search = new CompanySearch(text);
        FirstItems<CompanySearch.Hit> hits = new FirstItems<>(limit, CompanySearch.ORDER);
        backend.get()
                .state()
                .<Company>allGlobal(
                        Stores.COMPANIES,
                        (companyId, company) -> search.match(companyId, company).ifPresent(hits::add));
        ObjectNode body = Json.mapper().createObjectNode();
        ArrayNode items = body.putArray("items");
        hits.inOrder().forEach(hit -> items.add(view(hit.companyId(), hit.company())));
        return body;
    }

    /** A company of the reference, or one of a deal. */
    public Routing.Outcome one(Call call, String companyId) {
        return route(call, companyId, part -> {
            Optional<Company> known = reference(companyId);
            Optional<CompanyDealCounts> counts = part.get(Stores.COMPANY_COUNTS, companyId);
            if (known.isEmpty() && counts.isEmpty()) {
                return Optional.empty();
            }
            ObjectNode body = known.map(company -> view(companyId, company))
                    .orElseGet(() -> Json.mapper()
                            .createObjectNode()
                            .put("companyId", companyId)
                            .put("name", counts.get().getName()));
            body.put("inReference", known.isPresent());
            body.set("counts", counts.<JsonNode>map(AvroJson::tree).orElse(body.nullNode()));
            return Optional.of(body);
        });
    }

    /** A company of the reference that is in no deal has counts of zero; one that nobody knows has none. */
    public Routing.Outcome counts(Call call, String companyId) {
        return route(
                call,
                companyId,
                part -> part.<CompanyDealCounts>get(Stores.COMPANY_COUNTS, companyId)
                        .or(() -> reference(companyId).map(company -> zero(companyId, company)))
                        .map(AvroJson::tree));
    }

    /** The counts as they were known at a moment; zero for a company of the reference that was in no deal. */
    public Routing.Outcome countsAsOf(Call call, String companyId, Instant moment) {
        return routing.route(call, Stores.COMPANY_PAST, companyId, part -> {
            List<CompanyPast> past =
                    part.values(Stores.COMPANY_PAST, StoreKey.of(companyId).prefix());
            Optional<String> name = reference(companyId)
                    .map(Company::getName)
                    .or(() -> past.stream().findFirst().map(CompanyPast::getName));
            return name.map(known -> AvroJson.tree(CompanyHistory.asOf(companyId, known, past, moment))
                    .put("asOf", moment.toString()));
        });
    }

    public Routing.Outcome deals(Call call, String companyId, CompanyDeals.Question question) {
        return route(call, companyId, part -> Optional.of(deals.answer(part, companyId, question)));
    }

    private Routing.Outcome route(Call call, String companyId, Function<Part, Optional<JsonNode>> local) {
        return routing.route(call, Stores.COMPANY_COUNTS, companyId, local);
    }

    private Optional<Company> reference(String companyId) {
        return backend.get().state().global(Stores.COMPANIES, companyId);
    }

    private static CompanyDealCounts zero(String companyId, Company company) {
        return CompanyDealCounts.newBuilder()
                .setCompanyId(companyId)
                .setName(company.getName())
                .build();
    }

    private static ObjectNode view(String companyId, Company company) {
        ObjectNode view = Json.mapper().createObjectNode();
        view.put("companyId", companyId);
        view.setAll(AvroJson.tree(company));
        return view;
    }
}
