package io.dealwire.embedded.cluster;

import static io.dealwire.embedded.kit.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.RawArticle;
import io.dealwire.config.Settings;
import io.dealwire.embedded.kit.Patience;
import io.dealwire.embedded.kit.TestStack;
import io.dealwire.query.Instance;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A schema registry that goes away makes the application wait; it drops nothing and goes on when it is back. */
class RegistryAwayIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @RegisterExtension
    private final TestStack stack = TestStack.withOwnNames().small();

    private RegistryGate gate;

    @BeforeEach
    void createTopics() throws Exception {
        stack.createTopics();
        gate = new RegistryGate(stack.registryUrl());
    }

    @AfterEach
    void closeGate() {
        gate.close();
    }

    @Test
    void articleWaitsForTheRegistryAndIsThenProcessed() throws Exception {
        Settings settings = stack.settings(Map.of(
                "registry.url", gate.url(),
                "registry.retries", "1",
                "http.port", "0",
                "streams.standby-replicas", "0",
                "streams.state-dir", folder.resolve("state").toString()));
        try (Instance instance = Instance.start(settings)) {
            // Given
            assertThat(instance.runtime().awaitRunning(Patience.LONG)).isTrue();
            gate.shut();
            // When
            stack.publish(Map.of("a1", article()));
            // Then
            eventually()
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
            eventually().until(() -> status(instance, "/api/v1/articles/a1") == 200);
            assertThat(instance.runtime().metrics().deadLetters().snapshot()).isEmpty();
        }
    }

    private static int status(Instance instance, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(instance.url().orElseThrow() + path))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static RawArticle article() {
        return RawArticle.newBuilder()
                .setSource("Harbor Business Daily")
                .setTitle("A quiet day on the quay")
                .setBody("Nothing was bought and nothing was sold in the harbor on Monday, the port office said.")
                .setPublishedAt(Instant.now().minusSeconds(60))
                .build();
    }
}
