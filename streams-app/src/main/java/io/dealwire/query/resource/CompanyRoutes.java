package io.dealwire.query.resource;

import io.dealwire.query.answer.Companies;
import io.dealwire.query.answer.CompanyDeals;
import io.dealwire.query.cluster.Routing;
import io.dealwire.query.http.Call;
import io.dealwire.query.http.Parameters;
import io.dealwire.query.http.Resource;
import io.dealwire.query.http.Responses;
import io.dealwire.query.http.Routes;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/** Companies: search in the reference, one with its counts, and its deals. */
public final class CompanyRoutes implements Resource {

    private final Companies companies;

    public CompanyRoutes(Companies companies) {
        this.companies = companies;
    }

    @Override
    public void register(Routes routes) {
        routes.api("/companies", this::search);
        routes.api("/companies/{companyId}", this::one);
        routes.api("/companies/{companyId}/counts", this::counts);
        routes.api("/companies/{companyId}/deals", this::deals);
    }

    private void search(Context context) {
        Parameters parameters = Parameters.of(context, "q", "limit");
        int limit = parameters.number("limit", 20, 1, 500);
        Responses.json(context, companies.search(parameters.text("q").orElse(""), limit));
    }

    private void one(Context context) {
        Parameters.of(context);
        answer(context, companies::one);
    }

    private void counts(Context context) {
        Optional<Instant> asOf = Parameters.of(context, "asOf").moment("asOf");
        answer(
                context,
                (call, companyId) -> asOf.map(moment -> companies.countsAsOf(call, companyId, moment))
                        .orElseGet(() -> companies.counts(call, companyId)));
    }

    private void deals(Context context) {
        CompanyDeals.Question question =
                CompanyDeals.Question.of(Parameters.of(context, CompanyDeals.Question.parameters()));
        answer(context, (call, companyId) -> companies.deals(call, companyId, question));
    }

    private static void answer(Context context, BiFunction<Call, String, Routing.Outcome> question) {
        String companyId = context.pathParam("companyId");
        Answers.one(context, question.apply(Call.of(context), companyId), "company " + companyId);
    }
}
