package io.dealwire.embedded.feed;

import static io.dealwire.embedded.kit.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.embedded.kit.Patience;
import io.dealwire.embedded.kit.TestStack;
import io.dealwire.embedded.load.InventedDeal;
import io.dealwire.json.Json;
import io.dealwire.query.Instance;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What becomes known of deals, told by two instances over a real broker. */
@Timeout(1_200)
class LiveFeedIT {

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @RegisterExtension
    private final TestStack stack = TestStack.withOwnNames().small();

    private Instance one;
    private Instance other;

    @BeforeEach
    void start() throws Exception {
        stack.createTopics();
        one = instance("one");
        other = instance("other");
        assertThat(one.runtime().awaitRunning(Patience.LONG)).isTrue();
        assertThat(other.runtime().awaitRunning(Patience.LONG)).isTrue();
    }

    @AfterEach
    void stop() {
        other.close();
        one.close();
    }

    private Instance instance(String name) {
        return Instance.start(stack.settings(Map.of(
                "http.port", "0", "streams.state-dir", folder.resolve(name).toString())));
    }

    @Test
    void whoGoesOnAtAnotherInstanceMissesNoEventAndHasNoneTwice() throws Exception {
        // Given
        Map<String, JsonNode> seen = new LinkedHashMap<>();
        String firstId;
        try (BufferedReader feed = watch(one, "")) {
            firstId = next(feed).get("id");
            stack.publish(InventedDeal.articles(0, 3));
            for (int i = 0; i < 3; i++) {
                take(next(feed), seen);
            }
        }
        assertThat(seen).hasSize(3);

        // When
        stack.publish(InventedDeal.articles(3, 5));
        Map<String, JsonNode> again = new LinkedHashMap<>();
        try (BufferedReader feed = watch(other, firstId)) {
            assertThat(next(feed).get("id")).isEqualTo(firstId);
            stack.publish(InventedDeal.articles(5, 6));
            for (int i = 0; i < 6; i++) {
                take(next(feed), again);
            }
        }

        // Then
        assertThat(again).hasSize(6).containsAllEntriesOf(seen);
        JsonNode event = seen.values().iterator().next();
        String deal = "/deals/" + event.path("dealId").asText();
        eventually().untilAsserted(() -> {
            assertThat(get(deal + "?asOf=" + event.path("knownAt").asText()).path("parties"))
                    .isEqualTo(event.at("/after/parties"));
            assertThat(get(deal + "/events").path("items")).containsExactly(event);
        });
    }

    private static void take(Map<String, String> frame, Map<String, JsonNode> events) throws Exception {
        assertThat(frame).containsEntry("event", "deal");
        JsonNode event = Json.mapper().readTree(frame.get("data"));
        assertThat(event.path("change").asText()).isEqualTo("FIRST_TOLD");
        assertThat(events.put(event.path("dealId").asText(), event))
                .as("an event that came before")
                .isNull();
    }

    private BufferedReader watch(Instance instance, String lastId) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(instance.url().orElseThrow() + "/api/v1/events"));
        if (!lastId.isEmpty()) {
            request.header("Last-Event-ID", lastId);
        }
        HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** The fields of the next frame, heartbeats left out. */
    private static Map<String, String> next(BufferedReader feed) throws Exception {
        Map<String, String> frame = new HashMap<>();
        for (String line = feed.readLine(); line != null; line = feed.readLine()) {
            if (!line.isEmpty()) {
                int colon = line.indexOf(": ");
                frame.put(line.substring(0, colon), line.substring(colon + 2));
            } else if (frame.containsKey("")) {
                frame.clear();
            } else {
                return frame;
            }
        }
        throw new AssertionError("the stream has ended");
    }

    private JsonNode get(String path) throws Exception {
        URI uri = URI.create(one.url().orElseThrow() + "/api/v1" + path);
        HttpResponse<String> response = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Json.mapper().readTree(response.body());
    }
}
