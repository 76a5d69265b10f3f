package io.dealwire.ops.reread;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The topic of raw articles, to which others publish at the same time. Methods throw a {@link org.apache.kafka.common.KafkaException}. */
public interface RawLog extends AutoCloseable {

    /**
     * Hands over what has been published since the last call, at the first call everything; what was appended before the call is
     * among it.
     */
    void readOn(Consumer<ConsumerRecord<byte[], byte[]>> each);

    /** Where each partition ends for those who have read on: the offset of the next record. */
    Map<Integer, Long> ends();

    /**
     * Hands over what stands between two positions, in portions that fit into memory.
     *
     * @param from first offset of each partition; what is left out begins at the beginning
     * @param until offset of each partition to end before
     */
    void between(
            Map<Integer, Long> from, Map<Integer, Long> until, Consumer<List<ConsumerRecord<byte[], byte[]>>> portions);

    /** One record that is known to be there. */
    ConsumerRecord<byte[], byte[]> at(int partition, long offset);

    /** Appends copies of records, each to the partition that it came from; returns when the brokers have all of them. */
    void append(List<Copy> copies);

    /**
     * A record to be appended again.
     *
     * @param version of which text it is: the offset at which that was first published
     */
    record Copy(ConsumerRecord<byte[], byte[]> record, long version) {}

    @Override
    void close();
}
