package io.dealwire.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.config.Settings;
import io.dealwire.json.Json;
import io.dealwire.query.cluster.Address;
import io.dealwire.query.cluster.HttpPeers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real HTTP server over a {@link FakeBackend}, on a free port, and a client for it. */
final class QueryServerExtension implements BeforeEachCallback, AfterEachCallback {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Map<String, String> settings = new HashMap<>(Map.of("http.port", "0"));
    private FakeBackend backend;
    private QueryServer server;

    /** With settings of one's own. */
    QueryServerExtension with(String key, String value) {
        settings.put(key, value);
        return this;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        stop();
    }

    void start() {
        backend = new FakeBackend();
        Settings read = Settings.of(settings);
        server = QueryServer.start(read.http(), () -> backend, new HttpPeers(read.http()));
        backend.join(address());
    }

    void stop() {
        server.close();
    }

    FakeBackend backend() {
        return backend;
    }

    Address address() {
        return new Address("127.0.0.1", server.port());
    }

    /** The body of an answer that must be 200. */
    JsonNode json(String path) {
        HttpResponse<String> response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return body(response);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create("http://" + address() + path)), path, headers);
    }

    HttpResponse<String> post(String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://" + address() + path));
        return send(request.POST(HttpRequest.BodyPublishers.ofByteArray(body)), path, headers);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String path, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static JsonNode body(HttpResponse<String> response) {
        try {
            return Json.mapper().readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError("No JSON: " + response.body(), e);
        }
    }
}
