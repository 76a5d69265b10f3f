package io.dealwire.ops.doctor;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.GroupState;

/** The brokers as the checks see them. Every method asks them, and throws when they refuse or do not answer in time. */
public interface Brokers {

    /**
     * A consumer group.
     *
     * @param committed the offsets to go on from, by partition, of the topic that was asked for
     */
    record Group(GroupState state, Map<Integer, Long> committed) {}

    /**
     * What a partition holds.
     *
     * @param start offset of its first record
     * @param end offset after its last one
     */
    record Extent(long start, long end) {}

    /** How many brokers there are. */
    int number() throws ExecutionException, TimeoutException, InterruptedException;

    /** A group and how far it is in a topic; empty when the brokers do not know it. */
    Optional<Group> group(String group, String topic) throws ExecutionException, TimeoutException, InterruptedException;

    /** The partitions of a topic. */
    Map<Integer, Extent> extents(String topic) throws ExecutionException, TimeoutException, InterruptedException;
}
