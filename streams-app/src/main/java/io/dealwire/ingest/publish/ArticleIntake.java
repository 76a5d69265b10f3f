package io.dealwire.ingest.publish;

import io.dealwire.avro.RawArticle;
import io.dealwire.config.KafkaSettings;
import io.dealwire.ingest.ArticleInput.Article;
import io.dealwire.ingest.ArticleInput.Readable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Takes articles from many callers at once, each of whom is told what became of its own. Unlike the {@link ArticlePublisher} of one input, it goes
 * on after a failure, with the same guarantees. The producer is made when the first article comes: most instances publish none.
 */
public final class ArticleIntake implements AutoCloseable {

    /** A caller waits no longer than this: about what one that asks over HTTP bears. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Supplier<Producer<String, RawArticle>> producers;
    private final String topic;
    private Producer<String, RawArticle> producer;
    private boolean closed;

    /** An intake on producers that it closes; it asks for one at most. */
    public ArticleIntake(Supplier<Producer<String, RawArticle>> producers, String topic) {
        this.producers = producers;
        this.topic = topic;
    }

    /** An intake of an application. */
    public static ArticleIntake of(KafkaSettings kafka, Serializer<RawArticle> serializer, String topic) {
        return new ArticleIntake(
                () -> new KafkaProducer<>(properties(kafka), new StringSerializer(), serializer), topic);
    }

    static Properties properties(KafkaSettings kafka) {
        Properties properties = ArticlePublisher.properties(kafka);
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, "dealwire-intake");
        properties.put(ProducerConfig.LINGER_MS_CONFIG, "5");
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis(PATIENCE));
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis(PATIENCE));
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(PATIENCE.dividedBy(2)));
        return properties;
    }

    /**
     * Publishes articles and take-downs, in their order, and waits until the brokers have acknowledged all of them.
     *
     * @throws PublishException when some were not acknowledged; others may have been, and giving all again does no harm
     */
    public PublishedCounts take(List<? extends Readable> inputs) throws InterruptedException {
        List<Future<?>> pending = new ArrayList<>();
        long articles = 0;
        long takeDowns = 0;
        long refused = 0;
        try {
            Producer<String, RawArticle> open = producer();
            for (Readable input : inputs) {
                RawArticle value = input instanceof Article article ? article.article() : null;
                pending.add(open.send(new ProducerRecord<>(topic, input.articleId(), value)));
            }
            for (int i = 0; i < pending.size(); i++) {
                if (!acknowledged(pending.get(i))) {
                    refused++;
                } else if (inputs.get(i) instanceof Article) {
                    articles++;
                } else {
                    takeDowns++;
                }
            }
        } catch (KafkaException e) {
            throw new PublishException("Publishing to " + topic + " failed: " + e.getMessage(), e);
        }
        return new PublishedCounts(articles, takeDowns, refused);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (producer != null) {
            producer.close(PATIENCE);
        }
    }

    /** Whether the brokers have it; not when it is above their limit. */
    private boolean acknowledged(Future<?> sent) throws InterruptedException {
        try {
            sent.get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RecordTooLargeException) {
                return false;
            }
            throw new PublishException(
                    "Publishing to " + topic + " failed: " + e.getCause().getMessage(), e.getCause());
        }
    }

    private synchronized Producer<String, RawArticle> producer() {
        if (closed) {
            throw new KafkaException("the instance is stopping");
        }
        if (producer == null) {
            producer = producers.get();
        }
        return producer;
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
