package io.dealwire.query.state;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/**
 * Reads state with a bound on how many go through a whole store at once: lists and searches cost processor time and block cache that
 * the stream threads need. Whoever comes beyond the bound is refused at once, instead of making all of them slower.
 */
public final class BoundedScans implements StateReader {

    private final StateReader state;
    private final Semaphore permits;

    /** @param atOnce how many may go through whole stores at once */
    public BoundedScans(StateReader state, int atOnce) {
        this.state = state;
        this.permits = new Semaphore(atOnce);
    }

    /** @throws UnavailableException also when as many as may are going through a store */
    @Override
    public <V, C extends BiConsumer<String, V>> Map<Integer, C> all(String store, Supplier<C> each) {
        return scanning(() -> state.<V, C>all(store, each));
    }

    /** @throws UnavailableException also when as many as may are going through a store */
    @Override
    public <V> void allGlobal(String store, BiConsumer<String, V> consumer) {
        scanning(() -> {
            state.allGlobal(store, consumer);
            return Set.of();
        });
    }

    private <T> T scanning(Supplier<T> scan) {
        if (!permits.tryAcquire()) {
            throw new UnavailableException(
                    "As many lists and searches as http.scans allows are being answered; ask again soon");
        }
        try {
            return scan.get();
        } finally {
            permits.release();
        }
    }

    @Override
    public <V> Read<V> get(String store, int partition, String key, Freshness freshness) {
        return state.get(store, partition, key, freshness);
    }

    @Override
    public <V> OptionalLong prefix(
            String store, int partition, String prefix, Freshness freshness, BiPredicate<String, V> consumer) {
        return state.prefix(store, partition, prefix, freshness, consumer);
    }

    @Override
    public Set<Integer> readablePartitions(String store) {
        return state.readablePartitions(store);
    }

    @Override
    public <V> Optional<V> global(String store, String key) {
        return state.global(store, key);
    }

    @Override
    public long approximateEntries(String store) {
        return state.approximateEntries(store);
    }
}
