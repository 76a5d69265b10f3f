package io.dealwire.embedded.kit;

import static io.dealwire.embedded.kit.Patience.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.cli.Dealwire;
import io.dealwire.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An instance of the application as a process of its own, as {@code dealwire run} starts it. */
public final class AppProcess implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** What {@code dealwire run} says once it listens. */
    private static final Pattern ADDRESS = Pattern.compile("Answers queries at (http://\\S+)");

    private final Process process;
    private final Path log;

    private AppProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it; it listens on a port that is free then. */
    public static AppProcess start(TestStack stack, Path folder, String... settings) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "--set",
                "http.port=0",
                "--set",
                "streams.standby-replicas=0",
                "--set",
                "streams.close-timeout=3m",
                "--set",
                "http.forward-timeout=30s",
                "--set",
                "streams.state-dir=" + folder.resolve("state")));
        for (String setting : settings) {
            arguments.addAll(List.of("--set", setting));
        }
        Path log = Files.createTempFile(folder, "log", ".txt");
        ProcessBuilder builder = JavaCommand.of(Dealwire.class, 384, List.of(), stack.environment(), arguments)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        return new AppProcess(builder.start(), log);
    }

    public boolean isReady() {
        try {
            return get("/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The body of an answer, asked for again while it is 503; a missing node for anything but 200. */
    public JsonNode json(String path) {
        HttpResponse<String> response = eventually()
                .until(
                        () -> answer(path),
                        answer -> answer.map(HttpResponse::statusCode)
                                .filter(status -> status != HttpURLConnection.HTTP_UNAVAILABLE)
                                .isPresent())
                .orElseThrow();
        try {
            return response.statusCode() == HttpURLConnection.HTTP_OK
                    ? Json.mapper().readTree(response.body())
                    : Json.mapper().missingNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty while it does not listen. */
    private Optional<HttpResponse<String>> answer(String path) {
        try {
            return Optional.of(get(path));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public HttpResponse<String> get(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + path))
                .timeout(Duration.ofMinutes(1))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private String address() throws IOException {
        Matcher told = ADDRESS.matcher(Files.readString(log));
        if (!told.find()) {
            throw new IOException("It does not listen yet");
        }
        return told.group(1);
    }

    /** Kills it, as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Tells it to stop; returns whether it did so in time. */
    public boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(Patience.LONG.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
