package io.dealwire.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.config.Settings;
import io.dealwire.layout.Stores;
import io.dealwire.layout.Topics;
import io.dealwire.ops.StreamsProperties;
import io.dealwire.serde.registry.InMemoryRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.api.Test;

/** The names of nodes, topics and stores are state: a change by accident would orphan it on the users' brokers. */
class DealTopologyTest {

    private final Settings settings = Settings.of(Map.of());
    private final Topology topology = DealTopology.build(
            settings,
            InMemoryRegistry.serdes(Topics.under("dealwire.")),
            StreamsProperties.of(settings, Optional.empty()));

    @Test
    void theTopologyIsTheOneThatWasReleased() throws IOException {
        String described = topology.describe().toString();
        Files.writeString(Path.of("target", "topology.txt"), described);
        assertThat(described)
                .as(
                        "a change that is meant: copy target/topology.txt to src/test/resources and say so in the changelog")
                .isEqualToNormalizingNewlines(resource("/topology.txt"));
    }

    @Test
    void theStoresAreTheOnesNamedInStores() {
        Set<String> stores = new TreeSet<>();
        for (TopologyDescription.Subtopology subtopology : topology.describe().subtopologies()) {
            for (TopologyDescription.Node node : subtopology.nodes()) {
                if (node instanceof TopologyDescription.Processor processor) {
                    stores.addAll(processor.stores());
                }
            }
        }
        topology.describe()
                .globalStores()
                .forEach(store -> stores.addAll(store.processor().stores()));
        assertThat(stores).containsExactlyInAnyOrderElementsOf(constantsOfStores());
    }

    private static Set<String> constantsOfStores() {
        return Arrays.stream(Stores.class.getFields())
                .filter(field -> field.getType() == String.class)
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .collect(Collectors.toSet());
    }

    private static String resource(String name) throws IOException {
        try (InputStream text = DealTopologyTest.class.getResourceAsStream(name)) {
            return text == null ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
