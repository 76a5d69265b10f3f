package io.dealwire.query.resource;

import io.dealwire.query.answer.Neighbours;
import io.dealwire.query.cluster.Backend;
import io.dealwire.query.http.Parameters;
import io.dealwire.query.http.Resource;
import io.dealwire.query.http.Responses;
import io.dealwire.query.http.Routes;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/** This instance and its neighbours; its metrics; the description of the interface. */
public final class InstanceRoutes implements Resource {

    private static final String OPENAPI = "/openapi.yaml";

    private final Supplier<Backend> backend;

    public InstanceRoutes(Supplier<Backend> backend) {
        this.backend = backend;
    }

    @Override
    public void register(Routes routes) {
        routes.api("/instances", this::instances);
        routes.get("/metrics", this::metrics);
        routes.get(OPENAPI, InstanceRoutes::description);
    }

    private void instances(Context context) {
        Parameters.of(context);
        Responses.json(context, Neighbours.of(backend.get()));
    }

    private void metrics(Context context) {
        context.contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(backend.get().metrics());
    }

    private static void description(Context context) {
        try (InputStream document = InstanceRoutes.class.getResourceAsStream(OPENAPI)) {
            context.contentType("application/yaml").result(document.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
