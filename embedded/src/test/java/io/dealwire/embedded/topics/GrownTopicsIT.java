package io.dealwire.embedded.topics;

import static io.dealwire.embedded.kit.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealwire.config.Settings;
import io.dealwire.embedded.kit.Patience;
import io.dealwire.embedded.kit.Records;
import io.dealwire.embedded.kit.TestStack;
import io.dealwire.ops.grow.KafkaGrowthTarget;
import io.dealwire.ops.grow.MovedTopic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Single topics that get more partitions, by a copying that is cut short. */
class GrownTopicsIT {

    /** Several bursts of the copying. */
    private static final int RECORDS = 2_600;

    /** Where the copying ends. */
    private static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @RegisterExtension
    private final TestStack stack = TestStack.withOwnNames();

    private Settings settings;

    @BeforeEach
    void createTopics() {
        settings = stack.settings(Map.of());
        stack.createTopics();
    }

    @Test
    void aCopyingThatWasCutShortLeavesTheLastRecordOfEachKeyInItsPartitionAndInOrder() throws Exception {
        String topic = stack.topics().articlesRaw();
        int keys = RECORDS / 2;
        Map<String, String> last = new HashMap<>();
        try (KafkaProducer<String, String> producer = producer()) {
            List<Future<?>> sent = new ArrayList<>();
            for (int number = 0; number < RECORDS; number++) {
                String key = "key-" + number % keys;
                String value = number % 10 == 9 ? null : String.format("%06d", number);
                sent.add(producer.send(new ProducerRecord<>(topic, key, value)));
                last.put(key, value);
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
        last.values().removeIf(value -> value == null);
        try (KafkaGrowthTarget target = new KafkaGrowthTarget(stack.admin(), settings)) {
            target.begin(8);
            MovedTopic articles = new MovedTopic(topic, MovedTopic.Records.LAST_OF_EACH_KEY, false);
            target.enlarge(topic, 8);
            assertThatThrownBy(() -> target.rehash(articles, copied -> {
                        throw new Killed();
                    }))
                    .isInstanceOf(Killed.class);

            String done = target.rehash(articles, copied -> {});

            assertThat(done).contains((last.size() - 500) + " records copied");
            assertThat(target.rehash(articles, copied -> {})).contains(" 0 records copied");
        }
        Map<String, String> kept = new HashMap<>();
        Map<Integer, List<String>> order = new TreeMap<>();
        Records.of(stack, topic, new StringDeserializer(), record -> {
            assertThat(kept.put(record.key(), record.value())).isNull();
            order.computeIfAbsent(record.partition(), any -> new ArrayList<>()).add(record.value());
        });
        try (KafkaProducer<String, String> producer = producer()) {
            // What is published from now on meets the old record in its partition.
            last.keySet().stream().limit(20).forEach(key -> {
                try {
                    int partition = producer.send(new ProducerRecord<>(topic, key, "new"))
                            .get()
                            .partition();
                    assertThat(order.get(partition)).contains(last.get(key));
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
        }
        assertThat(kept).isEqualTo(last);
        assertThat(order).hasSize(8);
        assertThat(order.values()).allSatisfy(values -> assertThat(values).isSorted());
    }

    @Test
    void aLogThatWasCutShortHasEveryRecordOnceInThePartitionOfItsKeyAndInOrder() throws Exception {
        String topic = stack.topics().dealEvents();
        Map<String, List<String>> published = new HashMap<>();
        publishNumbers(topic, 0, published);
        MovedTopic log = new MovedTopic(topic, MovedTopic.Records.ALL, false);
        try (KafkaGrowthTarget target = new KafkaGrowthTarget(stack.admin(), settings)) {
            target.begin(8);
            target.enlarge(topic, 8);
            AtomicInteger bursts = new AtomicInteger();
            for (int kill = 0; kill < 2; kill++) {
                assertThatThrownBy(() -> target.rehash(log, copied -> {
                            if (bursts.incrementAndGet() % 2 == 0) {
                                throw new Killed();
                            }
                        }))
                        .isInstanceOf(Killed.class);
            }

            assertThat(target.rehash(log, copied -> {})).contains(" 600 records copied");
            assertThat(target.rehash(log, copied -> {})).contains(" 0 records copied");
        }
        // What is told from now on comes behind.
        publishNumbers(topic, RECORDS, published);
        Map<String, List<String>> kept = new HashMap<>();
        Records.of(
                stack,
                topic,
                new StringDeserializer(),
                record -> kept.computeIfAbsent(record.key() + " in " + record.partition(), any -> new ArrayList<>())
                        .add(record.value()));
        assertThat(kept.values()).containsExactlyInAnyOrderElementsOf(published.values());
    }

    private void publishNumbers(String topic, int first, Map<String, List<String>> published) throws Exception {
        try (KafkaProducer<String, String> producer = producer()) {
            List<Future<?>> sent = new ArrayList<>();
            for (int number = first; number < first + RECORDS; number++) {
                String key = "deal-" + number % 40;
                String value = key + " event " + number;
                sent.add(producer.send(new ProducerRecord<>(topic, key, value)));
                published.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }

    @Test
    void whatIsStillBeingCommittedIsWaitedFor() {
        String topic = stack.topics().dealEvents();
        MovedTopic log = new MovedTopic(topic, MovedTopic.Records.ALL, false);
        Properties properties = settings.kafka().clientProperties();
        properties.put("transactional.id", "still-committing");
        try (KafkaProducer<String, String> committing =
                        new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
                KafkaGrowthTarget target = new KafkaGrowthTarget(stack.admin(), settings)) {
            committing.initTransactions();
            committing.beginTransaction();
            for (int number = 0; number < 40; number++) {
                committing.send(new ProducerRecord<>(topic, "deal-" + number, "event"));
            }
            committing.flush();
            target.begin(8);
            target.enlarge(topic, 8);

            CompletableFuture<String> growth = CompletableFuture.supplyAsync(() -> target.rehash(log, copied -> {}));
            eventually().during(Duration.ofSeconds(2)).until(() -> !growth.isDone());
            committing.commitTransaction();

            assertThat(growth).succeedsWithin(Patience.LONG).asString().contains(" 40 records copied");
        }
    }

    /** One batch at a time: a topic that was just made may refuse the first of several for good (KAFKA-15591). */
    private KafkaProducer<String, String> producer() {
        Properties properties = settings.kafka().clientProperties();
        properties.put("max.in.flight.requests.per.connection", "1");
        return new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
    }
}
