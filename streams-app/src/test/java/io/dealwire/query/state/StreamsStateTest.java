package io.dealwire.query.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dealwire.query.UnstartedStreams;
import io.dealwire.query.state.StateReader.Freshness;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Properties;
import java.util.function.BiConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.LagInfo;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.query.PositionBound;
import org.apache.kafka.streams.query.QueryConfig;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.query.StateQueryRequest;
import org.apache.kafka.streams.query.StateQueryResult;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of it when Kafka Streams refuses to have a store read. */
class StreamsStateTest {

    @TempDir
    private Path folder;

    private final ClosingStreams streams = new ClosingStreams();
    private final StateReader state = new StreamsState(streams);

    @AfterEach
    void close() {
        streams.close();
    }

    @Test
    void storeThatIsRefusedCannotBeReadNow() {
        assertUnavailable(() -> state.get(UnstartedStreams.STORE, 0, "key", Freshness.ACTIVE));
        assertUnavailable(() -> state.readablePartitions(UnstartedStreams.STORE));
        assertUnavailable(() -> state.global(UnstartedStreams.STORE, "key"));
    }

    /** As on disk: a store in memory refuses where RocksDB trips. */
    @Test
    void storeOnDiskThatClosedJustBeforeItIsAskedCannotBeReadNow() {
        streams.ask(closedOnDisk());

        assertUnavailable(() -> state.get(UnstartedStreams.STORE, 0, "key", Freshness.ACTIVE));
        assertUnavailable(() -> state.prefix(UnstartedStreams.STORE, 0, "key", Freshness.ACTIVE, (key, value) -> true));
        assertUnavailable(() -> state.readablePartitions(UnstartedStreams.STORE));
        assertUnavailable(() -> state.all(UnstartedStreams.STORE, () -> (key, value) -> {}));
    }

    @Test
    void staleAnswerOfWhichNobodyKnowsHowStaleItIsIsNone() {
        streams.openThenClose();

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> state.get(UnstartedStreams.STORE, 0, "key", Freshness.STALE_OK))
                .withMessageContaining("how far behind");
    }

    @Test
    void storeThatClosesWhileItsKeysAreReadCannotBeReadNow() {
        streams.openThenClose();

        assertUnavailable(() -> state.prefix(UnstartedStreams.STORE, 0, "key", Freshness.ACTIVE, (key, value) -> true));
    }

    @Test
    void partitionThatClosesWhileAllIsReadIsNotAmongThoseRead() {
        streams.openThenClose();

        assertThat(state.<Object, BiConsumer<String, Object>>all(UnstartedStreams.STORE, () -> (key, value) -> {}))
                .isEmpty();
    }

    private StateStore closedOnDisk() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.table(
                "in",
                Consumed.with(Serdes.String(), Serdes.String()),
                Materialized.as(Stores.persistentKeyValueStore(UnstartedStreams.STORE)));
        Properties properties = new Properties();
        properties.put("state.dir", folder.toString());
        try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(), properties)) {
            return driver.getTimestampedKeyValueStore(UnstartedStreams.STORE);
        }
    }

    private static void assertUnavailable(Runnable reading) {
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(reading::run)
                .withMessageContaining("The instance is CREATED");
    }

    /** Kafka Streams that refuses, asks a store as it is, or gives entries of a store that is closed before the first is read. */
    private static final class ClosingStreams extends UnstartedStreams {

        private boolean opens;
        private StateStore asked;

        void openThenClose() {
            opens = true;
        }

        void ask(StateStore store) {
            asked = store;
        }

        @Override
        public Map<String, Map<Integer, LagInfo>> allLocalStorePartitionLags() {
            return Map.of();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <R> StateQueryResult<R> query(StateQueryRequest<R> request) {
            if (asked != null) {
                StateQueryResult<R> result = new StateQueryResult<>();
                result.addResult(
                        0,
                        asked.query(
                                request.getQuery(),
                                PositionBound.unbounded(),
                                new QueryConfig(false, IsolationLevel.READ_UNCOMMITTED)));
                return result;
            }
            if (!opens) {
                throw new InvalidStateStoreException("The store is closed");
            }
            StateQueryResult<R> result = new StateQueryResult<>();
            result.addResult(0, QueryResult.forResult((R) new ClosedEntries()));
            return result;
        }
    }

    private record ClosedEntries() implements KeyValueIterator<String, Object> {

        @Override
        public boolean hasNext() {
            throw new InvalidStateStoreException("The store has closed");
        }

        @Override
        public KeyValue<String, Object> next() {
            throw new NoSuchElementException();
        }

        @Override
        public String peekNextKey() {
            throw new NoSuchElementException();
        }

        @Override
        public void close() {
            // nothing to give back
        }
    }
}
