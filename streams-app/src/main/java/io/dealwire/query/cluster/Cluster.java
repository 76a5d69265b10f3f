package io.dealwire.query.cluster;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Knows which instances there are and which of them holds what. */
public interface Cluster {

    /**
     * Who holds a key.
     *
     * @param partition the partition that the key belongs to
     * @param active the instance with the active task; empty while the task is on its way from one to another
     * @param standbys instances with a copy
     */
    record Owners(int partition, Optional<Address> active, List<Address> standbys) {}

    /** This instance. */
    Address self();

    /** All other instances that answer queries. */
    List<Address> others();

    /** Who holds a key of a store; empty while that is not known, as during a rebalance. */
    Optional<Owners> owners(String store, String key);

    /** The partitions that a store has, over all instances. */
    Set<Integer> partitions(String store);
}
