package io.dealwire.query.state;

import io.dealwire.avro.RawArticle;
import io.dealwire.avro.RawPosition;
import io.dealwire.config.Settings;
import io.dealwire.layout.Topics;
import io.dealwire.serde.AvroSerdes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads articles with a consumer of its own, made when it is first needed; one reading at a time. */
public final class KafkaRawArticles implements RawArticles, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Settings settings;
    private final AvroSerdes serdes;
    private final String topic;
    private Optional<Consumer<String, byte[]>> consumer = Optional.empty();

    public KafkaRawArticles(Settings settings, AvroSerdes serdes) {
        this.settings = settings;
        this.serdes = serdes;
        topic = Topics.under(settings.topics().prefix()).articlesRaw();
    }

    @Override
    public synchronized Optional<RawArticle> read(String articleId, RawPosition position) {
        if (position.getPartition() < 0 || position.getOffset() < 0) {
            return Optional.empty();
        }
        try {
            return record(position)
                    .filter(found -> articleId.equals(found.key()) && found.value() != null)
                    .map(this::article);
        } catch (KafkaException e) {
            throw new UnavailableException("The article cannot be read from " + topic + ": " + e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        consumer.ifPresent(Consumer::close);
        consumer = Optional.empty();
    }

    /** The record at a position, if there is still one there: compaction leaves the next one in its place. */
    private Optional<ConsumerRecord<String, byte[]>> record(RawPosition position) {
        if (consumer.isEmpty()) {
            consumer = Optional.of(open());
        }
        Consumer<String, byte[]> reader = consumer.get();
        TopicPartition partition = new TopicPartition(topic, position.getPartition());
        reader.assign(List.of(partition));
        if (position.getOffset()
                >= reader.endOffsets(List.of(partition), PATIENCE).get(partition)) {
            return Optional.empty();
        }
        reader.seek(partition, position.getOffset());
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            for (ConsumerRecord<String, byte[]> found : reader.poll(Duration.ofMillis(200))) {
                return Optional.of(found).filter(record -> record.offset() == position.getOffset());
            }
        }
        throw new UnavailableException("The article could not be read from " + topic + " in time");
    }

    private RawArticle article(ConsumerRecord<String, byte[]> found) {
        return serdes.published(RawArticle.class).deserializer().deserialize(topic, found.value());
    }

    private Consumer<String, byte[]> open() {
        Properties properties = settings.kafka().clientProperties();
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1");
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, "65536");
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, "dealwire-texts");
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
