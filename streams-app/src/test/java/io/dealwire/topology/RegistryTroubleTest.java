package io.dealwire.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealwire.config.Settings;
import io.dealwire.layout.Topics;
import io.dealwire.ops.StreamsProperties;
import io.dealwire.ops.topics.TopicPlan;
import io.dealwire.serde.AvroSerdes;
import io.dealwire.serde.ConfiguredAvroSerdes;
import io.dealwire.serde.registry.RegistryFailure;
import io.dealwire.serde.registry.RegistryServer;
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
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The production topology, serdes and handlers on a registry that has troubles. */
class RegistryTroubleTest {

    private static final byte[] KEY = "a1".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @RegisterExtension
    private final RegistryServer registry = new RegistryServer();

    private Settings settings;
    private AvroSerdes serdes;
    private byte[] article;

    @BeforeEach
    void start() {
        settings = Settings.of(Map.of(
                "registry.url", registry.url(),
                "registry.retries", "1",
                "registry.retry-wait", "1ms",
                "kafka.bootstrap.servers", "none:1",
                "streams.state-dir", folder.toString()));
        TopicPlan.of(settings)
                .subjects()
                .forEach(subject -> registry.registry().register(subject.subject(), subject.schema()));
        try (AvroSerdes producer = ConfiguredAvroSerdes.of(settings.registry())) {
            article = producer.published(io.dealwire.avro.RawArticle.class)
                    .serializer()
                    .serialize(
                            topics().articlesRaw(),
                            News.article("post", Duration.ZERO, "Harbour Foods opens a plant", News.filler(1, 12)));
        }
        serdes = ConfiguredAvroSerdes.of(settings.registry());
    }

    @AfterEach
    void stop() {
        serdes.close();
    }

    @Test
    void registryThatIsAwayStopsTheTaskAndTheRecordIsReadWhenItIsBack() {
        try (TopologyTestDriver driver = driver()) {
            registry.failing(503, "").failing(503, "");

            assertThatThrownBy(() -> pipe(driver, article))
                    .satisfies(
                            failure -> assertThat(RegistryFailure.in(failure)).isPresent());
            assertThat(deadLetters(driver)).isEmpty();
        }
        try (TopologyTestDriver restarted = driver()) {
            pipe(restarted, article);

            assertThat(deadLetters(restarted)).isEmpty();
            assertThat(restarted.producedTopicNames()).contains(topics().articlesTagged());
        }
    }

    @Test
    void recordOfAnUnknownSchemaIsADeadLetterWithItsBytesAndTheNextArticleIsRead() {
        byte[] unknown = article.clone();
        ByteBuffer.wrap(unknown).putInt(1, 4711);
        try (TopologyTestDriver driver = driver()) {
            pipe(driver, unknown);
            pipe(driver, article);

            assertThat(deadLetters(driver)).singleElement().satisfies(letter -> {
                assertThat(letter.key()).isEqualTo(KEY);
                assertThat(letter.value()).isEqualTo(unknown);
                assertThat(letter.headers().toArray())
                        .extracting(header -> new String(header.value(), StandardCharsets.UTF_8))
                        .anyMatch(text -> text.contains("no schema with id 4711"));
            });
            assertThat(driver.producedTopicNames()).contains(topics().articlesTagged());
        }
    }

    private TopologyTestDriver driver() {
        Properties properties = StreamsProperties.of(settings, Optional.empty());
        // In transactions the test driver loses what is sent while a record is being read, before one is processed.
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        return new TopologyTestDriver(DealTopology.build(settings, serdes, properties), properties, News.DAY);
    }

    private void pipe(TopologyTestDriver driver, byte[] value) {
        driver.createInputTopic(topics().articlesRaw(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(KEY, value);
    }

    private List<TestRecord<byte[], byte[]>> deadLetters(TopologyTestDriver driver) {
        if (!driver.producedTopicNames().contains(topics().deadLetters())) {
            return List.of();
        }
        return driver.createOutputTopic(
                        topics().deadLetters(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private Topics topics() {
        return Topics.under(settings.topics().prefix());
    }
}
