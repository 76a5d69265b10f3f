package io.dealwire.cli.companies;

import io.dealwire.config.KafkaSettings;
import io.dealwire.ops.topics.TopicScan;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Which companies are on the topic of the reference. */
final class LoadedCompanies {

    private LoadedCompanies() {}

    /**
     * The ids of all that have not been removed.
     *
     * @throws org.apache.kafka.common.KafkaException when the brokers cannot be asked
     */
    static Set<String> ids(KafkaSettings kafka, String topic) {
        Properties properties = kafka.clientProperties();
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "15000");
        Set<String> ids = new HashSet<>();
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            TopicScan.read(consumer, topic, record -> {
                if (record.value() == null) {
                    ids.remove(record.key());
                } else {
                    ids.add(record.key());
                }
            });
        }
        return ids;
    }
}
