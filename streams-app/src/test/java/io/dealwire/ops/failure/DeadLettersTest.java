package io.dealwire.ops.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealwire.avro.Company;
import io.dealwire.bounds.RecordSize;
import io.dealwire.config.Settings;
import io.dealwire.layout.Topics;
import io.dealwire.ops.StreamsProperties;
import io.dealwire.serde.BoundedAvroSerdes;
import io.dealwire.serde.registry.InMemoryRegistry;
import io.dealwire.serde.registry.UnreadableRecordException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exception handlers with the properties of production, in a small topology of two sub-topologies. */
class DeadLettersTest {

    /** Values that make the stages of the test topology fail, each in its own way. */
    private static final byte[] UNREADABLE = {0, 1, 2};

    private static final String FAILS_AT_ONCE = "fails at once";
    private static final String FAILS_AFTER_FORWARD = "fails after forward";
    private static final String FAILS_LATER = "fails later";
    private static final String REGISTRY_AWAY = "registry away";
    private static final String SENDS_RUBBISH = "sends rubbish";
    private static final String STORE_UNREADABLE = "store unreadable";
    private static final int MOST_DEAD_LETTERS = 5;
    private static final String GROWS = "grows";
    private static final Company RECORD =
            Company.newBuilder().setName("Acme Tools").build();
    /** Refuses every record. */
    private static final Serializer<Company> TOO_LARGE = new BoundedAvroSerdes(
                    InMemoryRegistry.serdes(Topics.under("dealwire.")), 1)
            .internal(Company.class)
            .serializer();

    private static final String GOOD = "good";

    private final DeadLetterCounts counts = new DeadLetterCounts();
    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> input;
    private TestOutputTopic<byte[], byte[]> output;
    private TestOutputTopic<byte[], byte[]> deadLetters;

