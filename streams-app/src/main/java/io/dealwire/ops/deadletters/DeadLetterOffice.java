package io.dealwire.ops.deadletters;

import io.dealwire.config.Settings;
import io.dealwire.layout.ArticleHeaders;
import io.dealwire.layout.Topics;
import io.dealwire.ops.topics.TopicScan;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Reads the dead letters of a cluster and gives them back to the topic of raw articles. */
public final class DeadLetterOffice {

    private final Settings settings;
    private final Topics topics;

    public DeadLetterOffice(Settings settings) {
        this.settings = settings;
        topics = Topics.under(settings.topics().prefix());
    }

    /**
     * The letters there are now, oldest first.
     *
     * @throws KafkaException when the brokers cannot be asked
     */
    public List<DeadLetter> letters(DeadLetterFilter filter) {
        List<DeadLetter> letters = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            TopicScan.read(consumer, topics.deadLetters(), record -> {
                DeadLetter letter = DeadLetter.of(record);
                if (filter.matches(letter)) {
                    letters.add(letter);
                }
            });
        }
        letters.sort(Comparator.comparing(DeadLetter::at));
        return letters;
    }

    /** Plans which of the letters to give back; reads through the raw articles for later records of their keys. */
    public ReplayPlan plan(List<DeadLetter> letters) {
        Set<ByteBuffer> keys = new HashSet<>();
        letters.forEach(letter -> letter.key().ifPresent(keys::add));
        Map<ByteBuffer, LastRecord> latest = new HashMap<>();
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            TopicScan.read(
                    consumer,
                    topics.articlesRaw(),
                    record -> Optional.ofNullable(record.key())
                            .map(ByteBuffer::wrap)
                            .filter(keys::contains)
                            .ifPresent(key -> latest.put(key, LastRecord.of(record))));
        }
        return ReplayPlan.of(letters, topics.articlesRaw(), latest);
    }

    /** Gives letters back, key and value as they were received; returns when the brokers have all of them. */
    public void replay(ReplayPlan plan) {
        List<Future<?>> sent = new ArrayList<>();
        try (Producer<byte[], byte[]> producer = producer()) {
            for (DeadLetter letter : plan.replayed()) {
                sent.add(producer.send(givenBack(letter)));
            }
            producer.flush();
        }
        sent.forEach(DeadLetterOffice::confirm);
    }

    /** What is sent for a letter: it is read again, since a stage behind may have failed on an article that was taken in. */
    ProducerRecord<byte[], byte[]> givenBack(DeadLetter letter) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topics.articlesRaw(),
                bytes(letter.key()).orElse(null),
                bytes(letter.value()).orElse(null));
        record.headers().add(ArticleHeaders.READ_AGAIN, new byte[0]);
        return record;
    }

    private static void confirm(Future<?> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted", e);
        }
    }

    private static Optional<byte[]> bytes(Optional<ByteBuffer> buffer) {
        return buffer.map(content -> {
            byte[] copy = new byte[content.remaining()];
            content.duplicate().get(copy);
            return copy;
        });
    }

    private Consumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                TopicScan.consumer(settings.kafka()), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Producer<byte[], byte[]> producer() {
        Properties properties = settings.kafka().clientProperties();
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        properties.put(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Long.toString(settings.topics().maxArticleBytes()));
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
