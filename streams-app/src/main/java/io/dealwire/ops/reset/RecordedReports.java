package io.dealwire.ops.reset;

import io.dealwire.avro.DealReport;
import io.dealwire.bounds.RecordSize;
import io.dealwire.config.Settings;
import io.dealwire.layout.Topics;
import io.dealwire.ops.topics.TopicScan;
import io.dealwire.serde.AvroSerdes;
import io.dealwire.serde.ConfiguredAvroSerdes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What is on record, as a reset uses it: copied onto the topic of recalls, record for record, in two passes, so that no more than the
 * keys is held in memory. Can be repeated after being killed in the middle.
 */
final class RecordedReports {

    /** Older than every article: of what a task has at hand, it takes up what is recalled first. */
    private static final long BEFORE_ALL = 0;

    private final Settings settings;
    private final Topics topics;

    RecordedReports(Settings settings) {
        this.settings = settings;
        this.topics = Topics.under(settings.topics().prefix());
    }

    /** The topics that it reads, of committed records each. */
    List<String> topics() {
        return List.of(topics.dealReports(), topics.dealRecalls(), topics.deals(), topics.companyDealCounts());
    }

    /**
     * Puts what is on record onto the topic of recalls. What still lies there, because the application has not taken it up since an
     * earlier reset, knows the ids of then and is left; where its report has been withdrawn since, it is removed. Deals and counts
     * that will not be told again are taken off their topics.
     *
     * @return what was done, in words
     */
    String recall() {
        try (AvroSerdes serdes = ConfiguredAvroSerdes.of(settings.registry());
                Consumer<String, byte[]> consumer = consumer();
                Sender sender = new Sender(producer())) {
            Map<String, Position> reports = living(consumer, topics.dealReports());
            Map<String, Position> waiting = living(consumer, topics.dealRecalls());
            Set<String> deals = new HashSet<>();
            Deserializer<DealReport> deserializer =
                    serdes.published(DealReport.class).deserializer();
            TopicScan.read(consumer, topics.dealReports(), found -> {
                if (!Position.of(found).equals(reports.get(found.key()))) {
                    return;
                }
                Optional.ofNullable(deserializer
                                .deserialize(topics.dealReports(), found.value())
                                .getDealId())
                        .ifPresent(deals::add);
                if (!waiting.containsKey(found.key())) {
                    sender.send(topics.dealRecalls(), found.key(), found.value());
                }
            });
            waiting.keySet().stream()
                    .filter(articleId -> !reports.containsKey(articleId))
                    .forEach(articleId -> sender.send(topics.dealRecalls(), articleId, null));
            Set<String> orphans = living(consumer, topics.deals()).keySet();
            orphans.removeAll(deals);
            orphans.forEach(dealId -> sender.send(topics.deals(), dealId, null));
            living(consumer, topics.companyDealCounts())
                    .keySet()
                    .forEach(companyId -> sender.send(topics.companyDealCounts(), companyId, null));
            sender.await();
            return "recalled " + reports.size() + " reports of " + deals.size() + " deals, removed " + orphans.size()
                    + " deals without a report";
        }
    }

    /** Where the last value of each key stands; keys that were removed are left out. */
    private static Map<String, Position> living(Consumer<String, byte[]> consumer, String topic) {
        Map<String, Position> living = new HashMap<>();
        TopicScan.read(consumer, topic, found -> {
            if (found.value() == null) {
                living.remove(found.key());
            } else {
                living.put(found.key(), Position.of(found));
            }
        });
        return living;
    }

    private record Position(int partition, long offset) {

        static Position of(ConsumerRecord<?, ?> found) {
            return new Position(found.partition(), found.offset());
        }
    }

    /** Sends without waiting for each; the first failure is thrown at the end. */
    private record Sender(Producer<String, byte[]> producer, AtomicReference<Exception> failure)
            implements AutoCloseable {

        Sender(Producer<String, byte[]> producer) {
            this(producer, new AtomicReference<>());
        }

        void send(String topic, String key, byte[] value) {
            producer.send(new ProducerRecord<>(topic, null, BEFORE_ALL, key, value), (metadata, exception) -> {
                if (exception != null) {
                    failure.compareAndSet(null, exception);
                }
            });
        }

        void await() {
            producer.flush();
            Optional.ofNullable(failure.get()).ifPresent(exception -> {
                throw exception instanceof KafkaException kafka ? kafka : new KafkaException(exception);
            });
        }

        @Override
        public void close() {
            producer.close();
        }
    }

    private Consumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                TopicScan.consumer(settings.kafka()), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Producer<String, byte[]> producer() {
        Properties properties = settings.kafka().clientProperties();
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, RecordSize.LIMIT);
        return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }
}
