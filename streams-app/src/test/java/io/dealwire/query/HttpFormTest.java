package io.dealwire.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.json.Json;
import io.dealwire.layout.Stores;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server says to requests of any form, byte for byte on a socket. */
class HttpFormTest {

    private static final int TIMEOUT_MILLIS = 10_000;

    @RegisterExtension
    private final QueryServerExtension server = new QueryServerExtension();

    /** An answer as it came over the wire. */
    private record Answer(int status, Map<String, String> headers, String body) {

        static Answer of(String text) {
            int end = text.indexOf("\r\n\r\n");
            List<String> lines = text.substring(0, end).lines().toList();
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            lines.stream()
                    .skip(1)
                    .map(line -> line.split(": ", 2))
                    .filter(header -> !header[0].equalsIgnoreCase("Date"))
                    .forEach(header -> headers.put(header[0], header[1]));
            return new Answer(Integer.parseInt(lines.get(0).split(" ")[1]), headers, text.substring(end + 4));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health",
                "/health/live",
                "/health/ready",
                "/health/started",
                "/metrics",
                "/openapi.yaml",
                "/",
                "/deal",
                "/assets/any/main.js",
                "/api/v1/deals",
                "/api/v1/deals/d1",
                "/api/v1/deals/none",
                "/api/v1/deals?limit=0",
                "/api/v1/stores/none/k",
                "/api/v1/topology?format=text",
                "/nothing"
            })
    void headAnswersAsGetDoesWithoutTheBody(String path) throws IOException {
        server.backend()
                .hold(Stores.DEALS, "d1", Samples.deal("d1", Samples.DAY).build());
        server.backend().become(KafkaStreams.State.REBALANCING);

        Answer get = send("GET", path);
        Answer head = send("HEAD", path);

        assertThat(get.body()).isNotEmpty();
        assertThat(head).isEqualTo(new Answer(get.status(), get.headers(), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"})
    void methodThatNoPathAnswersIsAProblemThatNamesThoseThatAre(String method) throws IOException {
        Answer answer = send(method, "/api/v1/deals");

        assertProblem(answer, 405);
        assertThat(answer.headers()).containsEntry("Allow", "GET, HEAD");
    }

    @Test
    void requestThatIsNoHttpIsAProblem() throws IOException {
        assertProblem(raw("GET /api/v1/deals HTTP/1.1\r\n\r\n"), 400);
        assertProblem(raw("GET\r\n\r\n"), 400);
        assertProblem(raw("GET /api/v1/deals HTTP/9.9\r\nHost: here\r\n\r\n"), 505);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/deals/%zz", "/api/v1/deals/%", "/api/v1/deals/%ff"})
    void pathThatCannotBeReadIsAProblem(String path) throws IOException {
        assertProblem(send("GET", path), 400);
    }

    @Test
    void pathThatIsTooLongIsAProblem() throws IOException {
        assertProblem(send("GET", "/api/v1/deals/" + "a".repeat(20_000)), 414);
    }

    @Test
    void headersThatAreTooLongAreAProblem() throws IOException {
        assertProblem(raw("GET /health HTTP/1.1\r\nHost: here\r\nX-Long: " + "a".repeat(20_000) + "\r\n\r\n"), 431);
    }

    private static void assertProblem(Answer answer, int status) throws IOException {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().get("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = Json.mapper().readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
    }

    private Answer send(String method, String path) throws IOException {
        return raw(method + " " + path + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
    }

    private Answer raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.address().port())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
