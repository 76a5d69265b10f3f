package io.dealwire.embedded.kit;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.cli.Dealwire;
import io.dealwire.json.Json;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An instance of the application as a process of its own, as {@code dealwire run} starts it. */
public final class AppProcess implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Process process;
    private final int port;

    private AppProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static AppProcess start(TestStack stack, Path folder, String... settings) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Dealwire.class.getName(),
                "run",
                "--set",
                "http.port=" + port,
                "--set",
                "streams.standby-replicas=1",
                "--set",
                "streams.state-dir=" + folder.resolve("state")));
        for (String setting : settings) {
            command.addAll(List.of("--set", setting));
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("DEALWIRE_"));
        builder.environment().putAll(stack.environment());
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile());
        return new AppProcess(builder.start(), port);
    }

    public boolean isReady() {
        try {
            return get("/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The body of an answer; a missing node for anything but 200. */
    public JsonNode json(String path) {
        try {
            HttpResponse<String> response = get(path);
            return response.statusCode() == 200
                    ? Json.mapper().readTree(response.body())
                    : Json.mapper().missingNode();
        } catch (IOException e) {
            return Json.mapper().missingNode();
        }
    }

    public HttpResponse<String> get(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Kills it, as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Tells it to stop; returns whether it did so in time. */
    public boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(40, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
