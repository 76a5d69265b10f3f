package io.dealwire.benchmarks;

import io.dealwire.config.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Follows what an application has read and committed, to tell when it has worked everything off. */
final class GroupProgress {

    private final Settings settings;
    private final String group;
    private Map<TopicPartition, Long> committed = Map.of();

    private GroupProgress(Settings settings, String group) {
        this.settings = settings;
        this.group = group;
    }

    static GroupProgress of(Settings settings, String group) {
        return new GroupProgress(settings, group);
    }

    /**
     * Waits until nothing has been committed for a while.
     *
     * @return records of a topic read a second, from the first commit to the last
     *
     * @throws IllegalStateException when the application stops instead
     */
    double rate(String topic, Duration quiet, BooleanSupplier running) throws Exception {
        long first = 0;
        long before = 0;
        long last = System.nanoTime();
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", settings.kafka().bootstrapServers()))) {
            while (first == 0 || System.nanoTime() - last < quiet.toNanos()) {
                if (!running.getAsBoolean()) {
                    throw new IllegalStateException(group + " has stopped");
                }
                Map<TopicPartition, Long> now = read(admin);
                if (!now.equals(committed)) {
                    last = System.nanoTime();
                    committed = now;
                    if (first == 0) {
                        first = last;
                        before = records().getOrDefault(topic, 0L);
                    }
                }
                Thread.sleep(20);
            }
        }
        return (records().getOrDefault(topic, 0L) - before) * 1e9 / (last - first);
    }

    /** Records read, by topic, transaction markers included. */
    Map<String, Long> records() {
        return committed.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().topic(), TreeMap::new, Collectors.summingLong(Map.Entry::getValue)));
    }

    private Map<TopicPartition, Long> read(Admin admin) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return offsets.entrySet().stream()
                .filter(entry -> entry.getValue() != null && entry.getValue().offset() > 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }
}
