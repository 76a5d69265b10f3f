package io.dealwire.serde.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.dealwire.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.net.ssl.SSLContext;
import org.apache.avro.Schema;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A schema registry over HTTP, for tests: {@link InMemoryRegistry} behind Confluent's API, with failures on demand.
 * As a registered extension it is closed after each test.
 */
public final class RegistryServer implements AutoCloseable, AfterEachCallback {

    /** One request as it came in. */
    public record Request(String method, String path, Optional<String> authorization, String body) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private record Reply(int status, String body) {}

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final Map<String, String> compatibilities = new HashMap<>();
    private final Deque<Reply> failures = new ArrayDeque<>();
    private final List<Request> requests = new ArrayList<>();
    private final HttpServer server;
    private Optional<String> refusal = Optional.empty();

    public RegistryServer() {
        this(listening());
    }

    /** One that speaks HTTPS only. */
    static RegistryServer overTls(SSLContext identity) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(identity));
        return new RegistryServer(server);
    }

    private static HttpServer listening() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RegistryServer(HttpServer server) {
        this.server = server;
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return (server instanceof HttpsServer ? "https" : "http") + "://"
                + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    /** Answers the next request with this, whatever it is. */
    public synchronized RegistryServer failing(int status, String body) {
        failures.add(new Reply(status, body));
        return this;
    }

    /** Refuses every schema from now on as incompatible. */
    public synchronized void refusing(String why) {
        refusal = Optional.of(why);
    }

    /** Sets a subject's compatibility, as another program might. */
    public synchronized void compatibility(String subject, String level) {
        compatibilities.put(subject, level);
    }

    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    public InMemoryRegistry registry() {
        return registry;
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getRawPath();
        requests.add(new Request(
                exchange.getRequestMethod(),
                path,
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
                body));
        Reply reply = failures.isEmpty() ? answer(exchange.getRequestMethod(), path, body) : failures.remove();
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Reply answer(String method, String path, String body) throws IOException {
        String[] parts = path.substring(1).split("/");
        JsonNode sent = Json.mapper().readTree(body);
        if (path.startsWith("/schemas/ids/")) {
            return registry.schemaOf(Integer.parseInt(parts[2]))
                    .map(schema -> ok(node().put("schema", schema.toString())))
                    .orElse(missing(40403, "Schema not found"));
        }
        if (!List.of("subjects", "config").contains(parts[0])) {
            return new Reply(404, "<html>Not here</html>");
        }
        String subject = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
        if (parts[0].equals("config")) {
            if (method.equals("PUT")) {
                compatibilities.put(subject, sent.path("compatibility").asText());
            }
            return Optional.ofNullable(compatibilities.get(subject))
                    .map(level -> ok(node().put("compatibilityLevel", level)))
                    .orElse(missing(40408, "Subject does not have subject-level compatibility configured"));
        }
        if (method.equals("POST")) {
            if (parts.length == 3 && refusal.isPresent()) {
                return new Reply(409, Json.line(node().put("error_code", 40901).put("message", refusal.get())));
            }
            Schema schema = new Schema.Parser().parse(sent.path("schema").asText());
            OptionalInt id = parts.length == 3
                    ? OptionalInt.of(registry.register(subject, schema))
                    : registry.idOf(subject, schema);
            return id.isPresent() ? ok(node().put("id", id.getAsInt())) : missing(40403, "Schema not found");
        }
        List<Schema> versions = registry.versions(subject);
        if (versions.isEmpty()) {
            return missing(40401, "Subject not found");
        }
        Schema latest = versions.get(versions.size() - 1);
        return ok(node().put("version", versions.size())
                .put("id", registry.idOf(subject, latest).orElseThrow())
                .put("schema", latest.toString()));
    }

    private static ObjectNode node() {
        return Json.mapper().createObjectNode();
    }

    private static Reply ok(ObjectNode body) {
        return new Reply(200, Json.line(body));
    }

    private static Reply missing(int code, String message) {
        return new Reply(404, Json.line(node().put("error_code", code).put("message", message)));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }
}
