package io.dealwire.embedded.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.RawArticle;
import io.dealwire.config.Settings;
import io.dealwire.embedded.pipeline.Findings;
import io.dealwire.embedded.pipeline.LocalPipeline;
import io.dealwire.embedded.pipeline.PipelineRequest;
import io.dealwire.embedded.pipeline.Steps;
import io.dealwire.embedded.stack.JavaProfile;
import io.dealwire.ingest.ArticleInput.Article;
import io.dealwire.ingest.ArticlePublisher;
import io.dealwire.ingest.Location;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Bytes that are no article, put on the topic by a careless producer. */
class BadRecordsIT {

    private static final String ENDLESS_ID = "i".repeat(3 << 20);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void garbageGoesToTheDeadLettersAndTheNextArticleIsProcessed() throws Exception {
        try (LocalPipeline pipeline = LocalPipeline.start(request(), new Steps(new PrintWriter(System.err, true)))) {
            // When
            sendBytes(pipeline, "garbage", "not avro at all".getBytes(StandardCharsets.UTF_8));
            sendBytes(pipeline, "unknown-schema", new byte[] {0, 0, 1, 0, 0, 2, 4});
            publish(pipeline, ENDLESS_ID);
            publish(pipeline, "good");
            pipeline.drain(Duration.ofMillis(100), backlog -> {});
            // Then
            Findings findings = pipeline.findings();
            assertThat(findings.article("good")).isPresent();
            assertThat(findings.article("garbage")).isEmpty();
            assertThat(findings.deadLetters())
                    .extracting(letter -> letter.key().orElse(""))
                    .containsExactlyInAnyOrder("garbage", "unknown-schema", ENDLESS_ID);
            assertThat(findings.deadLetters()).allSatisfy(letter -> {
                assertThat(letter.reason()).isNotBlank().isNotEqualTo("UNKNOWN");
                assertThat(letter.message()).isNotBlank();
                assertThat(letter.topic()).isEqualTo(pipeline.topics().articlesRaw());
            });
        }
    }

    private PipelineRequest request() {
        return new PipelineRequest(
                Optional.of(folder), false, JavaProfile.BRIEF, 0, 0, Optional.empty(), Map.of(), Settings::of);
    }

    private static void publish(LocalPipeline pipeline, String articleId) {
        try (ArticlePublisher publisher = ArticlePublisher.open(
                pipeline.settings().kafka(),
                pipeline.serdes().published(RawArticle.class).serializer(),
                pipeline.topics().articlesRaw(),
                refused -> {})) {
            publisher.publish(new Article(
                    new Location("test", 1),
                    articleId,
                    RawArticle.newBuilder()
                            .setTitle("Harbour Steel opens a mill")
                            .setBody("Harbour Steel has opened a mill in the north, the company said on Monday.")
                            .setPublishedAt(Instant.parse("2026-03-02T08:00:00Z"))
                            .build()));
            publisher.flush();
        }
    }

    private static void sendBytes(LocalPipeline pipeline, String key, byte[] value) throws Exception {
        Properties properties = pipeline.settings().kafka().clientProperties();
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            pipeline.topics().articlesRaw(), key.getBytes(StandardCharsets.UTF_8), value))
                    .get();
        }
    }
}