    @BeforeEach
    void start(@TempDir Path folder) {
        Settings settings = Settings.of(Map.of("streams.state-dir", folder.toString()));
        Properties properties = StreamsProperties.of(settings, Optional.empty());
        properties.put(DeadLetterCounts.PROPERTY, counts);
        properties.put(UnreadableRecords.FOREIGN_TOPICS, "input");
        properties.put(
                DeadLetterBreaker.PROPERTY,
                new DeadLetterBreaker(MOST_DEAD_LETTERS, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
        // In transactions the test driver loses what is sent while a record is being read, before one is processed.
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        builder.addStateStore(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore("seen"), Serdes.String(), Serdes.String()));
        builder.stream("input", Consumed.with(Serdes.String(), text()).withName("source"))
                .process(First::new, Named.as("first"), "seen")
                .repartition(Repartitioned.<String, String>as("between")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.serdeFrom(new StringSerializer(), text().deserializer())))
                .process(Second::new, Named.as("second"))
                .to(
                        "output",
                        Produced.<String, String>as("sink")
                                .withKeySerde(Serdes.String())
                                .withValueSerde(text()));
        driver = new TopologyTestDriver(builder.build(properties), properties);
        input = driver.createInputTopic("input", new ByteArraySerializer(), new ByteArraySerializer());
        output = driver.createOutputTopic("output", new ByteArrayDeserializer(), new ByteArrayDeserializer());
        deadLetters = driver.createOutputTopic(
                "dealwire.dead-letters", new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void bytesThatCannotBeReadAreKeptAsReceived() {
        input.pipeInput(bytes("k"), UNREADABLE);

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(letter.key()).isEqualTo(bytes("k"));
        assertThat(letter.value()).isEqualTo(UNREADABLE);
        assertThat(header(letter, "dealwire.reason")).isEqualTo("unreadable");
        assertThat(header(letter, "dealwire.stage")).isEqualTo("source");
    }

    @Test
    void recordThatAStageFailsOnIsKeptAsReceived() {
        input.pipeInput(bytes("k"), bytes(FAILS_AT_ONCE));

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(letter.key()).isEqualTo(bytes("k"));
        assertThat(letter.value()).isEqualTo(bytes(FAILS_AT_ONCE));
        assertThat(header(letter, "dealwire.reason")).isEqualTo("failure");
        assertThat(header(letter, "dealwire.stage")).isEqualTo("first");
    }

    @Test
    void recordThatAStageFailsOnAfterItHasSentResultsIsKeptAsReceived() {
        input.pipeInput(bytes("k"), bytes(FAILS_AFTER_FORWARD));

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(letter.key()).isEqualTo(bytes("k"));
        assertThat(letter.value()).isEqualTo(bytes(FAILS_AFTER_FORWARD));
    }

    @Test
    void laterSubTopologyKeepsTheRecordThatItReceived() {
        input.pipeInput(bytes("k"), bytes(FAILS_LATER));

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(letter.key()).isEqualTo(bytes("k"));
        assertThat(letter.value()).isEqualTo(bytes("first " + FAILS_LATER));
        assertThat(header(letter, "dealwire.stage")).isEqualTo("second");
        assertThat(header(letter, "__streams.errors.topic")).isEqualTo("dealwire-streams-between-repartition");
    }

    @Test
    void headersSayWhatHappenedAndWhere() {
        input.pipeInput(bytes("k"), bytes(GOOD));
        input.pipeInput(bytes("k"), bytes(FAILS_AT_ONCE));

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(header(letter, "__streams.errors.exception")).isEqualTo(IllegalStateException.class.getName());
        assertThat(header(letter, "__streams.errors.message")).isEqualTo("a bug");
        assertThat(header(letter, "__streams.errors.stacktrace")).contains("First.process");
        assertThat(header(letter, "__streams.errors.topic")).isEqualTo("input");
        assertThat(header(letter, "__streams.errors.partition")).isEqualTo("0");
        assertThat(header(letter, "__streams.errors.offset")).isEqualTo("1");
    }

    @Test
    void streamGoesOnAfterEveryKindOfBadRecord() {
        for (byte[] bad : List.of(UNREADABLE, bytes(FAILS_AT_ONCE), bytes(FAILS_LATER))) {
            input.pipeInput(bytes("k"), bad);
        }
        input.pipeInput(bytes("k"), bytes(GOOD));

        assertThat(output.readValuesToList()).containsExactly(bytes("second first " + GOOD));
    }

    @Test
    void deadLettersAreCountedByReason() {
        input.pipeInput(bytes("k"), UNREADABLE);
        input.pipeInput(bytes("k"), bytes(FAILS_AT_ONCE));
        input.pipeInput(bytes("k"), bytes(FAILS_LATER));

        assertThat(counts.snapshot()).isEqualTo(Map.of("unreadable", 1L, "failure", 2L));
    }

    @Test
    void letterThatNoTopicTakesIsCutAndSaysSo() {
        byte[] value = new byte[20 << 20];

        input.pipeInput(bytes("k"), value);
        input.pipeInput(bytes("k"), bytes(GOOD));

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(header(letter, "dealwire.cut-from-bytes")).isEqualTo(Integer.toString(value.length + 1));
        assertThat(letter.key()).isEqualTo(bytes("k"));
        assertThat(size(letter)).isLessThan(RecordSize.LIMIT);
        assertThat(output.readValuesToList()).containsExactly(bytes("second first " + GOOD));
    }

    @Test
    void headersThatNoTopicTakesAreLeftOut() {
        Headers headers = new RecordHeaders().add("endless", new byte[20 << 20]);

        input.pipeInput(new TestRecord<>(bytes("k"), UNREADABLE, headers));

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(letter.value()).isEqualTo(UNREADABLE);
        assertThat(letter.headers().lastHeader("endless")).isNull();
        assertThat(header(letter, "dealwire.reason")).isEqualTo("unreadable");
        assertThat(header(letter, "__streams.errors.topic")).isEqualTo("input");
    }

    @Test
    void headersOfUsualSizeAreKept() {
        Headers headers = new RecordHeaders().add("trace", bytes("t1"));

        input.pipeInput(new TestRecord<>(bytes("k"), UNREADABLE, headers));

        assertThat(header(deadLetters.readRecord(), "trace")).isEqualTo("t1");
    }

    @Test
    void resultThatIsTooLargeForItsTopicIsLeftOutAndItsRecordKept() {
        input.pipeInput(bytes("k"), bytes(GROWS));
        input.pipeInput(bytes("k"), bytes(GOOD));

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(letter.value()).isEqualTo(bytes("first " + GROWS));
        assertThat(header(letter, "dealwire.reason")).isEqualTo("result-too-large");
        assertThat(header(letter, "dealwire.stage")).isEqualTo("sink");
        assertThat(output.readValuesToList()).containsExactly(bytes("second first " + GOOD));
    }

    @Test
    void registryBeingAwayFailsTheTaskAndDropsNothing() {
        assertThatThrownBy(() -> input.pipeInput(bytes("k"), bytes(REGISTRY_AWAY)))
                .isInstanceOf(StreamsException.class)
                .hasRootCauseInstanceOf(TimeoutException.class);

        assertThat(deadLetters.isEmpty()).isTrue();
        assertThat(counts.snapshot()).isEmpty();
    }

    @Test
    void recordOfOurOwnThatCannotBeReadFailsTheTaskAndSaysWhich() {
        assertThatThrownBy(() -> input.pipeInput(bytes("k"), bytes(SENDS_RUBBISH)))
                .satisfies(failure -> assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.UNREADABLE))
                .hasStackTraceContaining(
                        "a record of our own, dealwire-streams-between-repartition-0@0, cannot be read: not a text");

        assertThat(deadLetters.isEmpty()).isTrue();
    }

    @Test
    void storeThatCannotBeReadFailsTheTaskAndDropsNothing() {
        assertThatThrownBy(() -> input.pipeInput(bytes("k"), bytes(STORE_UNREADABLE)))
                .satisfies(failure -> assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.UNREADABLE));

        assertThat(deadLetters.isEmpty()).isTrue();
    }

