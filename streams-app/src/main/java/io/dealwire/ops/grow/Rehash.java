package io.dealwire.ops.grow;

import io.dealwire.layout.ArticleHeaders;
import io.dealwire.ops.topics.TopicScan;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.utils.Utils;

/**
 * Copies the last record of each key of one topic to the end of the partition that its key belongs to. What stands behind the marks is
 * such a copy, or newer; so a copying that was cut short goes on with the keys that have nothing there yet, in the same order.
 * Two passes, so that no more than the keys is held in memory.
 */
final class Rehash {

    /** Copies on the way at most, before it waits for the brokers. */
    private static final int BURST = 500;

    private static final Set<String> OURS = Set.of(ArticleHeaders.READ_AGAIN, ArticleHeaders.MOVED);

    /** Where the last record of a key stands. */
    private record Place(int partition, long offset, long timestamp) {}

    private final String topic;
    private final int partitions;
    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;

    Rehash(String topic, int partitions, Consumer<byte[], byte[]> consumer, Producer<byte[], byte[]> producer) {
        this.topic = topic;
        this.partitions = partitions;
        this.consumer = consumer;
        this.producer = producer;
    }

    /** The partition that Kafka's own partitioner takes for a key. */
    static int partition(byte[] key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }

    /** Whether every record, from certain offsets on, stands in the partition of its key. */
    boolean standsRight(Map<TopicPartition, Long> from) {
        List<ConsumerRecord<byte[], byte[]>> strays = new ArrayList<>(1);
        TopicScan.readFrom(consumer, topic, from, record -> {
            if (strays.isEmpty() && !standsRight(record)) {
                strays.add(record);
            }
        });
        return strays.isEmpty();
    }

    /**
     * Copies.
     *
     * @param marks where each partition ended before the first copy
     * @param copied gets how many records have been copied since it was last told
     * @return how many were copied now
     */
    long copy(Map<TopicPartition, Long> marks, LongConsumer copied) {
        Map<ByteBuffer, Place> last = new HashMap<>();
        Set<ByteBuffer> done = new HashSet<>();
        TopicScan.read(consumer, topic, record -> {
            ByteBuffer key = ByteBuffer.wrap(record.key());
            if (isBefore(record, marks)) {
                last.merge(key, place(record), Rehash::later);
            } else if (standsRight(record)) {
                done.add(key);
            }
        });
        List<Future<?>> sent = new ArrayList<>();
        LongAdder number = new LongAdder();
        TopicScan.read(consumer, topic, record -> {
            ByteBuffer key = ByteBuffer.wrap(record.key());
            if (isBefore(record, marks)
                    && record.value() != null
                    && place(record).equals(last.get(key))
                    && !done.contains(key)) {
                sent.add(producer.send(moved(record)));
                number.increment();
                if (sent.size() == BURST) {
                    confirm(sent, copied);
                }
            }
        });
        confirm(sent, copied);
        return number.sum();
    }

    /** What a header says of offsets does not hold at another place. */
    private ProducerRecord<byte[], byte[]> moved(ConsumerRecord<byte[], byte[]> record) {
        List<Header> headers = new ArrayList<>(List.of(record.headers().toArray()));
        headers.removeIf(header -> OURS.contains(header.key()));
        headers.add(new RecordHeader(ArticleHeaders.MOVED, new byte[0]));
        return new ProducerRecord<>(
                topic, partition(record.key(), partitions), record.timestamp(), record.key(), record.value(), headers);
    }

    private void confirm(List<Future<?>> sent, LongConsumer copied) {
        producer.flush();
        for (Future<?> one : sent) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new KafkaException("interrupted", e);
            }
        }
        copied.accept(sent.size());
        sent.clear();
    }

    private static Place place(ConsumerRecord<?, ?> record) {
        return new Place(record.partition(), record.offset(), record.timestamp());
    }

    /** In one partition the order of offsets counts; a key that stands in several was written by others, and there time does. */
    private static Place later(Place one, Place other) {
        boolean otherIsLater =
                one.partition == other.partition ? other.offset > one.offset : other.timestamp >= one.timestamp;
        return otherIsLater ? other : one;
    }

    private static boolean isBefore(ConsumerRecord<?, ?> record, Map<TopicPartition, Long> marks) {
        return record.offset() < marks.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
    }

    private boolean standsRight(ConsumerRecord<byte[], byte[]> record) {
        return record.partition() == partition(record.key(), partitions);
    }
}
