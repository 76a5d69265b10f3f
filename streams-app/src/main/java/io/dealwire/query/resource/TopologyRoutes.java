package io.dealwire.query.resource;

import io.dealwire.query.answer.TopologyView;
import io.dealwire.query.cluster.Backend;
import io.dealwire.query.http.BadParameterException;
import io.dealwire.query.http.Parameters;
import io.dealwire.query.http.Resource;
import io.dealwire.query.http.Responses;
import io.dealwire.query.http.Routes;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.streams.TopologyDescription;

/** The topology: as Kafka Streams describes it (text), or as sub-topologies of nodes with their successors (JSON). */
public final class TopologyRoutes implements Resource {

    private final Supplier<Backend> backend;

    public TopologyRoutes(Supplier<Backend> backend) {
        this.backend = backend;
    }

    @Override
    public void register(Routes routes) {
        routes.api("/topology", this::answer);
    }

    private void answer(Context context) {
        String format = Parameters.of(context, "format").text("format").orElse("json");
        TopologyDescription topology = backend.get().topology();
        switch (format) {
            case "json" -> Responses.json(context, TopologyView.of(topology));
            case "text" -> context.contentType("text/plain; charset=utf-8").result(topology.toString());
            default ->
                throw new BadParameterException("format = \"" + format + "\" is not known", List.of("json", "text"));
        }
    }
}