    @Test
    void oneDeadLetterTooManyFailsTheTaskAndIsLeftWhereItIs() {
        for (int i = 0; i < MOST_DEAD_LETTERS; i++) {
            input.pipeInput(bytes("k"), UNREADABLE);
        }

        assertThatThrownBy(() -> input.pipeInput(bytes("k"), bytes(FAILS_AT_ONCE)))
                .satisfies(failure -> assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.TOO_MANY_DEAD_LETTERS))
                .hasStackTraceContaining("more than 5 dead letters within 60 s, the last one: ")
                .hasStackTraceContaining("a bug");
        assertThat(deadLetters.readRecordsToList()).hasSize(MOST_DEAD_LETTERS);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long size(TestRecord<byte[], byte[]> letter) {
        long size = letter.key().length + letter.value().length;
        for (Header header : letter.headers()) {
            size += header.key().length() + header.value().length;
        }
        return size;
    }

    private static String header(TestRecord<?, ?> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        assertThat(header).as(name).isNotNull();
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Text that refuses {@link #UNREADABLE}, and cannot be read while the registry is away. */
    private static Serde<String> text() {
        Deserializer<String> deserializer = (topic, data) -> {
            String text = new String(data, StandardCharsets.UTF_8);
            if (data[0] == 0) {
                throw new SerializationException("not a text");
            }
            if (text.equals(REGISTRY_AWAY)) {
                throw new TimeoutException("registry away");
            }
            return text;
        };
        return Serdes.serdeFrom(
                (topic, text) -> {
                    if (text.endsWith(GROWS)) {
                        return TOO_LARGE.serialize(topic, RECORD);
                    }
                    return text.getBytes(StandardCharsets.UTF_8);
                },
                deserializer);
    }

    private static final class First extends ContextualProcessor<String, String, String, String> {

        @Override
        public void process(Record<String, String> record) {
            if (record.value().equals(FAILS_AT_ONCE)) {
                throw new IllegalStateException("a bug");
            }
            if (record.value().equals(STORE_UNREADABLE)) {
                throw new UnreadableRecordException("what is in the store");
            }
            if (record.value().equals(SENDS_RUBBISH)) {
                context().forward(record.withValue("\0"));
                return;
            }
            KeyValueStore<String, String> seen = context().getStateStore("seen");
            seen.put(record.key(), record.value());
            context().forward(record.withValue("first " + record.value()));
            if (record.value().equals(FAILS_AFTER_FORWARD)) {
                throw new IllegalStateException("a late bug");
            }
        }
    }

    private static final class Second extends ContextualProcessor<String, String, String, String> {

        @Override
        public void process(Record<String, String> record) {
            if (record.value().endsWith(FAILS_LATER)) {
                throw new IllegalStateException("a bug in a later stage");
            }
            context().forward(record.withValue("second " + record.value()));
        }
    }
}
