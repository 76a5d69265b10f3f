package io.dealwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchCommandTest {

    private static final String BEGIN = "retry: 10\nid: begin\n\n";

    /** What is sent on each connection, after which it ends. */
    private final Deque<String> connections = new ArrayDeque<>();

    private final List<String> asked = new ArrayList<>();
    private final List<Optional<String>> lastIds = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    private static String event(String id, String dealId) {
        return "id: " + id + "\nevent: deal\ndata: {\"dealId\":\"" + dealId
                + "\",\"sequence\":1,\"change\":\"FIRST_TOLD\","
                + "\"subject\":\"a1\",\"before\":null,\"after\":{\"types\":[\"LICENSING\"],\"status\":\"ANNOUNCED\",\"parties\":"
                + "[{\"companyId\":\"quay\",\"name\":\"Quay\",\"role\":\"LICENSEE\"}],\"value\":null},\"cause\":\"a1\","
                + "\"knownAt\":\"2026-03-02T08:00:07Z\"}\n\n";
    }

    @Test
    void eventsAreShownAsLines() {
        connections.add(BEGIN + event("one", "d1") + ": heartbeat\nid: two\n\n" + event("three", "d2"));

        Shell shell = watch("--limit", "2");

        assertThat(shell.exitCode()).as(shell.err()).isZero();
        assertThat(shell.out()).isEqualToNormalizingNewlines("""
                        2026-03-02 08:00  d1  first told: ANNOUNCED LICENSING, Quay (LICENSEE)
                        2026-03-02 08:00  d2  first told: ANNOUNCED LICENSING, Quay (LICENSEE)
                        """);
    }

    @Test
    void asJsonEachEventIsOneLine() {
        connections.add(BEGIN + event("one", "d1"));

        Shell shell = watch("--limit", "1", "--json");

        assertThat(shell.out().lines()).singleElement().asString().startsWith("{\"dealId\":\"d1\"");
    }

    @Test
    void aConnectionThatEndsIsMadeAgainBehindTheLastEvent() {
        connections.add(BEGIN + event("one", "d1"));
        connections.add(BEGIN + "event: dropped\ndata: {\"reason\":\"too slow\"}\n\n");
        connections.add(BEGIN + event("two", "d2"));

        Shell shell = watch("--limit", "2");

        assertThat(shell.exitCode()).as(shell.err()).isZero();
        assertThat(shell.out().lines()).hasSize(2);
        assertThat(lastIds).containsExactly(Optional.empty(), Optional.of("one"), Optional.of("begin"));
        assertThat(shell.err()).contains("connection has ended", "Connected again", "too slow");
    }

    @Test
    void filtersBecomeParameters() {
        connections.add(BEGIN + event("one", "d1"));

        watch(
                "--limit",
                "1",
                "--company",
                "quay",
                "--type",
                "licensing,supply",
                "--status",
                "announced",
                "--min-value",
                "5");

        assertThat(asked)
                .containsExactly("/api/v1/events?company=quay&status=announced&type=licensing%2Csupply&minValue=5");
    }

    @Test
    void aRefusalAtTheBeginningEndsTheCommand() {
        connections.add("503");
        assertThat(watch().exitCode()).isEqualTo(1);

        connections.add("400");
        Shell shell = watch("--type", "theft");
        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).contains("It does not fit");
    }

    @Test
    void aRefusalLaterIsTriedAgain() {
        connections.add(BEGIN + event("one", "d1"));
        connections.add("503");
        connections.add(BEGIN + event("two", "d2"));

        Shell shell = watch("--limit", "2");

        assertThat(shell.exitCode()).as(shell.err()).isZero();
        assertThat(shell.out().lines()).hasSize(2);
    }

    @Test
    void noInstanceIsSaidWithWhatToDo() {
        server.stop(0);

        Shell shell = watch();

        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err()).contains("No instance answers at", "--url");
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        lastIds.add(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Last-Event-ID")));
        String script = connections.poll();
        boolean refused = script.matches("\\d+");
        byte[] body = (refused ? "{\"detail\":\"It does not fit\"}" : script).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refused ? Integer.parseInt(script) : 200, 0);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Shell watch(String... arguments) {
        List<String> all = new ArrayList<>(List.of("watch"));
        all.addAll(List.of(arguments));
        all.add("--url");
        all.add("http://127.0.0.1:" + server.getAddress().getPort());
        return Shell.run(all.toArray(String[]::new));
    }
}
