package io.dealwire.ops.grow;

import io.dealwire.layout.ArticleHeaders;
import io.dealwire.ops.topics.TopicScan;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Copies the records of one topic that count to the end of the partitions that their keys belong to. What stands behind the marks is
 * such a copy, or newer; so a copying that was cut short goes on with what has no copy there yet, in the same order.
 * Two passes, so that no more than keys and places is held in memory. What is on the way is a transaction of bounded size.
 */
final class Rehash {

    /** Copies in one transaction at most. */
    private static final int BURST = 500;

    /** Bytes in one transaction, but for its last record: it has to end before the brokers give it up. */
    private static final long BURST_BYTES = 16L << 20;

    private static final Set<String> OURS = Set.of(ArticleHeaders.READ_AGAIN, ArticleHeaders.MOVED);

    /** Where the last record of a key stands. */
    private record Place(int partition, long offset, long timestamp) {}

    /** From which partition to which: what takes this way keeps its order. */
    private record Way(int from, int to) {}

    private final MovedTopic topic;
    private final int partitions;
    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;

    Rehash(MovedTopic topic, int partitions, Consumer<byte[], byte[]> consumer, Producer<byte[], byte[]> producer) {
        this.topic = topic;
        this.partitions = partitions;
        this.consumer = consumer;
        this.producer = producer;
    }

    /** Whether every record, from certain offsets on, stands in the partition of its key. */
    boolean standsRight(Map<TopicPartition, Long> from) {
        List<ConsumerRecord<byte[], byte[]>> strays = new ArrayList<>(1);
        TopicScan.readFrom(consumer, topic.name(), from, record -> {
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
        Predicate<ConsumerRecord<byte[], byte[]>> missing = switch (topic.records()) {
            case LAST_OF_EACH_KEY -> lastWithoutCopy(marks);
            case ALL -> withoutCopy(marks);
        };
        Burst burst = new Burst(copied);
        TopicScan.read(consumer, topic.name(), record -> {
            if (isBefore(record, marks) && missing.test(record)) {
                burst.send(moved(record));
            }
        });
        burst.end();
        return burst.total;
    }

    /** Whether a record is the last of its key, and the key has nothing behind the mark of its partition. */
    private Predicate<ConsumerRecord<byte[], byte[]>> lastWithoutCopy(Map<TopicPartition, Long> marks) {
        Map<ByteBuffer, Place> last = new HashMap<>();
        Set<ByteBuffer> done = new HashSet<>();
        TopicScan.read(consumer, topic.name(), record -> {
            ByteBuffer key = ByteBuffer.wrap(record.key());
            if (isBefore(record, marks)) {
                last.merge(key, place(record), Rehash::later);
            } else if (standsRight(record)) {
                done.add(key);
            }
        });
        return record -> {
            ByteBuffer key = ByteBuffer.wrap(record.key());
            return record.value() != null && place(record).equals(last.get(key)) && !done.contains(key);
        };
    }

    /** Whether a record comes after the last one that was copied on its way: transactions leave no gap. */
    private Predicate<ConsumerRecord<byte[], byte[]>> withoutCopy(Map<TopicPartition, Long> marks) {
        Map<Way, Long> copied = new HashMap<>();
        TopicScan.readFrom(consumer, topic.name(), marks, record -> {
            Header header = record.headers().lastHeader(ArticleHeaders.MOVED);
            if (header != null) {
                String[] place = new String(header.value(), StandardCharsets.US_ASCII).split(":");
                copied.merge(
                        new Way(Integer.parseInt(place[0]), record.partition()), Long.parseLong(place[1]), Math::max);
            }
        });
        return record -> record.offset() > copied.getOrDefault(new Way(record.partition(), home(record.key())), -1L);
    }

    /** What a header says of offsets does not hold at another place. */
    private ProducerRecord<byte[], byte[]> moved(ConsumerRecord<byte[], byte[]> record) {
        List<Header> headers = new ArrayList<>(List.of(record.headers().toArray()));
        headers.removeIf(header -> OURS.contains(header.key()));
        String place = record.partition() + ":" + record.offset();
        headers.add(new RecordHeader(ArticleHeaders.MOVED, place.getBytes(StandardCharsets.US_ASCII)));
        return new ProducerRecord<>(
                topic.name(), home(record.key()), record.timestamp(), record.key(), record.value(), headers);
    }

    /** Copies in transactions of bounded size. */
    private final class Burst {

        private final LongConsumer copied;
        private int records;
        private long bytes;
        private long total;

        Burst(LongConsumer copied) {
            this.copied = copied;
        }

        void send(ProducerRecord<byte[], byte[]> copy) {
            if (records == 0) {
                producer.beginTransaction();
            }
            producer.send(copy);
            records++;
            bytes += copy.key().length + (copy.value() == null ? 0 : copy.value().length);
            if (records == BURST || bytes >= BURST_BYTES) {
                end();
            }
        }

        /** Throws what went wrong with any of its copies; then none of them is there. */
        void end() {
            if (records > 0) {
                producer.commitTransaction();
            }
            total += records;
            copied.accept(records);
            records = 0;
            bytes = 0;
        }
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
        return record.partition() == home(record.key());
    }

    private int home(byte[] key) {
        return topic.partition(key, partitions);
    }
}
