package io.dealwire.embedded.whole;

import static io.dealwire.embedded.kit.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.cli.Dealwire;
import io.dealwire.embedded.demo.DemoCommand;
import io.dealwire.embedded.stack.StackProcesses;
import io.dealwire.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The commands that bring their own stack, as processes. */
class WholeStackIT {

    private static final Set<String> COUNTED = Set.of("ANNOUNCED", "COMPLETED");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path home;

    private final List<CommandProcess> started = new ArrayList<>();

    @AfterEach
    void nothingIsLeftBehind() {
        started.forEach(CommandProcess::close);
        eventually().until(() -> StackProcesses.of(home).isEmpty());
    }

    @Test
    void demoTellsOnceAndAfterAKillInTheMiddleTheSame() throws Exception {
        // Given
        CommandProcess demo = start("demo", "--once", "--json");
        assertThat(demo.exitCode()).as(demo.err()).isZero();
        JsonNode told = Json.mapper().readTree(demo.out());
        assertThat(demo.out().lines()).hasSize(1);
        JsonNode expected = Json.mapper().readTree(resource("expected.json"));
        assertThat(told.get("articles")).isEqualTo(expected.get("articles"));
        assertThat(told.get("stories")).isEqualTo(expected.get("stories"));
        assertThat(told.get("deadLetters")).isEqualTo(expected.get("deadLetters"));
        assertThat(told.get("deals")).hasSameSizeAs(expected.get("deals"));
        assertThat(counts(told)).isEqualTo(recount(told)).isNotEmpty();
        assertThat(Files.list(home.resolve(".dealwire"))).isEmpty();

        // When
        Path data = home.resolve("data");
        CommandProcess up = up(data);
        List<String> samples = resource("articles.jsonl").lines().toList();
        publish(up, samples.subList(0, samples.size() / 2));
        eventually().until(() -> !get(up, "/api/v1/deals").path("items").isEmpty());
        publish(up, samples.subList(samples.size() / 2, samples.size()));
        up.kill();
        eventually().until(() -> StackProcesses.of(data).isEmpty());

        // Then
        CommandProcess again =
                start("demo", "--once", "--json", "--data", data.toString(), "--articles", empty().toString());
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(withoutDealIds(Json.mapper().readTree(again.out()))).isEqualTo(withoutDealIds(told));
    }

    @Test
    void upAnswersUntilItIsToldToStop() throws Exception {
        // Given
        CommandProcess up = up(home.resolve("data"));
        assertThat(get(up, "/health/ready")).isNotEmpty();
        // When
        up.terminate();
        // Then
        assertThat(up.exitCode()).isEqualTo(143);
        assertThat(up.err()).contains("Stopping...");
        assertThat(sinceStopping(up)).doesNotContain(" failed: ", "\n\tat ");
        eventually().until(() -> StackProcesses.of(home).isEmpty());
    }

    /** What is told from then on; before, Kafka's clients warn of what they wait for when the machine is busy. */
    private static String sinceStopping(CommandProcess up) throws IOException {
        return up.err().substring(up.err().indexOf("Stopping..."));
    }

    /** A deal keeps the id that its first report to arrive gave it, and partitions do not arrive in any one order. */
    private static JsonNode withoutDealIds(JsonNode told) {
        told.get("deals").forEach(deal -> ((ObjectNode) deal).remove("dealId"));
        return told;
    }

    private CommandProcess up(Path data) throws IOException {
        CommandProcess up = start(
                "up", "--data", data.toString(), "--broker-port", "0", "--registry-port", "0", "--http-port", "0");
        eventually().until(() -> !up.isAlive() || up.err().contains("Ready."));
        assertThat(up.isAlive()).as(up.err()).isTrue();
        return up;
    }

    private void publish(CommandProcess up, List<String> lines) throws Exception {
        Path file = Files.write(Files.createTempFile(home, "articles", ".jsonl"), lines);
        int exitCode = Dealwire.commandLine(Map.of())
                .execute(
                        "publish",
                        "--bootstrap",
                        up.told("Broker"),
                        "--registry",
                        up.told("Schema registry"),
                        file.toString());
        assertThat(exitCode).isZero();
    }

    private CommandProcess start(String... arguments) throws IOException {
        CommandProcess process = CommandProcess.start(home, arguments);
        started.add(process);
        return process;
    }

    private Path empty() throws IOException {
        return Files.createTempFile(home, "none", ".jsonl");
    }

    private static JsonNode get(CommandProcess up, String path) throws Exception {
        return Json.mapper()
                .readTree(HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(up.told("Queries") + path))
                                        .build(),
                                BodyHandlers.ofString())
                        .body());
    }

    private static TreeMap<String, Integer> counts(JsonNode told) {
        return stream(told.get("counts"))
                .collect(Collectors.toMap(
                        count -> count.get("companyId").asText(),
                        count -> count.get("deals").asInt(),
                        Integer::sum,
                        TreeMap::new));
    }

    /** Deals per company, counted anew from the deals. */
    private static TreeMap<String, Integer> recount(JsonNode told) {
        return stream(told.get("deals"))
                .filter(deal -> COUNTED.contains(deal.get("status").asText()))
                .flatMap(deal -> stream(deal.get("parties"))
                        .map(party -> party.get("companyId").asText())
                        .distinct())
                .collect(Collectors.toMap(company -> company, company -> 1, Integer::sum, TreeMap::new));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = DemoCommand.class.getResourceAsStream("/samples/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
