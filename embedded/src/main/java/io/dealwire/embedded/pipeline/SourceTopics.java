package io.dealwire.embedded.pipeline;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;

/** The topics that a topology reads with its consumer group. */
final class SourceTopics {

    private SourceTopics() {}

    /**
     * Their names on the broker.
     *
     * @param applicationId put before the names of the topology's own topics
     * @param existing the topics on the broker
     */
    static Set<String> of(Topology topology, String applicationId, Set<String> existing) {
        return topology.describe().subtopologies().stream()
                .flatMap(subtopology -> subtopology.nodes().stream())
                .filter(TopologyDescription.Source.class::isInstance)
                .flatMap(source -> ((TopologyDescription.Source) source).topicSet().stream())
                .map(topic -> existing.contains(topic) ? topic : applicationId + "-" + topic)
                .collect(Collectors.toSet());
    }
}
