package io.dealwire.query.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dealwire.query.UnstartedStreams;
import io.dealwire.query.state.StateReader.Freshness;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.query.StateQueryRequest;
import org.apache.kafka.streams.query.StateQueryResult;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of it when Kafka Streams refuses to have a store read. */
class StreamsStateTest {

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

    private static void assertUnavailable(Runnable reading) {
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(reading::run)
                .withMessageContaining("The instance is CREATED");
    }

    /** Kafka Streams that refuses, or gives entries of a store that is closed before the first is read. */
    private static final class ClosingStreams extends UnstartedStreams {

        private boolean opens;

        void openThenClose() {
            opens = true;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <R> StateQueryResult<R> query(StateQueryRequest<R> request) {
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
