package io.dealwire.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.RawArticle;
import io.dealwire.config.Settings;
import io.dealwire.layout.Topics;
import io.dealwire.ops.StreamsProperties;
import io.dealwire.serde.AvroSerdes;
import io.dealwire.serde.registry.InMemoryRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of producers that write other bytes than text: never two articles in one, and nothing is lost. */
class KeysThatAreNoTextTest {

    private static final Topics TOPICS = Topics.under("dealwire.");

    private final AvroSerdes serdes = InMemoryRegistry.serdes(TOPICS);
    private final byte[] article = serdes.published(RawArticle.class)
            .serializer()
            .serialize(
                    TOPICS.articlesRaw(),
                    News.article("post", Duration.ZERO, "Harbour Foods opens a plant", News.filler(1, 12)));

    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> articles;

    @BeforeEach
    void start(@TempDir Path folder) {
        Settings settings =
                Settings.of(Map.of("kafka.bootstrap.servers", "none:1", "streams.state-dir", folder.toString()));
        Properties properties = StreamsProperties.of(settings, Optional.empty());
        // In transactions the test driver loses what is sent while a record is being read, before one is processed.
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        driver = new TopologyTestDriver(DealTopology.build(settings, serdes, properties), properties, News.DAY);
        articles = driver.createInputTopic(TOPICS.articlesRaw(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void keysInLatin1AreDeadLettersWithTheirBytes() {
        byte[] cafe = "café".getBytes(StandardCharsets.ISO_8859_1);
        byte[] cafa = "cafà".getBytes(StandardCharsets.ISO_8859_1);

        articles.pipeInput(cafe, article);
        articles.pipeInput(cafa, article);

        List<TestRecord<byte[], byte[]>> letters = deadLetters();
        assertThat(letters).extracting(TestRecord::key).containsExactly(cafe, cafa);
        assertThat(letters).extracting(TestRecord::value).containsOnly(article);
        assertThat(reasons(letters)).containsOnly("unreadable");
        assertThat(tagged()).isEmpty();
    }

    @Test
    void keysThatAreLongsAreDeadLettersWithTheirBytes() {
        byte[] small = ByteBuffer.allocate(Long.BYTES).putLong(42).array();
        byte[] large =
                ByteBuffer.allocate(Long.BYTES).putLong(1_772_438_400_000L).array();

        articles.pipeInput(small, article);
        articles.pipeInput(large, article);

        List<TestRecord<byte[], byte[]>> letters = deadLetters();
        assertThat(letters).extracting(TestRecord::key).containsExactly(small, large);
        assertThat(reasons(letters)).containsExactly("id-not-text", "unreadable");
        assertThat(tagged()).isEmpty();
    }

    @Test
    void aTakeDownWithSuchAKeyTakesNothingDown() {
        articles.pipeInput("\uFFFD".getBytes(StandardCharsets.UTF_8), article);
        articles.pipeInput(new TestRecord<>(new byte[] {(byte) 0xE9}, null));

        assertThat(deadLetters()).hasSize(1);
        assertThat(tagged())
                .singleElement()
                .satisfies(told -> assertThat(told.value()).isNotNull());
    }

    @Test
    void everyTextIsAKey() {
        articles.pipeInput("Ελλάδα 😀 \uFFFD".getBytes(StandardCharsets.UTF_8), article);

        assertThat(tagged()).hasSize(1);
        assertThat(deadLetters()).isEmpty();
    }

    private List<TestRecord<byte[], byte[]>> deadLetters() {
        return read(TOPICS.deadLetters());
    }

    private static List<String> reasons(List<TestRecord<byte[], byte[]>> letters) {
        return letters.stream()
                .map(letter -> new String(
                        letter.headers().lastHeader("dealwire.reason").value(), StandardCharsets.UTF_8))
                .toList();
    }

    private List<TestRecord<byte[], byte[]>> tagged() {
        return read(TOPICS.articlesTagged());
    }

    private List<TestRecord<byte[], byte[]>> read(String topic) {
        if (!driver.producedTopicNames().contains(topic)) {
            return List.of();
        }
        TestOutputTopic<byte[], byte[]> output =
                driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        return output.readRecordsToList();
    }
}
