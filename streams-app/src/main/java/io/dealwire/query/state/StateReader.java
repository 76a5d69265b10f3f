package io.dealwire.query.state;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/** Reads the part of the state that this instance holds. */
public interface StateReader {

    /** What may answer. */
    enum Freshness {
        /** Only the running active task of a partition. */
        ACTIVE,
        /** Also a standby, or a store that is still being restored. */
        STALE_OK
    }

    /**
     * A value read.
     *
     * @param value empty when there is no such key
     * @param lag records that the answering store is behind its changelog; empty for an active one
     */
    record Read<V>(Optional<V> value, OptionalLong lag) {}

    /**
     * Reads the value of a key.
     *
     * @param partition the partition that the key belongs to
     * @throws UnavailableException when this instance cannot answer for that partition now
     */
    <V> Read<V> get(String store, int partition, String key, Freshness freshness);

    /**
     * Reads the entries of one partition whose keys begin with a prefix, in the order of keys.
     *
     * @param consumer takes an entry and says whether it wants more
     * @return the lag, as in {@link Read}
     * @throws UnavailableException when this instance cannot answer for that partition now
     */
    <V> OptionalLong prefix(
            String store, int partition, String prefix, Freshness freshness, BiPredicate<String, V> consumer);

    /**
     * Reads all entries of a store that the active tasks of this instance hold.
     *
     * @param each makes what takes the entries of one partition
     * @return by partition what took its entries; one that was lost before its end is left out
     */
    <V, C extends BiConsumer<String, V>> Map<Integer, C> all(String store, Supplier<C> each);

    /** The partitions of a store that active tasks of this instance can read now. */
    Set<Integer> readablePartitions(String store);

    /** Reads the value of a key in a global store, which every instance has in full. */
    <V> Optional<V> global(String store, String key);

    /** Reads all entries of a global store. */
    <V> void allGlobal(String store, BiConsumer<String, V> consumer);

    /** About how many entries of a store the active tasks of this instance hold. */
    long approximateEntries(String store);
}
