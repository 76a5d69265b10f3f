package io.dealwire.embedded.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dealwire.avro.RawArticle;
import io.dealwire.cli.Dealwire;
import io.dealwire.config.Settings;
import io.dealwire.embedded.stack.DataFolder;
import io.dealwire.embedded.stack.EmbeddedStack;
import io.dealwire.query.Instance;
import io.dealwire.serde.AvroSerdes;
import io.dealwire.serde.ConfiguredAvroSerdes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A schema registry that goes away makes the application wait; it drops nothing and goes on when it is back. */
class RegistryAwayIT {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private DataFolder data;
    private EmbeddedStack stack;
    private RegistryGate gate;

    @BeforeEach
    void startStack() throws Exception {
        data = DataFolder.open(folder.resolve("stack"), false);
        stack = EmbeddedStack.start(data, 0, 0);
        stack.awaitReady();
        gate = new RegistryGate(stack.registryUrl());
        assertThat(Dealwire.commandLine(Map.of())
                        .execute(
                                "topics",
                                "create",
                                "--bootstrap",
                                stack.bootstrapServers(),
                                "--registry",
                                stack.registryUrl()))
                .isZero();
    }

    @AfterEach
    void stopStack() {
        gate.close();
        stack.close();
        data.close();
    }

    @Test
    void articleWaitsForTheRegistryAndIsThenProcessed() throws Exception {
        Map<String, String> given = new HashMap<>(Map.of(
                "kafka.bootstrap.servers",
                stack.bootstrapServers(),
                "registry.url",
                gate.url(),
                "registry.retries",
                "1",
                "http.port",
                "0",
                "streams.standby-replicas",
                "0",
                "streams.state-dir",
                folder.resolve("state").toString()));
        try (Instance instance = Instance.start(Settings.of(given))) {
            // Given
            assertThat(instance.runtime().awaitRunning(SOON)).isTrue();
            gate.shut();
            // When
            publish("a1");
            // Then
            await().atMost(SOON)
                    .until(() -> instance.runtime()
                            .health()
                            .lastFailure()
                            .filter(failure -> failure.kind().equals("AWAY"))
                            .isPresent());
            assertThat(gate.refused()).isPositive();
            assertThat(status(instance, "/api/v1/articles/a1")).isNotEqualTo(200);
            // When
            gate.open();
            // Then
            await().atMost(SOON).until(() -> status(instance, "/api/v1/articles/a1") == 200);
            assertThat(instance.runtime().metrics().deadLetters().snapshot()).isEmpty();
        }
    }

    private static int status(Instance instance, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(instance.url().orElseThrow() + path))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private void publish(String articleId) throws Exception {
        Settings direct = Settings.of(Map.of("registry.url", stack.registryUrl()));
        try (AvroSerdes serdes = ConfiguredAvroSerdes.of(direct.registry());
                KafkaProducer<String, RawArticle> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", stack.bootstrapServers()),
                        new StringSerializer(),
                        serdes.published(RawArticle.class).serializer())) {
            RawArticle article = RawArticle.newBuilder()
                    .setSource("Harbor Business Daily")
                    .setTitle("A quiet day on the quay")
                    .setBody("Nothing was bought and nothing was sold in the harbor on Monday, the port office said.")
                    .setPublishedAt(Instant.now().minusSeconds(60))
                    .build();
            producer.send(new ProducerRecord<>("dealwire.articles.raw", articleId, article))
                    .get();
        }
    }
}
