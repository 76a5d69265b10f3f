package io.dealwire.embedded.whole;

import static io.dealwire.embedded.kit.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.config.Settings;
import io.dealwire.embedded.kit.TestStack;
import io.dealwire.query.Instance;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A running instance whose stream threads stand still. */
class StuckThreadIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @RegisterExtension
    private final TestStack stack = TestStack.withOwnNames();

    @Test
    void instanceIsNotLiveWhileAStreamThreadIsStuckAndSaysWhereItStands() throws Exception {
        stack.createTopics();
        try (Instance instance = Instance.start(settings())) {
            eventually().until(() -> get(instance, "/health/ready").statusCode() == 200);
            // When
            GatedClients.GATE.lock();
            try {
                eventually().until(() -> get(instance, "/metrics").body().contains("dealwire_stuck_threads 2.0"));
                // Then
                assertThat(get(instance, "/health/live").statusCode()).isEqualTo(503);
                assertThat(get(instance, "/health/ready").statusCode()).isEqualTo(503);
                assertThat(get(instance, "/health").body())
                        .contains("\"state\":\"RUNNING\"")
                        .contains("StreamThread-1")
                        .contains("has not polled, processed or committed for")
                        .contains("GatedClients");
            } finally {
                GatedClients.GATE.unlock();
            }
            // Then
            eventually().until(() -> get(instance, "/health/ready").statusCode() == 200);
        }
    }

    private Settings settings() {
        return stack.settings(Map.of(
                "kafka.default.client.supplier", GatedClients.class.getName(),
                "streams.stuck-after", "6s",
                "streams.standby-replicas", "0",
                "streams.state-dir", folder.resolve("state").toString(),
                "http.port", "0"));
    }

    private static HttpResponse<String> get(Instance instance, String path) throws IOException, InterruptedException {
        URI uri = URI.create(instance.url().orElseThrow() + path);
        return CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
