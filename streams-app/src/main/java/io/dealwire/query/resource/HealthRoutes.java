package io.dealwire.query.resource;

import io.dealwire.ops.health.RuntimeHealth;
import io.dealwire.query.answer.HealthView;
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
        Responses.json(context, HealthView.of(report));
    }
}
