package io.dealwire.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealwire.config.Settings;
import io.dealwire.ops.StreamsProperties;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failures that Kafka Streams hands to nobody, with the properties of production. */
class GuardedProcessorTest {

    private TopologyTestDriver driver;
    private TestInputTopic<String, String> input;
    private TestOutputTopic<String, String> output;
    private TestOutputTopic<byte[], byte[]> deadLetters;

    @BeforeEach
    void start(@TempDir Path folder) {
        Settings settings = Settings.of(Map.of("streams.state-dir", folder.toString()));
        Properties properties = StreamsProperties.of(settings, Optional.empty());
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("input", Consumed.with(Serdes.String(), Serdes.String()).withName("source"))
                .process(GuardedProcessor.guarded(Reader::new), Named.as("reader"))
                .to(
                        "output",
                        Produced.<String, String>as("sink")
                                .withKeySerde(Serdes.String())
                                .withValueSerde(Serdes.String()));
        driver = new TopologyTestDriver(builder.build(properties), properties);
        input = driver.createInputTopic("input", new StringSerializer(), new StringSerializer());
        output = driver.createOutputTopic("output", new StringDeserializer(), new StringDeserializer());
        deadLetters = driver.createOutputTopic(
                "dealwire.dead-letters", new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void aRecordThatOverflowsTheStackIsADeadLetterThatSaysWhere() {
        input.pipeInput("k", "deep");
        input.pipeInput("k", "good");

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(letter.value()).isEqualTo("deep".getBytes(StandardCharsets.UTF_8));
        assertThat(header(letter, "dealwire.reason")).isEqualTo("failure");
        assertThat(header(letter, "dealwire.stage")).isEqualTo("reader");
        assertThat(header(letter, "__streams.errors.message")).contains("StackOverflowError");
        assertThat(header(letter, "__streams.errors.stacktrace")).contains("Reader.depth");
        assertThat(output.readValuesToList()).containsExactly("good");
    }

    @Test
    void aRecordThatAStageTakesForAnotherIsADeadLetter() {
        input.pipeInput("k", "cast");
        input.pipeInput("k", "good");

        assertThat(header(deadLetters.readRecord(), "__streams.errors.message")).contains("ClassCastException");
        assertThat(output.readValuesToList()).containsExactly("good");
    }

    @Test
    void aRecordThatIsReadBeyondItsEndIsADeadLetter() {
        input.pipeInput("k", "beyond");
        input.pipeInput("k", "good");

        assertThat(header(deadLetters.readRecord(), "__streams.errors.exception"))
                .isEqualTo(StringIndexOutOfBoundsException.class.getName());
        assertThat(output.readValuesToList()).containsExactly("good");
    }

    @Test
    void memoryThatHasRunOutIsNoRecordsFault() {
        assertThatThrownBy(() -> input.pipeInput("k", "memory")).isInstanceOf(OutOfMemoryError.class);

        assertThat(deadLetters.isEmpty()).isTrue();
    }

    private static String header(TestRecord<?, ?> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static final class Reader extends ContextualProcessor<String, String, String, String> {

        @Override
        public void process(Record<String, String> record) {
            Object value = record.value();
            switch (record.value()) {
                case "deep" -> depth(0);
                case "cast" -> context().forward(record.withValue(((Integer) value).toString()));
                case "beyond" -> record.value().charAt(100);
                case "memory" -> throw new OutOfMemoryError("none left");
                default -> context().forward(record);
            }
        }

        private static int depth(int above) {
            return 1 + depth(above + 1);
        }
    }
}
