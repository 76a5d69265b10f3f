package io.dealwire.query.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.json.Json;
import io.dealwire.query.cluster.Backend;
import io.dealwire.query.http.BadParameterException;
import io.dealwire.query.http.Parameters;
import io.dealwire.query.http.Resource;
import io.dealwire.query.http.Responses;
import io.dealwire.query.http.Routes;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;

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
            case "json" -> Responses.json(context, json(topology));
            case "text" -> context.contentType("text/plain; charset=utf-8").result(topology.toString());
            default ->
                throw new BadParameterException("format = \"" + format + "\" is not known", List.of("json", "text"));
        }
    }

    private static JsonNode json(TopologyDescription topology) {
        ObjectNode body = Json.mapper().createObjectNode();
        ArrayNode parts = body.putArray("subtopologies");
        topology.subtopologies().stream()
                .sorted(Comparator.comparingInt(TopologyDescription.Subtopology::id))
                .forEach(part -> {
                    ObjectNode view = parts.addObject().put("id", part.id());
                    ArrayNode nodes = view.putArray("nodes");
                    part.nodes().stream()
                            .sorted(Comparator.comparing(Node::name))
                            .forEach(node -> nodes.add(node(node)));
                });
        ArrayNode global = body.putArray("globalStores");
        topology.globalStores().forEach(store -> {
            ArrayNode nodes = global.addObject().putArray("nodes");
            nodes.add(node(store.source()));
            nodes.add(node(store.processor()));
        });
        return body;
    }

    private static ObjectNode node(Node node) {
        ObjectNode view = Json.mapper().createObjectNode();
        view.put("name", node.name());
        if (node instanceof Source source) {
            view.put("kind", "source");
            source.topicSet().stream().sorted().forEach(view.putArray("topics")::add);
        } else if (node instanceof Processor processor) {
            view.put("kind", "processor");
            processor.stores().stream().sorted().forEach(view.putArray("stores")::add);
        } else if (node instanceof Sink sink) {
            view.put("kind", "sink");
            view.putArray("topics").add(sink.topic());
        }
        node.successors().stream().map(Node::name).sorted().forEach(view.putArray("successors")::add);
        return view;
    }
}
