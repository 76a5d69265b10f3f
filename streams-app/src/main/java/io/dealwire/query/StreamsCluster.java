package io.dealwire.query;

import io.dealwire.topology.StoreCatalog;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.errors.StreamsNotStartedException;
import org.apache.kafka.streams.errors.StreamsStoppedException;

/** The instances as Kafka Streams knows them from the last rebalance. */
final class StreamsCluster implements Cluster {

    private static final StringSerializer KEYS = new StringSerializer();

    private final KafkaStreams streams;
    private final Address self;
    private final StoreCatalog catalog;

    StreamsCluster(KafkaStreams streams, Address self, StoreCatalog catalog) {
        this.streams = streams;
        this.self = self;
        this.catalog = catalog;
    }

    @Override
    public Address self() {
        return self;
    }

    @Override
    public List<Address> others() {
        return clients().stream()
                .map(client -> Address.of(client.hostInfo()))
                .filter(address -> !address.equals(self))
                .distinct()
                .toList();
    }

    @Override
    public Optional<Owners> owners(String store, String key) {
        KeyQueryMetadata metadata;
        try {
            metadata = streams.queryMetadataForKey(store, key, KEYS);
        } catch (StreamsNotStartedException | StreamsStoppedException | IllegalStateException e) {
            throw new UnavailableException("The instance is " + streams.state());
        }
        if (metadata == null || metadata.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
            return Optional.empty();
        }
        return Optional.of(new Owners(
                metadata.partition(),
                Address.of(metadata.activeHost()),
                metadata.standbyHosts().stream().map(Address::of).toList()));
    }

    @Override
    public Set<Integer> partitions(String store) {
        String source = catalog.store(store).source();
        return clients().stream()
                .flatMap(client -> client.topicPartitions().stream())
                .filter(partition -> partition.topic().equals(source))
                .map(TopicPartition::partition)
                .collect(Collectors.toSet());
    }

    private Collection<StreamsMetadata> clients() {
        try {
            return streams.metadataForAllStreamsClients();
        } catch (StreamsNotStartedException | StreamsStoppedException | IllegalStateException e) {
            throw new UnavailableException("The instance is " + streams.state());
        }
    }
}
