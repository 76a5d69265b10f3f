package io.dealwire.embedded.kit;

import static io.dealwire.embedded.kit.Patience.eventually;

import io.dealwire.ops.topics.TopicScan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands on a topic. */
public final class Records {

    private Records() {}

    /**
     * Hands over every record that is committed, in order within a partition. A transaction that was committed shows only once
     * the broker has written its markers: that is waited for, so nobody else may be writing for long.
     */
    public static <V> void of(
            TestStack stack, String topic, Deserializer<V> deserializer, Consumer<ConsumerRecord<String, V>> each) {
        try (Admin admin = stack.admin()) {
            eventually()
                    .until(() -> ends(admin, topic, IsolationLevel.READ_COMMITTED)
                            .equals(ends(admin, topic, IsolationLevel.READ_UNCOMMITTED)));
        }
        try (KafkaConsumer<String, V> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                deserializer)) {
            TopicScan.read(consumer, topic, each);
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin, String topic, IsolationLevel level)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .forEach(info -> latest.put(new TopicPartition(topic, info.partition()), OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(latest, new ListOffsetsOptions(level))
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }
}
