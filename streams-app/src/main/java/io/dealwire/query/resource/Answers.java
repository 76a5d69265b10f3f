package io.dealwire.query.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.json.Json;
import io.dealwire.query.answer.Page;
import io.dealwire.query.cluster.Gathering;
import io.dealwire.query.cluster.Peers;
import io.dealwire.query.cluster.Routing;
import io.dealwire.query.http.Call;
import io.dealwire.query.http.Problem;
import io.dealwire.query.http.Responses;
import io.javalin.http.Context;
import java.util.List;

/** Writes what the instances found: one thing, also as another instance made it, a page, a list. */
final class Answers {

    private Answers() {}

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
            Responses.json(context, answered.body().get());
        } else {
            Responses.problem(context, Problem.notFound(context.path(), "There is no " + what));
        }
    }

    /** A page of a gathered list; or, for an instance that gathers, this instance's part of it. */
    static void page(Context context, Call call, Page page) {
        ObjectNode body = gathered(call, page.gathered(), page.items());
        Responses.json(context, body.put("next", page.next().orElse(null)));
    }

    /** A gathered list that has no pages; or, for an instance that gathers, this instance's part of it. */
    static void list(Context context, Call call, Gathering.Gathered gathered) {
        Responses.json(context, gathered(call, gathered, gathered.items()));
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
        body.set("failures", gathered.failuresAsJson());
        return body;
    }
}
