package io.dealwire.ops.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.json.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What is reachable over HTTP: the instance of this machine, and the registry's clock. */
public final class HttpCheck {

    /** Clocks that differ by more make "more than a day ahead" and retention unsure, and logs hard to read. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(30);

    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    /** Whether the instance at an address is ready. */
    public Finding instance(URI base) throws IOException, InterruptedException {
        HttpResponse<String> answer;
        try {
            answer = get(base.resolve("/health"));
        } catch (ConnectException | HttpTimeoutException e) {
            return Finding.note("http", "nobody answers at " + base, "\"dealwire run\" starts an instance there.");
        }
        JsonNode health;
        try {
            health = Json.mapper().readTree(answer.body());
        } catch (JsonProcessingException e) {
            return Finding.failed("http", base + " is not Dealwire", "Something else has the port: set http.port.");
        }
        String state = health.path("state").asText("unknown");
        return answer.statusCode() == 200
                ? Finding.ok("http", base + " is ready (" + state + ")")
                : Finding.failed(
                        "http", base + " is not ready: " + state, "Wait if it restores; otherwise see its log.");
    }

    /**
     * Compares this machine's clock with the registry's.
     *
     * @param registry any address of the registry
     * @param now what this machine takes for the time
     */
    public Finding clock(URI registry, Instant now) throws IOException, InterruptedException {
        Optional<Instant> theirs = get(registry).headers().firstValue("Date").flatMap(HttpCheck::date);
        if (theirs.isEmpty()) {
            return Finding.skipped("clock", now + "; the registry does not tell its time");
        }
        Duration apart = Duration.between(theirs.get(), now).abs();
        return apart.compareTo(CLOCK_TOLERANCE) <= 0
                ? Finding.ok("clock", now + ", as the registry's")
                : Finding.failed(
                        "clock",
                        now + " here, " + theirs.get() + " at the registry",
                        "Set the clocks by NTP: articles from the future are refused.");
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address).timeout(TIMEOUT).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Optional<Instant> date(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
