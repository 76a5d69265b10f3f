package io.dealwire.embedded.compose;

import static io.dealwire.embedded.kit.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.embedded.compose.ComposeFile.Service;
import io.dealwire.embedded.kit.Patience;
import io.dealwire.embedded.kit.TestStack;
import io.dealwire.embedded.stack.Ports;
import io.dealwire.json.Json;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The entry point of the container image, started with exactly the environment and the commands of docker-compose.yml; only
 * host names, ports and folders are those of this machine, and nothing is rehearsed. Broker and registry are processes of their own.
 */
class ComposeIT {

    private static final String TOKEN = "token-of-the-test";
    private static final Path BIN = Checkout.root().resolve("streams-app/src/dist/bin");
    private static final Path DISTRIBUTION = Checkout.root().resolve("streams-app/target/dealwire");

    /** Kept, to see why a test failed. */
    private static final Path LOGS = Path.of("target", "compose-it");

    @TempDir
    private Path folder;

    @RegisterExtension
    private final TestStack stack = TestStack.withDefaultNames();

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Process> started = new ArrayList<>();
    private Map<String, Service> services;

    @BeforeEach
    void start() throws IOException {
        services = ComposeFile.read(Checkout.root().resolve("docker-compose.yml"), Map.of("DEALWIRE_HTTP_TOKEN", TOKEN))
                .services();
        Files.createDirectories(LOGS);
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void twoInstancesShareTheWorkAndAnswerAlike() throws Exception {
        // Given
        assertThat(finished("topics")).as(log("topics")).isZero();
        assertThat(finished("companies")).as(log("companies")).isZero();
        int first = Ports.choose(0, "queries", "");
        int second = Ports.choose(0, "queries", "");
        Process one = instance("dealwire-1", first);
        Process other = instance("dealwire-2", second);
        eventually().untilAsserted(() -> {
            assertThat(healthCheck(first)).as(log("dealwire-1")).isZero();
            assertThat(healthCheck(second)).as(log("dealwire-2")).isZero();
        });
        // When
        assertThat(published()).as(log("publish")).isZero();
        // Then
        eventually().untilAsserted(() -> {
            assertThat(one.isAlive()).as(log("dealwire-1")).isTrue();
            assertThat(other.isAlive()).as(log("dealwire-2")).isTrue();
            JsonNode deals = deals(first);
            assertThat(deals.size()).isGreaterThan(5);
            assertThat(deals(second)).isEqualTo(deals);
        });
        assertThat(get(first, "/api/v1/deals", "another token").statusCode()).isEqualTo(401);
        assertThat(stopped(one)).as(log("dealwire-1")).isIn(0, 143);
        assertThat(stopped(other)).as(log("dealwire-2")).isIn(0, 143);
    }

    private int finished(String service) throws Exception {
        return entryPoint(service, services.get(service), Map.of()).waitFor();
    }

    private Process instance(String service, int port) throws IOException {
        return entryPoint(
                service,
                services.get(service),
                Map.of(
                        "DEALWIRE_HTTP_PORT", "" + port,
                        "DEALWIRE_HTTP_ADVERTISED", "localhost:" + port,
                        "DEALWIRE_STREAMS_STATE_DIR", folder.resolve(service).toString()));
    }

    private int published() throws Exception {
        Path articles = folder.resolve("articles.jsonl");
        Files.copy(ComposeIT.class.getResourceAsStream("/samples/articles.jsonl"), articles);
        Service publish = new Service(
                List.of("publish", articles.toString()), services.get("topics").environment());
        return entryPoint("publish", publish, Map.of()).waitFor();
    }

    private Process entryPoint(String name, Service service, Map<String, String> ofThisMachine) throws IOException {
        List<String> command = new ArrayList<>(List.of(BIN.resolve("dealwire").toString()));
        command.addAll(service.command());
        Map<String, String> environment = new TreeMap<>();
        service.environment().forEach((key, value) -> environment.put(key, here(value)));
        assertThat(environment.keySet()).containsAll(ofThisMachine.keySet());
        environment.putAll(ofThisMachine);
        Process process =
                process(command, environment).redirectOutput(file(name)).start();
        started.add(process);
        return process;
    }

    /** The addresses that the services of the Compose file have for each other, as they are here. */
    private String here(String value) {
        return value.replace("kafka:19092", stack.bootstrapServers())
                .replace("http://schema-registry:8081", stack.registryUrl());
    }

    private int healthCheck(int port) throws Exception {
        return process(List.of(BIN.resolve("healthcheck").toString()), Map.of("DEALWIRE_HTTP_PORT", "" + port))
                .redirectOutput(file("healthcheck"))
                .start()
                .waitFor();
    }

    private static ProcessBuilder process(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        String path = System.getenv("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("DEALWIRE_HOME", DISTRIBUTION.toString());
        builder.environment().put("DEALWIRE_JAVA_OPTS", "-Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        // What it makes quicker, the first articles after a start, is not looked at here.
        builder.environment().put("DEALWIRE_STREAMS_REHEARSAL", "0");
        builder.environment().put("DEALWIRE_KAFKA_PRODUCER_TRANSACTION_TIMEOUT_MS", "60000");
        builder.environment().putAll(environment);
        return builder;
    }

    private static int stopped(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(Patience.LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private JsonNode deals(int port) throws Exception {
        HttpResponse<String> answer = get(port, "/api/v1/deals?limit=100", TOKEN);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.mapper().readTree(answer.body()).path("items");
    }

    private HttpResponse<String> get(int port, String path, String token) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    private File file(String name) {
        return LOGS.resolve(name + ".log").toFile();
    }

    private String log(String name) throws IOException {
        Path log = file(name).toPath();
        return name + ": " + (Files.exists(log) ? Files.readString(log) : "not started");
    }
}
