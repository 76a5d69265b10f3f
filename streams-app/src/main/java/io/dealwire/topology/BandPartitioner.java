package io.dealwire.topology;

import io.dealwire.avro.StoryProbe;
import io.dealwire.story.band.ProbeKey;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** A band is a partition of the topic of fingerprints. */
final class BandPartitioner implements StreamPartitioner<String, StoryProbe> {

    @Override
    public Optional<Set<Integer>> partitions(
            String topic, String key, StoryProbe probe, Headers headers, int partitions) {
        return Optional.of(Set.of(ProbeKey.of(key).band()));
    }

    /** Kafka Streams calls the method with headers (KIP-1321); this one has to be here until the interface drops it. */
    @Override
    @SuppressWarnings("removal")
    public Optional<Set<Integer>> partitions(String topic, String key, StoryProbe probe, int partitions) {
        throw new UnsupportedOperationException("replaced by the method with headers");
    }
}
