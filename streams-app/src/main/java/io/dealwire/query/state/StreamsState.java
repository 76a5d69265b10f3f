package io.dealwire.query.state;

import io.dealwire.query.state.StateReader.Freshness;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.LagInfo;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.query.KeyQuery;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.query.RangeQuery;
import org.apache.kafka.streams.query.StateQueryRequest;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stores of a running application, read with the second version of interactive queries (KIP-796, KIP-805). */
public final class StreamsState implements StateReader {

    private static final Logger LOG = LoggerFactory.getLogger(StreamsState.class);

    private final KafkaStreams streams;

    public StreamsState(KafkaStreams streams) {
        this.streams = streams;
    }

    @Override
    public <V> Read<V> get(String store, int partition, String key, Freshness freshness) {
        V value = query(store, partition, KeyQuery.<String, V>withKey(key), freshness);
        return new Read<>(Optional.ofNullable(value), lag(store, partition, freshness));
    }

    @Override
    public <V> OptionalLong prefix(
            String store, int partition, String prefix, Freshness freshness, BiPredicate<String, V> consumer) {
        // Keys are texts: the next prefix is the same with its last character raised by one.
        int last = prefix.length() - 1;
        String end = prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
        RangeQuery<String, V> range = RangeQuery.withRange(prefix, end);
        try (KeyValueIterator<String, V> entries = query(store, partition, range, freshness)) {
            boolean more = true;
            while (more && entries.hasNext()) {
                KeyValue<String, V> entry = entries.next();
                more = !entry.key.startsWith(prefix) || consumer.test(entry.key, entry.value);
            }
        } catch (InvalidStateStoreException e) {
            throw unavailable(e);
        }
        return lag(store, partition, freshness);
    }

    @Override
    public <V, C extends BiConsumer<String, V>> Map<Integer, C> all(String store, Supplier<C> each) {
        Map<Integer, C> read = new HashMap<>();
        Map<Integer, QueryResult<KeyValueIterator<String, V>>> results = run(StateQueryRequest.inStore(store)
                .withQuery(RangeQuery.<String, V>withNoBounds())
                .requireActive());
        results.forEach((partition, result) -> {
            if (result.isSuccess()) {
                C consumer = each.get();
                try (KeyValueIterator<String, V> entries = result.getResult()) {
                    entries.forEachRemaining(entry -> consumer.accept(entry.key, entry.value));
                    read.put(partition, consumer);
                } catch (InvalidStateStoreException e) {
                    LOG.debug("Partition {} of {} went away while it was read", partition, store, e);
                }
            }
        });
        return read;
    }

    @Override
    public Set<Integer> readablePartitions(String store) {
        // A key that no store holds: reads nothing, and still says which partitions can be read.
        Map<Integer, QueryResult<Object>> results = run(StateQueryRequest.inStore(store)
                .withQuery(KeyQuery.<String, Object>withKey(""))
                .requireActive());
        return results.entrySet().stream()
                .filter(entry -> entry.getValue().isSuccess())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public <V> Optional<V> global(String store, String key) {
        try {
            return Optional.ofNullable(this.<V>globalStore(store).get(key));
        } catch (InvalidStateStoreException e) {
            throw unavailable(e);
        }
    }

    @Override
    public <V> void allGlobal(String store, BiConsumer<String, V> consumer) {
        try (KeyValueIterator<String, V> entries = this.<V>globalStore(store).all()) {
            entries.forEachRemaining(entry -> consumer.accept(entry.key, entry.value));
        } catch (InvalidStateStoreException e) {
            throw unavailable(e);
        }
    }

    @Override
    public long approximateEntries(String store) {
        try {
            return this.<Object>globalStore(store).approximateNumEntries();
        } catch (UnavailableException | InvalidStateStoreException e) {
            return 0;
        }
    }

    private <R> R query(String store, int partition, Query<R> query, Freshness freshness) {
        StateQueryRequest<R> request =
                StateQueryRequest.inStore(store).withQuery(query).withPartitions(Set.of(partition));
        QueryResult<R> result = run(freshness == Freshness.ACTIVE ? request.requireActive() : request)
                .get(partition);
        if (result == null || result.isFailure()) {
            throw new UnavailableException("Partition " + partition + " of " + store + " cannot be read here now"
                    + (result == null ? "" : ": " + result.getFailureMessage()));
        }
        return result.getResult();
    }

    /**
     * Asks the stores. One that is closed just then, because its thread failed or its task moves, Kafka Streams 4.4 trips over
     * instead of refusing: with a null pointer in {@code RocksDBStore.query}, or in a set of tasks that changes under it. To read committed
     * values would not go there, but takes the lock of KAFKA-19629 again.
     */
    private <R> Map<Integer, QueryResult<R>> run(StateQueryRequest<R> request) {
        try {
            return streams.query(request).getPartitionResults();
        } catch (InvalidStateStoreException | NullPointerException | ConcurrentModificationException e) {
            LOG.debug("{} cannot be read now", request.getStoreName(), e);
            throw unavailable(e);
        }
    }

    /** The v1 interface: v2 does not know global stores yet (KAFKA-13523), nor counts of entries. */
    private <V> ReadOnlyKeyValueStore<String, V> globalStore(String store) {
        try {
            return streams.store(
                    StoreQueryParameters.fromNameAndType(store, QueryableStoreTypes.<String, V>keyValueStore()));
        } catch (InvalidStateStoreException | IllegalStateException e) {
            throw unavailable(e);
        }
    }

    private OptionalLong lag(String store, int partition, Freshness freshness) {
        if (freshness == Freshness.ACTIVE) {
            return OptionalLong.empty();
        }
        LagInfo lag;
        try {
            lag = streams.allLocalStorePartitionLags()
                    .getOrDefault(store, Map.of())
                    .get(partition);
        } catch (StreamsException | ConcurrentModificationException e) {
            // The ends of the changelogs have to be asked of the broker.
            throw unavailable(e);
        }
        if (lag == null) {
            // The task has gone since it was read: it may have been far behind.
            throw new UnavailableException(
                    "Nobody knows how far behind partition " + partition + " of " + store + " was here");
        }
        return lag.offsetLag() == 0 ? OptionalLong.empty() : OptionalLong.of(lag.offsetLag());
    }

    /** Stores close, move and open again while they are read. */
    private UnavailableException unavailable(RuntimeException refusal) {
        return new UnavailableException("The instance is " + streams.state() + ": " + refusal.getMessage());
    }
}
