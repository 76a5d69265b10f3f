package io.dealwire.query.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.avro.Company;
import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.json.AvroJson;
import io.dealwire.json.Json;
import io.dealwire.layout.Stores;
import io.dealwire.query.cluster.Backend;
import io.dealwire.query.cluster.Routing;
import io.dealwire.query.http.Parameters;
import io.dealwire.query.http.Resource;
import io.dealwire.query.http.Routes;
import io.dealwire.query.state.Part;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Companies: search in the reference, one with its counts, and its deals. */
public final class CompanyRoutes implements Resource {

    private final Supplier<Backend> backend;
    private final Routing routing;
    private final CompanyDeals deals;

    public CompanyRoutes(Supplier<Backend> backend, Routing routing, Lookups lookups) {
        this.backend = backend;
        this.routing = routing;
        deals = new CompanyDeals(lookups);
    }

    @Override
    public void register(Routes routes) {
        routes.api("/companies", this::search);
        routes.api("/companies/{companyId}", this::one);
        routes.api("/companies/{companyId}/counts", this::counts);
        routes.api("/companies/{companyId}/deals", this::deals);
    }

    /** Every instance has the whole reference, so it answers by itself. */
    private void search(Context context) {
        Parameters parameters = Responses.parameters(context, "q", "limit");
        int limit = parameters.number("limit", 20, 1, 500);
        CompanySearch search = new CompanySearch(parameters.text("q").orElse(""));
        FirstItems<CompanySearch.Hit> hits = new FirstItems<>(limit, CompanySearch.ORDER);
        backend.get()
                .state()
                .<Company>allGlobal(
                        Stores.COMPANIES,
                        (companyId, company) -> search.match(companyId, company).ifPresent(hits::add));
        ObjectNode body = Json.mapper().createObjectNode();
        ArrayNode items = body.putArray("items");
        hits.inOrder().forEach(hit -> items.add(view(hit.companyId(), hit.company())));
        Responses.json(context, body);
    }

    private void one(Context context) {
        Responses.parameters(context);
        String companyId = context.pathParam("companyId");
        route(context, companyId, part -> {
            Optional<Company> known = backend.get().state().global(Stores.COMPANIES, companyId);
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
    private void counts(Context context) {
        Responses.parameters(context);
        String companyId = context.pathParam("companyId");
        route(
                context,
                companyId,
                part -> part.<CompanyDealCounts>get(Stores.COMPANY_COUNTS, companyId)
                        .or(() -> backend.get()
                                .state()
                                .<Company>global(Stores.COMPANIES, companyId)
                                .map(company -> CompanyDealCounts.newBuilder()
                                        .setCompanyId(companyId)
                                        .setName(company.getName())
                                        .build()))
                        .map(AvroJson::tree));
    }

    private void deals(Context context) {
        CompanyDeals.Question question = CompanyDeals.question(Responses.parameters(context, CompanyDeals.PARAMETERS));
        String companyId = context.pathParam("companyId");
        route(context, companyId, part -> Optional.of(deals.answer(part, companyId, question)));
    }

    private void route(Context context, String companyId, Function<Part, Optional<JsonNode>> local) {
        Responses.one(
                context,
                routing.route(Responses.call(context), Stores.COMPANY_COUNTS, companyId, local),
                "company " + companyId);
    }

    private static ObjectNode view(String companyId, Company company) {
        ObjectNode view = Json.mapper().createObjectNode();
        view.put("companyId", companyId);
        view.setAll(AvroJson.tree(company));
        return view;
    }
}
