package io.dealwire.ops.grow;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongConsumer;

/** The brokers as a growth sees them. Methods throw a {@link org.apache.kafka.common.KafkaException}. */
public interface GrowthTarget extends AutoCloseable {

    /** How many partitions each of the topics has; topics that are not there are left out. */
    Map<String, Integer> partitions(List<String> topics);

    /** The number of partitions of a growth that has begun and has not ended. */
    OptionalInt begun();

    /** Writes down that a growth begins; outlives the process and the machine. */
    void begin(int partitions);

    /** The growth has ended. */
    void end();

    /** How many records of some topics the application has not read; 0 when it has never run. */
    long unread(List<String> topics);

    /** Gives a topic more partitions; one that has them already stays as it is. */
    void enlarge(String topic, int partitions);

    /**
     * Brings the records of a topic that count into the partitions of their keys, and deletes all others; nothing happens where every
     * record stands right.
     *
     * @param copied gets how many records have been copied since it was last told
     * @return what was done, in words
     */
    String rehash(MovedTopic topic, LongConsumer copied);

    @Override
    void close();
}
