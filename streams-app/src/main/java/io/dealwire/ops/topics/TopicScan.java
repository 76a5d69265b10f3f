package io.dealwire.ops.topics;

import io.dealwire.config.KafkaSettings;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads a whole topic as it is now, committed records only when the consumer is so configured. */
public final class TopicScan {

    private static final Duration POLL = Duration.ofMillis(200);

    private TopicScan() {}

    /** Properties of a consumer that reads topics from end to end, committed records only, and is nobody's group. */
    public static Properties consumer(KafkaSettings kafka) {
        Properties properties = kafka.clientProperties();
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "15000");
        return properties;
    }

    /** Hands over every record that is there when it begins; of several partitions in no order. */
    public static <K, V> void read(
            Consumer<K, V> consumer, String topic, java.util.function.Consumer<ConsumerRecord<K, V>> each) {
        readFrom(consumer, topic, Map.of(), each);
    }

    /**
     * Hands over every record, from certain positions on, that is there when it begins; of several partitions in no order.
     *
     * @param from the offset to begin at; a partition that is left out is read from its beginning
     */
    public static <K, V> void readFrom(
            Consumer<K, V> consumer,
            String topic,
            Map<TopicPartition, Long> from,
            java.util.function.Consumer<ConsumerRecord<K, V>> each) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.beginningOffsets(partitions)
                .forEach((partition, beginning) ->
                        consumer.seek(partition, Math.max(beginning, from.getOrDefault(partition, 0L))));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Set<TopicPartition> open = new HashSet<>(partitions);
        while (true) {
            open.removeIf(partition -> consumer.position(partition) >= ends.get(partition));
            if (open.isEmpty()) {
                return;
            }
            consumer.poll(POLL).forEach(each);
        }
    }
}
