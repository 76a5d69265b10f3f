package io.dealwire.embedded.pipeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Finds out whether an exactly-once application has processed everything, its own loops included.
 *
 * <p>First the committed offsets of its group are read, then the ends of all its source partitions, open transactions
 * included. If nothing but transaction markers and aborted records lies between, the application was idle at that moment:
 * whatever it had sent before it committed stands below those ends, so a record still to be processed would lie in some
 * gap. Since markers occupy offsets, the gaps are looked into, by a consumer that sees committed records only and cannot
 * pass the end of an open transaction.
 */
public final class Drain implements AutoCloseable {

    private static final Duration PEEK_TIME_OUT = Duration.ofSeconds(10);
    private static final Duration PEEK_POLL = Duration.ofMillis(20);

    private final Admin admin;
    private final Consumer<byte[], byte[]> peek;
    private final String group;
    private final Set<TopicPartition> sources;

    private Drain(Admin admin, Consumer<byte[], byte[]> peek, String group, Set<TopicPartition> sources) {
        this.admin = admin;
        this.peek = peek;
        this.group = group;
        this.sources = sources;
    }

    /**
     * A check on an application.
     *
     * @param client how to reach the broker
     * @param group its consumer group
     * @param topics the topics it reads with that group; all of them have to be there
     */
    public static Drain of(Properties client, String group, Set<String> topics) throws InterruptedException {
        Admin admin = Admin.create(client);
        Properties properties = new Properties();
        properties.putAll(client);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, "16384");
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "20");
        Consumer<byte[], byte[]> peek =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        return new Drain(admin, peek, group, partitions(admin, topics));
    }

    /**
     * Waits until everything is processed.
     *
     * @param every how often to look
     * @param progress gets the number of records that are still to be processed, markers among them
     * @param alive throws when waiting is in vain
     */
    void await(Duration every, LongConsumer progress, Runnable alive) throws InterruptedException {
        for (long backlog = backlog(); backlog > 0; backlog = backlog()) {
            alive.run();
            progress.accept(backlog);
            Thread.sleep(every.toMillis());
        }
    }

    /** Records between the committed offsets and the ends; 0 when, and only when, none of them is to be processed. */
    public long backlog() throws InterruptedException {
        Map<TopicPartition, Long> from = committed();
        Map<TopicPartition, Long> gaps = new HashMap<>();
        long backlog = 0;
        for (Map.Entry<TopicPartition, Long> end : ends().entrySet()) {
            long gap = end.getValue() - from.get(end.getKey());
            if (gap > 0) {
                gaps.put(end.getKey(), end.getValue());
                backlog += gap;
            }
        }
        return gaps.isEmpty() || holdNoRecords(from, gaps) ? 0 : backlog;
    }

    /** Records of a topic that the application has not yet committed. */
    long backlogOf(String topic) throws InterruptedException {
        Map<TopicPartition, Long> from = committed();
        return ends().entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic))
                .mapToLong(end -> Math.max(0, end.getValue() - from.get(end.getKey())))
                .sum();
    }

    @Override
    public void close() {
        peek.close();
        admin.close();
    }

    private boolean holdNoRecords(Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends) {
        Set<TopicPartition> open = new HashSet<>(ends.keySet());
        peek.assign(open);
        open.forEach(partition -> peek.seek(partition, from.get(partition)));
        long stop = System.nanoTime() + PEEK_TIME_OUT.toNanos();
        while (System.nanoTime() < stop) {
            if (!peek.poll(PEEK_POLL).isEmpty()) {
                return false;
            }
            open.removeIf(partition -> peek.position(partition) >= ends.get(partition));
            if (open.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Where the application would go on: at the committed offset, else at the beginning. */
    private Map<TopicPartition, Long> committed() throws InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = get(() -> admin.listConsumerGroupOffsets(
                        Map.of(group, new ListConsumerGroupOffsetsSpec().topicPartitions(sources)),
                        new ListConsumerGroupOffsetsOptions().requireStable(true))
                .partitionsToOffsetAndMetadata(group)
                .get());
        return sources.stream()
                .collect(Collectors.toMap(
                        partition -> partition,
                        partition -> committed.get(partition) == null
                                ? 0L
                                : committed.get(partition).offset()));
    }

    private Map<TopicPartition, Long> ends() throws InterruptedException {
        Map<TopicPartition, OffsetSpec> latest =
                sources.stream().collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                get(() -> admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                        .all()
                        .get());
        return ends.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static Set<TopicPartition> partitions(Admin admin, Set<String> topics) throws InterruptedException {
        Map<String, TopicDescription> described =
                get(() -> admin.describeTopics(topics).allTopicNames().get());
        return described.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toUnmodifiableSet());
    }

    @FunctionalInterface
    private interface Call<T> {
        T get() throws ExecutionException, InterruptedException;
    }

    private static <T> T get(Call<T> call) throws InterruptedException {
        try {
            return call.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "The broker does not answer: " + e.getCause().getMessage(), e.getCause());
        }
    }
}
