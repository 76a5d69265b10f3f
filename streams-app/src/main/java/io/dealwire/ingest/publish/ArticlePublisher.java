package io.dealwire.ingest.publish;

import io.dealwire.avro.RawArticle;
import io.dealwire.config.KafkaSettings;
import io.dealwire.ingest.ArticleInput.Article;
import io.dealwire.ingest.ArticleInput.Readable;
import io.dealwire.ingest.ArticleInput.Unreadable;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Puts articles on the topic of raw articles. Idempotent, acknowledged by all in-sync replicas, in the order given for each
 * article. Record timestamps are left to the moment of sending: the event time is in the value, and the brokers would drop
 * old news by retention otherwise.
 */
public final class ArticlePublisher implements AutoCloseable {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(30);

    private final Producer<String, RawArticle> producer;
    private final String topic;
    private final Consumer<Unreadable> refusals;
    private final AtomicLong articles = new AtomicLong();
    private final AtomicLong takeDowns = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    /**
     * A publisher on a producer, which it closes.
     *
     * @param refusals told of single records that cannot be published, possibly on another thread
     */
    public ArticlePublisher(Producer<String, RawArticle> producer, String topic, Consumer<Unreadable> refusals) {
        this.producer = producer;
        this.topic = topic;
        this.refusals = refusals;
    }

    /** A publisher on a producer of its own. */
    public static ArticlePublisher open(
            KafkaSettings kafka, Serializer<RawArticle> serializer, String topic, Consumer<Unreadable> refusals) {
        return new ArticlePublisher(
                new KafkaProducer<>(properties(kafka), new StringSerializer(), serializer), topic, refusals);
    }

    /** What the producer is told; users may change anything but the guarantees. */
    static Properties properties(KafkaSettings kafka) {
        Properties properties = new Properties();
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, "dealwire-publish");
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        properties.put(ProducerConfig.LINGER_MS_CONFIG, "20");
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, Integer.toString(128 << 10));
        // Above an article of 1 MiB of text, which the pipeline takes: what the broker takes is its own affair.
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(8 << 20));
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "30000");
        properties.putAll(kafka.clientProperties());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        // With several batches on the way, the first to a partition just created may be turned away while the second is
        // taken: the broker then refuses the first for ever, until it is lost (KAFKA-15591).
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, "1");
        return properties;
    }

    /**
     * Sends an article or a take-down; returns before it is acknowledged.
     *
     * @throws PublishException when this or an earlier one could not be sent and no later one can
     */
    public void publish(Readable input) {
        throwFailure();
        RawArticle value = input instanceof Article article ? article.article() : null;
        try {
            producer.send(
                    new ProducerRecord<>(topic, input.articleId(), value), (metadata, error) -> done(input, error));
        } catch (RuntimeException e) {
            done(input, e);
            throwFailure();
        }
    }

    /**
     * Waits until everything sent is acknowledged.
     *
     * @throws PublishException when something could not be sent
     */
    public PublishedCounts flush() {
        producer.flush();
        throwFailure();
        return counts();
    }

    /** What has been acknowledged or refused so far. */
    public PublishedCounts counts() {
        return new PublishedCounts(articles.get(), takeDowns.get(), refused.get());
    }

    @Override
    public void close() {
        producer.close(CLOSE_TIMEOUT);
    }

    private void done(Readable input, Exception error) {
        if (error instanceof RecordTooLargeException) {
            refused.incrementAndGet();
            refusals.accept(new Unreadable(input.at(), Optional.of(input.articleId()), error.getMessage()));
        } else if (error != null) {
            fail(error);
        } else if (input instanceof Article) {
            articles.incrementAndGet();
        } else {
            takeDowns.incrementAndGet();
        }
    }

    private void fail(Exception error) {
        failure.compareAndSet(null, error);
    }

    private void throwFailure() {
        Exception error = failure.get();
        if (error != null) {
            throw new PublishException("Publishing to " + topic + " failed: " + error.getMessage(), error);
        }
    }
}
