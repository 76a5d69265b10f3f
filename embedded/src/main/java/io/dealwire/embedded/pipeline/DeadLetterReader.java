package io.dealwire.embedded.pipeline;

import io.dealwire.ops.deadletters.DeadLetter;
import io.dealwire.ops.topics.CommittedEnds;
import io.dealwire.ops.topics.TopicScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the topic of dead letters. */
final class DeadLetterReader {

    private DeadLetterReader() {}

    /** Everything committed that is there now; nobody else may be writing for long. */
    static List<Findings.DeadLetter> read(Properties client, String topic) {
        try (Admin admin = Admin.create(client)) {
            CommittedEnds.await(admin, topic);
        }
        Properties properties = new Properties();
        properties.putAll(client);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<Findings.DeadLetter> letters = new ArrayList<>();
            TopicScan.read(consumer, topic, letter -> letters.add(finding(DeadLetter.of(letter))));
            return letters;
        }
    }

    private static Findings.DeadLetter finding(DeadLetter letter) {
        return new Findings.DeadLetter(
                letter.key().map(key -> letter.keyText()),
                letter.reason().isEmpty() ? "UNKNOWN" : letter.reason(),
                letter.message().lines().findFirst().orElse(""),
                letter.source(),
                letter.partition(),
                letter.offset());
    }
}
