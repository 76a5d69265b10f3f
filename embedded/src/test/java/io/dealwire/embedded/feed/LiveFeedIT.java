package io.dealwire.embedded.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.avro.RawArticle;
import io.dealwire.cli.Dealwire;
import io.dealwire.config.Settings;
import io.dealwire.embedded.load.InventedDeal;
import io.dealwire.embedded.stack.DataFolder;
import io.dealwire.embedded.stack.EmbeddedStack;
import io.dealwire.json.Json;
import io.dealwire.query.Instance;
import io.dealwire.serde.AvroSerdes;
import io.dealwire.serde.ConfiguredAvroSerdes;
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
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes known of deals, told by two instances over a real broker. */
@Timeout(300)
class LiveFeedIT {

    private static final Duration LONG = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private DataFolder data;
    private EmbeddedStack stack;
    private Instance one;
    private Instance other;

    @BeforeEach
    void start() throws Exception {
        data = DataFolder.open(folder.resolve("stack"), false);
        stack = EmbeddedStack.start(data, 0, 0);
        stack.awaitReady();
        String[] create = {
            "topics", "create", "--bootstrap", stack.bootstrapServers(), "--registry", stack.registryUrl()
        };
        assertThat(Dealwire.commandLine(Map.of()).execute(create)).isZero();
        one = instance("one");
        other = instance("other");
        one.runtime().awaitRunning(LONG);
        other.runtime().awaitRunning(LONG);
    }

    @AfterEach
    void stop() {
        other.close();
        one.close();
        stack.close();
        data.close();
    }

    private Instance instance(String name) {
        return Instance.start(Settings.of(Map.of(
                "kafka.bootstrap.servers",
                stack.bootstrapServers(),
                "registry.url",
                stack.registryUrl(),
                "http.port",
                "0",
                "streams.state-dir",
                folder.resolve(name).toString())));
    }

    @Test
    void whoGoesOnAtAnotherInstanceMissesNoEventAndHasNoneTwice() throws Exception {
        // Given
        Map<String, JsonNode> seen = new LinkedHashMap<>();
        String firstId;
        try (BufferedReader feed = watch(one, "")) {
            firstId = next(feed).get("id");
            publish(0, 1, 2);
            for (int i = 0; i < 3; i++) {
                take(next(feed), seen);
            }
        }
        assertThat(seen).hasSize(3);

        // When
        publish(3, 4);
        Map<String, JsonNode> again = new LinkedHashMap<>();
        try (BufferedReader feed = watch(other, firstId)) {
            assertThat(next(feed).get("id")).isEqualTo(firstId);
            publish(5);
            for (int i = 0; i < 6; i++) {
                take(next(feed), again);
            }
        }

        // Then
        assertThat(again).hasSize(6).containsAllEntriesOf(seen);
        JsonNode event = seen.values().iterator().next();
        JsonNode known = get("/deals/" + event.path("dealId").asText() + "?asOf="
                + event.path("knownAt").asText());
        assertThat(known.path("parties")).isEqualTo(event.at("/after/parties"));
        assertThat(get("/deals/" + event.path("dealId").asText() + "/events").path("items"))
                .containsExactly(event);
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

    private void publish(int... numbers) {
        Settings settings = Settings.of(Map.of("registry.url", stack.registryUrl()));
        try (AvroSerdes serdes = ConfiguredAvroSerdes.of(settings.registry());
                KafkaProducer<String, RawArticle> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", stack.bootstrapServers()),
                        new StringSerializer(),
                        serdes.published(RawArticle.class).serializer())) {
            for (int number : numbers) {
                InventedDeal deal = new InventedDeal(number);
                producer.send(
                        new ProducerRecord<>("dealwire.articles.raw", deal.articleId(), deal.article(Instant.now())));
            }
        }
    }
}
