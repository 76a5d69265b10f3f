package io.dealwire.embedded.kit;

import io.dealwire.ops.topics.CommittedEnds;
import io.dealwire.ops.topics.TopicScan;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
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
            CommittedEnds.await(admin, topic);
        }
        try (KafkaConsumer<String, V> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                deserializer)) {
            TopicScan.read(consumer, topic, each);
        }
    }
}
