package io.dealwire.query.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.json.Json;
import io.dealwire.query.cluster.Gathering;
import io.dealwire.query.cluster.Peers;
import io.dealwire.query.cluster.Routing;
import io.dealwire.query.http.BadParameterException;
import io.dealwire.query.http.Call;
import io.dealwire.query.http.Parameters;
import io.dealwire.query.http.Problem;
import io.dealwire.query.http.Routes;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes answers: JSON bodies, pages, relayed answers, problems. */
public final class Responses {

    /** Seconds after which to ask again: about what a rebalance takes. */
    private static final String RETRY_AFTER = "2";

    private Responses() {}

    /** The request as routing sees it. */
    public static Call call(Context context) {
        String query = context.queryString();
        boolean staleOk = "ok".equals(context.queryParam("stale"));
        if (!staleOk && context.queryParam("stale") != null) {
            throw new BadParameterException(
                    "stale = \"" + context.queryParam("stale") + "\" does not fit", List.of("ok"));
        }
        return new Call(
                context.req().getRequestURI() + (query == null ? "" : "?" + query),
                context.header(Call.FORWARDED_HEADER) != null,
                staleOk);
    }

    /** The outcome of a question about one thing; {@code what} names it when there is none. */
    static void one(Context context, Routing.Outcome outcome, String what) {
        if (outcome instanceof Routing.Relayed relayed) {
            Peers.Reply reply = relayed.reply();
            reply.lag().ifPresent(lag -> context.header(Call.LAG_HEADER, Long.toString(lag)));
            context.status(reply.status()).contentType(reply.contentType()).result(reply.body());
            return;
        }
        Routing.Answered answered = (Routing.Answered) outcome;
        answered.lag().ifPresent(lag -> context.header(Call.LAG_HEADER, Long.toString(lag)));
        if (answered.body().isPresent()) {
            json(context, answered.body().get());
        } else {
            problem(context, Problem.notFound(context.path(), "There is no " + what));
        }
    }

    /**
     * A page of a gathered list; or, for an instance that gathers, this instance's part of it.
     *
     * @param items the page's items in order
     * @param next the cursor of the next page, by the last item; not called for a page that is not full
     */
    static void page(
            Context context,
            Call call,
            Gathering.Gathered gathered,
            List<JsonNode> items,
            int limit,
            Function<JsonNode, String> next) {
        Optional<String> cursor =
                items.size() < limit ? Optional.empty() : Optional.of(next.apply(items.get(items.size() - 1)));
        json(context, gathered(call, gathered, items).put("next", cursor.orElse(null)));
    }

    /** A gathered list that has no pages; or, for an instance that gathers, this instance's part of it. */
    public static void list(Context context, Call call, Gathering.Gathered gathered, List<JsonNode> items) {
        json(context, gathered(call, gathered, items));
    }

    private static ObjectNode gathered(Call call, Gathering.Gathered gathered, List<JsonNode> items) {
        ObjectNode body = Json.mapper().createObjectNode();
        body.putArray("items").addAll(items);
        if (call.forwarded()) {
            gathered.read().forEach(body.putArray("partitions")::add);
            return body;
        }
        body.put("partial", gathered.partial());
        gathered.missing().forEach(body.putArray("missingPartitions")::add);
        body.set("failures", failures(gathered.failures()));
        return body;
    }

    /** What instances that did not answer said, by address. */
    public static ArrayNode failures(Map<String, String> byInstance) {
        ArrayNode failures = Json.mapper().createArrayNode();
        byInstance.forEach((instance, message) ->
                failures.addObject().put("instance", instance).put("problem", message));
        return failures;
    }

    static void json(Context context, Object body) {
        try {
            context.contentType("application/json").result(Json.mapper().writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written as JSON", e);
        }
    }

    public static void problem(Context context, Problem problem) {
        json(context.status(problem.status()), problem);
        context.contentType(Problem.MEDIA_TYPE);
        switch (problem.status()) {
            case 401 -> context.header("WWW-Authenticate", "Bearer");
            case 405 -> context.header("Allow", Routes.METHODS);
            case 503 -> context.header("Retry-After", RETRY_AFTER);
            default -> {
                // the body says it all
            }
        }
    }

    /** The parameters of the request, checked against the names that the resource takes. */
    public static Parameters parameters(Context context, String... known) {
        return new Parameters(context.queryParamMap(), known);
    }
}
