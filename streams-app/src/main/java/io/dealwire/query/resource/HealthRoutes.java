package io.dealwire.query.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.json.Json;
import io.dealwire.ops.health.RuntimeHealth;
import io.dealwire.query.cluster.Backend;
import io.dealwire.query.http.Resource;
import io.dealwire.query.http.Responses;
import io.dealwire.query.http.Routes;
import io.javalin.http.Context;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Health for whoever watches over the process, as Kubernetes asks: live (else start a new one), ready (send requests
 * here), started (begin to ask the other two).
 */
public final class HealthRoutes implements Resource {

    private final Supplier<Backend> backend;

    public HealthRoutes(Supplier<Backend> backend) {
        this.backend = backend;
    }

    @Override
    public void register(Routes routes) {
        routes.get("/health", context -> answer(context, RuntimeHealth.Report::ready));
        routes.get("/health/live", context -> answer(context, RuntimeHealth.Report::live));
        routes.get("/health/ready", context -> answer(context, RuntimeHealth.Report::ready));
        routes.get("/health/started", context -> answer(context, RuntimeHealth.Report::started));
    }

    private void answer(Context context, Predicate<RuntimeHealth.Report> question) {
        RuntimeHealth.Report report = backend.get().health();
        context.status(question.test(report) ? 200 : 503);
        context.header("Cache-Control", "no-store");
        Responses.json(context, json(report));
    }

    private static ObjectNode json(RuntimeHealth.Report report) {
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("state", report.state().name());
        body.put("since", report.since().toString());
        body.put("live", report.live());
        body.put("ready", report.ready());
        body.put("started", report.started());
        ArrayNode restoring = body.putArray("restoring");
        report.restores()
                .forEach(restore -> restoring
                        .addObject()
                        .put("store", restore.store())
                        .put("partition", restore.partition())
                        .put("remaining", restore.remaining()));
        ArrayNode stuck = body.putArray("stuck");
        report.stuck()
                .forEach(thread -> stuck.addObject()
                        .put("thread", thread.thread())
                        .put("since", thread.since().toString())
                        .put("reason", thread.reason()));
        report.lastFailure()
                .ifPresent(failure -> body.putObject("lastFailure")
                        .put("at", failure.at().toString())
                        .put("kind", failure.kind())
                        .put("message", failure.message()));
        return body;
    }
}
