package io.dealwire.embedded.cluster;

import static io.dealwire.embedded.kit.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.embedded.kit.Patience;
import io.dealwire.embedded.kit.TestStack;
import io.dealwire.query.Instance;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of which one answers no queries: Kafka Streams knows no address for it. */
class SilentInstanceIT {

    /** Enough that each of the four partitions has some of them. */
    private static final int KEYS = 24;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @RegisterExtension
    private final TestStack stack = TestStack.withOwnNames();

    @Test
    void keysOfAnInstanceWithoutAnAddressAreUnavailableForAWhileAndNeverAnError() throws Exception {
        // Given
        stack.createTopics();
        try (Instance asked = start("asked", true)) {
            assertThat(asked.runtime().awaitRunning(Patience.LONG)).isTrue();
            // When
            try (Instance silent = start("silent", false)) {
                assertThat(silent.runtime().awaitRunning(Patience.LONG)).isTrue();
                // Then
                eventually().until(() -> {
                    List<Integer> statuses = answers(asked).stream()
                            .map(HttpResponse::statusCode)
                            .toList();
                    return statuses.contains(200) && Set.copyOf(statuses).size() > 1;
                });
                assertThat(answers(asked)).allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isIn(200, 503);
                    assertThat(answer.headers().firstValue("Retry-After").isPresent())
                            .isEqualTo(answer.statusCode() == 503);
                });
            }
        }
    }

    private Instance start(String name, boolean answering) {
        return Instance.start(stack.settings(Map.of(
                "http.enabled",
                Boolean.toString(answering),
                "http.port",
                "0",
                "streams.standby-replicas",
                "0",
                "streams.state-dir",
                folder.resolve(name).toString())));
    }

    /** What is answered about the deals of companies that nobody knows. */
    private static List<HttpResponse<Void>> answers(Instance instance) {
        return IntStream.range(0, KEYS)
                .mapToObj(number -> get(instance, "/api/v1/companies/company-" + number + "/deals"))
                .toList();
    }

    private static HttpResponse<Void> get(Instance instance, String path) {
        URI uri = URI.create(instance.url().orElseThrow() + path);
        try {
            return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, e);
        }
    }
}
