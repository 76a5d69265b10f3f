package io.dealwire.embedded.whole;

import static io.dealwire.embedded.kit.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.RawArticle;
import io.dealwire.config.Settings;
import io.dealwire.embedded.kit.TestStack;
import io.dealwire.ingest.ArticleInput.Article;
import io.dealwire.ingest.Location;
import io.dealwire.ingest.publish.ArticlePublisher;
import io.dealwire.ops.deadletters.DeadLetter;
import io.dealwire.ops.deadletters.DeadLetterFilter;
import io.dealwire.ops.deadletters.DeadLetterOffice;
import io.dealwire.query.Instance;
import io.dealwire.serde.AvroSerdes;
import io.dealwire.serde.ConfiguredAvroSerdes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Bytes that are no article, put on the topic by a careless producer. */
class BadRecordsIT {

    private static final String ENDLESS_ID = "i".repeat(3 << 20);

    @TempDir
    private Path folder;

    @RegisterExtension
    private final TestStack stack = TestStack.withOwnNames().small();

    private Settings settings;

    @Test
    void garbageGoesToTheDeadLettersAndTheNextArticleIsProcessed() throws Exception {
        // Given
        settings = stack.settings(
                Map.of("http.port", "0", "streams.standby-replicas", "0", "streams.state-dir", folder.toString()));
        stack.createTopics();
        try (Instance instance = Instance.start(settings)) {
            // When
            sendBytes("garbage", "not avro at all".getBytes(StandardCharsets.UTF_8));
            sendBytes("unknown-schema", new byte[] {0, 0, 1, 0, 0, 2, 4});
            publish(ENDLESS_ID);
            publish("good");
            stack.awaitAllRead();
            // Then
            eventually().until(() -> status(instance, "good") == 200);
            eventually().until(() -> status(instance, "garbage") == 404);
            eventually()
                    .untilAsserted(() -> assertThat(letters())
                            .extracting(DeadLetter::keyText)
                            .containsExactlyInAnyOrder("garbage", "unknown-schema", ENDLESS_ID));
            assertThat(letters()).allSatisfy(letter -> {
                assertThat(letter.reason()).isNotBlank();
                assertThat(letter.message()).isNotBlank();
                assertThat(letter.source()).isEqualTo(stack.topics().articlesRaw());
            });
        }
    }

    private List<DeadLetter> letters() {
        return new DeadLetterOffice(settings).letters(new DeadLetterFilter(Optional.empty(), Optional.empty()));
    }

    private static int status(Instance instance, String articleId) throws IOException, InterruptedException {
        URI uri = URI.create(instance.url().orElseThrow() + "/api/v1/articles/" + articleId);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private void publish(String articleId) {
        try (AvroSerdes serdes = ConfiguredAvroSerdes.of(settings.registry());
                ArticlePublisher publisher = ArticlePublisher.open(
                        settings.kafka(),
                        serdes.published(RawArticle.class).serializer(),
                        stack.topics().articlesRaw(),
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

    private void sendBytes(String key, byte[] value) throws Exception {
        Properties properties = settings.kafka().clientProperties();
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            stack.topics().articlesRaw(), key.getBytes(StandardCharsets.UTF_8), value))
                    .get();
        }
    }
}
