package io.dealwire.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealwire.avro.RawArticle;
import io.dealwire.config.Settings;
import io.dealwire.layout.Topics;
import io.dealwire.ops.StreamsProperties;
import io.dealwire.ops.failure.DeadLetterBreaker;
import io.dealwire.ops.failure.FailureKind;
import io.dealwire.serde.AvroSerdes;
import io.dealwire.serde.registry.InMemoryRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records of our own that nobody can read, as after a registry has been restored from an old backup. */
class UnreadableInternalRecordsTest {

    private static final Topics TOPICS = Topics.under("dealwire.");
    private static final byte[] KEY = "a1".getBytes(StandardCharsets.UTF_8);
    /** Of a schema that the registry does not know. */
    private static final byte[] UNREADABLE = {0, 0, 1, 0, 0, 2, 4};

    private final AvroSerdes serdes = InMemoryRegistry.serdes(TOPICS);
    private final DeadLetterBreaker breaker = new DeadLetterBreaker(1, Clock.systemUTC());
    private TopologyTestDriver driver;

    @BeforeEach
    void start(@TempDir Path folder) {
        Settings settings =
                Settings.of(Map.of("kafka.bootstrap.servers", "none:1", "streams.state-dir", folder.toString()));
        Properties properties = StreamsProperties.of(settings, Optional.empty());
        // In transactions the test driver loses what is sent while a record is being read, before one is processed.
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        properties.put(DeadLetterBreaker.PROPERTY, breaker);
        driver = new TopologyTestDriver(DealTopology.build(settings, serdes, properties), properties, News.DAY);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dealwire.story-mail",
                "dealwire.story-probes",
                "dealwire.deal-links",
                "dealwire.deal-mail",
                "dealwire.deals",
                "dealwire-streams-count-changes-repartition"
            })
    void theyStopTheInstanceAndAreNoDeadLetters(String topic) {
        assertThatThrownBy(() -> pipe(topic, UNREADABLE))
                .satisfies(failure -> assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.UNREADABLE))
                .hasStackTraceContaining("a record of our own, " + topic + "-0@0, cannot be read");

        assertThat(deadLetters()).isZero();
    }

    @Test
    void thoseOfOthersAreDeadLettersUntilThereAreTooMany() {
        pipe(TOPICS.articlesRaw(), UNREADABLE);

        assertThatThrownBy(() -> pipe(TOPICS.articlesRaw(), UNREADABLE))
                .satisfies(failure -> assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.TOO_MANY_DEAD_LETTERS));
        assertThat(deadLetters()).isEqualTo(1);
        assertThat(breaker.refusals()).isEqualTo(1);
    }

    @Test
    void rejectedArticlesAreNeverTooMany() {
        byte[] empty = serdes.published(RawArticle.class)
                .serializer()
                .serialize(TOPICS.articlesRaw(), News.article("post", Duration.ZERO, " ", " "));
        for (int i = 0; i < 5; i++) {
            pipe(TOPICS.articlesRaw(), empty);
        }

        assertThat(deadLetters()).isEqualTo(5);
    }

    private void pipe(String topic, byte[] value) {
        driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(KEY, value);
    }

    private int deadLetters() {
        return driver.producedTopicNames().contains(TOPICS.deadLetters())
                ? driver.createOutputTopic(
                                TOPICS.deadLetters(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                        .readRecordsToList()
                        .size()
                : 0;
    }
}
