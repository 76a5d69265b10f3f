package io.dealwire.query.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.json.Json;
import java.util.Comparator;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;

/** The topology as sub-topologies of nodes with their successors. */
public final class TopologyView {

    private TopologyView() {}

    public static JsonNode of(TopologyDescription topology) {
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
