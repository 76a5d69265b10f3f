package io.dealwire.embedded.pipeline;

import io.dealwire.embedded.pipeline.Findings.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the topic of dead letters. */
final class DeadLetterReader {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final String STREAMS = "__streams.errors.";

    private DeadLetterReader() {}

    /** Everything committed that is there now. */
    static List<DeadLetter> read(Properties client, String topic) {
        Properties properties = new Properties();
        properties.putAll(client);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return read(consumer, topic);
        }
    }

    private static List<DeadLetter> read(Consumer<byte[], byte[]> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Set<TopicPartition> open = new HashSet<>(partitions);
        List<DeadLetter> letters = new ArrayList<>();
        while (true) {
            open.removeIf(partition -> consumer.position(partition) >= ends.get(partition));
            if (open.isEmpty()) {
                return letters;
            }
            consumer.poll(POLL).forEach(letter -> letters.add(letter(letter)));
        }
    }

    private static DeadLetter letter(ConsumerRecord<byte[], byte[]> letter) {
        return new DeadLetter(
                Optional.ofNullable(letter.key()).map(DeadLetterReader::text),
                header(letter, "dealwire.reason").orElse("UNKNOWN"),
                header(letter, STREAMS + "message")
                        .orElse("")
                        .lines()
                        .findFirst()
                        .orElse(""),
                header(letter, STREAMS + "topic").orElse(""),
                header(letter, STREAMS + "partition").map(Integer::parseInt).orElse(-1),
                header(letter, STREAMS + "offset").map(Long::parseLong).orElse(-1L));
    }

    private static Optional<String> header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return Optional.ofNullable(letter.headers().lastHeader(name))
                .map(Header::value)
                .map(DeadLetterReader::text);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
