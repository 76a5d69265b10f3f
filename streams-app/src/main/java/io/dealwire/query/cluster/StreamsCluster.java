package io.dealwire.query.cluster;

import io.dealwire.query.state.UnavailableException;
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
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;

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
                .flatMap(client -> reachable(client.hostInfo()).stream())
                .filter(address -> !address.equals(self))
                .distinct()
                .toList();
    }

    @Override
    public Optional<Owners> owners(String store, String key) {
        KeyQueryMetadata metadata;
        try {
            metadata = streams.queryMetadataForKey(store, key, KEYS);
        } catch (InvalidStateStoreException | IllegalStateException e) {
            throw new UnavailableException("The instance is " + streams.state());
        }
        if (metadata == null || metadata.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
            return Optional.empty();
        }
        return Optional.of(new Owners(
                metadata.partition(),
                reachable(metadata.activeHost()),
                metadata.standbyHosts().stream()
                        .flatMap(host -> reachable(host).stream())
                        .toList()));
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

    /** An instance that answers no queries, and one that is not known yet, have a host that is none. */
    private static Optional<Address> reachable(HostInfo host) {
        return Optional.of(host)
                .filter(known -> !known.equals(HostInfo.unavailable()))
                .map(Address::of);
    }

    private Collection<StreamsMetadata> clients() {
        try {
            return streams.metadataForAllStreamsClients();
        } catch (InvalidStateStoreException | IllegalStateException e) {
            throw new UnavailableException("The instance is " + streams.state());
        }
    }
}
