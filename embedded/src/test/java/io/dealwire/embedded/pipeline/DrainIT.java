package io.dealwire.embedded.pipeline;

import static io.dealwire.embedded.kit.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.embedded.kit.TestStack;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An application that reads "in" and "loop" and writes to "loop", step by step as its transactions would. */
class DrainIT {

    @RegisterExtension
    private final TestStack stack = TestStack.withOwnNames();

    private final String in = stack.prefix() + "in";
    private final String loop = stack.prefix() + "loop";
    private final String group = stack.applicationId();
    private final Properties client = new Properties();

    @BeforeEach
    void createTopics() throws Exception {
        client.setProperty("bootstrap.servers", stack.bootstrapServers());
        stack.createTopic(in, 1);
        stack.createTopic(loop, 1);
    }

    @Test
    void markersAfterTheCommittedOffsetAreNoBacklog() throws Exception {
        try (Drain drain = drain();
                Producer<String, String> application = application()) {
            assertThat(drain.backlog()).isZero();
            send(application, in);
            assertThat(drain.backlog()).isPositive();
            // The record is worked off; its marker stays behind the committed offset.
            commit(application, in, 1);
            awaitDrained(drain);
        }
    }

    @Test
    void outputOfAnOpenTransactionIsBacklogUntilItIsAborted() throws Exception {
        try (Drain drain = drain();
                Producer<String, String> application = application()) {
            application.beginTransaction();
            application.send(new ProducerRecord<>(loop, "k", "v")).get();
            assertThat(drain.backlog()).isPositive();
            application.abortTransaction();
            awaitDrained(drain);
        }
    }

    @Test
    void recordSentIntoTheLoopIsBacklogAlthoughItsInputIsCommitted() throws Exception {
        try (Drain drain = drain();
                Producer<String, String> application = application()) {
            send(application, in);
            application.beginTransaction();
            application.send(new ProducerRecord<>(loop, "k", "v"));
            application.sendOffsetsToTransaction(
                    Map.of(new TopicPartition(in, 0), new OffsetAndMetadata(1)), metadata());
            application.commitTransaction();
            assertThat(drain.backlog()).isPositive();
            commit(application, loop, 1);
            awaitDrained(drain);
        }
    }

    /** The broker writes the markers of a transaction after it has answered. */
    private static void awaitDrained(Drain drain) {
        eventually().until(() -> drain.backlog() == 0);
    }

    private Drain drain() throws InterruptedException {
        return Drain.of(client, group, Set.of(in, loop));
    }

    private Producer<String, String> application() {
        Properties properties = new Properties();
        properties.putAll(client);
        properties.setProperty("transactional.id", group);
        Producer<String, String> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
        producer.initTransactions();
        return producer;
    }

    private static void send(Producer<String, String> producer, String topic) {
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(topic, "k", "v"));
        producer.commitTransaction();
    }

    private void commit(Producer<String, String> producer, String topic, long offset) {
        producer.beginTransaction();
        producer.sendOffsetsToTransaction(
                Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(offset)), metadata());
        producer.commitTransaction();
    }

    /** Of a group without members. */
    private ConsumerGroupMetadata metadata() {
        Properties properties = new Properties();
        properties.putAll(client);
        properties.setProperty("group.id", group);
        try (Consumer<String, String> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            return consumer.groupMetadata();
        }
    }
}
