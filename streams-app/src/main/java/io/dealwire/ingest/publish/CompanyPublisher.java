package io.dealwire.ingest.publish;

import io.dealwire.avro.Company;
import io.dealwire.config.KafkaSettings;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts companies on the topic of the company reference. Every running instance takes the change up within a moment. */
public final class CompanyPublisher implements AutoCloseable {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(30);

    private final Producer<String, Company> producer;
    private final String topic;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    /** A publisher on a producer, which it closes. */
    public CompanyPublisher(Producer<String, Company> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    /** A publisher on a producer of its own. */
    public static CompanyPublisher open(KafkaSettings kafka, Serializer<Company> serializer, String topic) {
        Properties properties = ArticlePublisher.properties(kafka);
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, "dealwire-companies");
        return new CompanyPublisher(new KafkaProducer<>(properties, new StringSerializer(), serializer), topic);
    }

    /**
     * Adds a company or replaces what was known of it; returns before it is acknowledged.
     *
     * @throws PublishException when this or an earlier change could not be sent
     */
    public void put(String companyId, Company company) {
        send(new ProducerRecord<>(topic, companyId, company));
    }

    /**
     * Removes a company; returns before it is acknowledged.
     *
     * @throws PublishException when this or an earlier change could not be sent
     */
    public void remove(String companyId) {
        send(new ProducerRecord<>(topic, companyId, null));
    }

    /**
     * Waits until everything sent is acknowledged.
     *
     * @throws PublishException when something could not be sent
     */
    public void flush() {
        producer.flush();
        throwFailure();
    }

    @Override
    public void close() {
        producer.close(CLOSE_TIMEOUT);
    }

    private void send(ProducerRecord<String, Company> change) {
        throwFailure();
        try {
            producer.send(change, (metadata, error) -> {
                if (error != null) {
                    failure.compareAndSet(null, error);
                }
            });
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
            throwFailure();
        }
    }

    private void throwFailure() {
        Exception error = failure.get();
        if (error != null) {
            throw new PublishException("Publishing to " + topic + " failed: " + error.getMessage(), error);
        }
    }
}
