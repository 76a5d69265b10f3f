package io.dealwire.cli.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.cli.output.CommandException;
import io.dealwire.config.HttpSettings;
import io.dealwire.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Asks a running instance over HTTP. While its state is moving it is asked again, a few times. */
public final class QueryClient {

    private static final String BASE = "/api/v1";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 4;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private record Answer(int status, JsonNode body) {}

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;
    private final Optional<String> token;

    /**
     * A client.
     *
     * @param address {@code http://host:port} of any instance
     * @param token bearer token, where the instance demands one
     */
    QueryClient(URI address, Optional<String> token) {
        this.address = address;
        this.token = token;
    }

    /** Where this machine's instance answers with these settings. */
    public static URI addressOf(HttpSettings settings) {
        boolean anywhere = Set.of("0.0.0.0", "::", "[::]").contains(settings.host());
        String host = anywhere ? "localhost" : settings.host();
        String literal = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return URI.create("http://" + literal + ":" + settings.port());
    }

    /** A path of ids and names, each of which may hold any character. */
    static String path(String... segments) {
        return List.of(segments).stream().map(QueryClient::encoded).collect(Collectors.joining("/", "/", ""));
    }

    /**
     * Gets a resource.
     *
     * @param path below the base of the interface, see {@link #path}
     * @param parameters query parameters in order
     * @throws CommandException when there is none, or nobody answers
     */
    JsonNode get(String path, Map<String, String> parameters) {
        Answer answer = ask(path, parameters);
        if (answer.status() != OK) {
            throw refused(answer.status(), answer.body());
        }
        return answer.body();
    }

    /** Gets a resource that may not be there. */
    Optional<JsonNode> find(String path, Map<String, String> parameters) {
        Answer answer = ask(path, parameters);
        if (answer.status() != OK && answer.status() != NOT_FOUND) {
            throw refused(answer.status(), answer.body());
        }
        return Optional.of(answer.body()).filter(body -> answer.status() == OK);
    }

    /**
     * Opens a stream of server-sent events.
     *
     * @param lastId the last event received; empty to begin with what comes now
     * @throws CommandException when nobody answers, or what is asked for is refused
     */
    public EventLines stream(String path, Map<String, String> parameters, Optional<String> lastId) {
        HttpRequest.Builder request = request(target(path, parameters)).header("Accept", "text/event-stream");
        lastId.ifPresent(id -> request.header("Last-Event-ID", id));
        HttpResponse<InputStream> answer = send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() == OK) {
            return new EventLines(answer.body());
        }
        try (InputStream body = answer.body()) {
            throw refused(answer.statusCode(), body(new String(body.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw refused(answer.statusCode(), Json.mapper().createObjectNode());
        }
    }

    private Answer ask(String path, Map<String, String> parameters) {
        HttpRequest request = request(target(path, parameters))
                .header("Accept", "application/json")
                .build();
        HttpResponse<String> answer = send(request, HttpResponse.BodyHandlers.ofString());
        for (int attempt = 1; answer.statusCode() == UNAVAILABLE && attempt < ATTEMPTS; attempt++) {
            pause(answer.headers().firstValueAsLong("Retry-After").orElse(1));
            answer = send(request, HttpResponse.BodyHandlers.ofString());
        }
        return new Answer(answer.statusCode(), body(answer.body()));
    }

    private URI target(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return address.resolve(BASE + path + (query.isEmpty() ? "" : "?" + query));
    }

    private HttpRequest.Builder request(URI target) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target).timeout(TIMEOUT);
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new CommandException(
                    "No instance answers at " + address,
                    "Start one (\"dealwire run\" or \"dealwire up\"), or name another with --url.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("Interrupted");
        }
    }

    private JsonNode body(String answer) {
        try {
            return Json.mapper().readTree(answer);
        } catch (JsonProcessingException e) {
            throw new CommandException(
                    address + " does not answer as Dealwire does", "Name an instance with --url http://host:port.", e);
        }
    }

    /** Says what the problem document (RFC 9457) says. */
    private CommandException refused(int status, JsonNode problem) {
        String detail = problem.path("detail").asText(problem.path("title").asText("status " + status));
        String allowed = problem.path("allowed").isEmpty()
                ? ""
                : " Allowed: "
                        + StreamSupport.stream(problem.path("allowed").spliterator(), false)
                                .map(JsonNode::asText)
                                .collect(Collectors.joining(", "))
                        + ".";
        return switch (status) {
            case 400 -> CommandException.usage(detail, ("See --help." + allowed).strip());
            case 401 ->
                new CommandException(
                        address + " wants a token",
                        "Give it as DEALWIRE_HTTP_TOKEN, or http.token in the settings file.");
            case NOT_FOUND -> new CommandException(detail);
            case UNAVAILABLE -> new CommandException(detail, "Try again in a moment; \"dealwire doctor\" says more.");
            default -> new CommandException(detail, "The log of the instance says more.");
        };
    }

    private static void pause(long seconds) {
        try {
            TimeUnit.SECONDS.sleep(Math.min(seconds, 5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("Interrupted");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
