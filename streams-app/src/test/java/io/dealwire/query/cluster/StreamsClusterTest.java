package io.dealwire.query.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dealwire.config.Settings;
import io.dealwire.query.UnstartedStreams;
import io.dealwire.query.state.UnavailableException;
import io.dealwire.topology.StoreCatalog;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is made of hosts that Kafka Streams does not know. */
class StreamsClusterTest {

    private static final Address SELF = new Address("here", 1);
    private static final Address OTHER = new Address("there", 2);

    private final KnownHosts streams = new KnownHosts();
    private final Cluster cluster = new StreamsCluster(streams, SELF, new StoreCatalog(Settings.of(Map.of())));

    @AfterEach
    void close() {
        streams.close();
    }

    @Test
    void activeHostThatIsNotKnownIsNone() {
        streams.owners = new KeyQueryMetadata(
                HostInfo.unavailable(), Set.of(new HostInfo("there", 2), HostInfo.unavailable()), 3);

        assertThat(cluster.owners(UnstartedStreams.STORE, "key"))
                .contains(new Cluster.Owners(3, Optional.empty(), List.of(OTHER)));
    }

    @Test
    void nobodyIsKnownForAKeyDuringARebalance() {
        streams.owners = KeyQueryMetadata.NOT_AVAILABLE;

        assertThat(cluster.owners(UnstartedStreams.STORE, "key")).isEmpty();
    }

    @Test
    void instanceThatAnswersNoQueriesIsNotAmongTheOthers() {
        streams.clients = List.of(
                new Client(new HostInfo("here", 1)),
                new Client(HostInfo.unavailable()),
                new Client(new HostInfo("there", 2)));

        assertThat(cluster.others()).containsExactly(OTHER);
    }

    @Test
    void clusterThatCannotBeAskedIsUnavailable() {
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> cluster.owners(UnstartedStreams.STORE, "key"));
        assertThatExceptionOfType(UnavailableException.class).isThrownBy(cluster::others);
    }

    /** Refuses, unless it was told what it knows. */
    private static final class KnownHosts extends UnstartedStreams {

        private KeyQueryMetadata owners;
        private Collection<StreamsMetadata> clients;

        @Override
        public <K> KeyQueryMetadata queryMetadataForKey(String store, K key, Serializer<K> serializer) {
            return Optional.ofNullable(owners).orElseThrow(() -> new InvalidStateStoreException("no"));
        }

        @Override
        public Collection<StreamsMetadata> metadataForAllStreamsClients() {
            return Optional.ofNullable(clients).orElseThrow(() -> new InvalidStateStoreException("no"));
        }
    }

    private record Client(HostInfo hostInfo) implements StreamsMetadata {

        @Override
        public Set<String> stateStoreNames() {
            return Set.of();
        }

        @Override
        public Set<TopicPartition> topicPartitions() {
            return Set.of();
        }

        @Override
        public Set<TopicPartition> standbyTopicPartitions() {
            return Set.of();
        }

        @Override
        public Set<String> standbyStateStoreNames() {
            return Set.of();
        }

        @Override
        public String host() {
            return hostInfo.host();
        }

        @Override
        public int port() {
            return hostInfo.port();
        }
    }
}
