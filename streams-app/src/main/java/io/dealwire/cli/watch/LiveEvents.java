package io.dealwire.cli.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.cli.output.CommandException;
import io.dealwire.cli.output.ExitCode;
import io.dealwire.cli.query.EventLines;
import io.dealwire.cli.query.QueryClient;
import io.dealwire.json.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The live feed of events, read on and on: a connection that ends is made again, and goes on behind the last event. */
final class LiveEvents {

    /** Three heartbeats. */
    private static final Duration SILENCE = Duration.ofSeconds(45);

    private final QueryClient client;
    private final Map<String, String> filter;
    private final Consumer<String> notes;
    private Optional<String> lastId = Optional.empty();
    private Duration retry = Duration.ofSeconds(2);
    private boolean connected;
    private boolean quiet;

    /**
     * A feed of the events that fit.
     *
     * @param filter parameters of the request
     * @param notes told when the connection ends and when it is there again
     */
    LiveEvents(QueryClient client, Map<String, String> filter, Consumer<String> notes) {
        this.client = client;
        this.filter = filter;
        this.notes = notes;
    }

    /**
     * Hands over events until one is enough.
     *
     * @param more told each event; false when no more are wanted
     * @throws CommandException when nobody answers at the beginning, or the request does not fit
     */
    void follow(Predicate<JsonNode> more) throws InterruptedException {
        while (true) {
            try (EventLines lines = client.stream("/events", filter, lastId)) {
                if (quiet) {
                    notes.accept("Connected again.");
                }
                connected = true;
                quiet = false;
                if (!read(lines, more)) {
                    return;
                }
                note("The connection has ended; trying to go on behind the last event.");
            } catch (CommandException e) {
                if (!connected || e.exitCode() == ExitCode.USAGE) {
                    throw e;
                }
                note(e.getMessage() + "; trying again.");
            }
            TimeUnit.MILLISECONDS.sleep(retry.toMillis());
        }
    }

    /** Once for each time that the connection is away. */
    private void note(String text) {
        if (!quiet) {
            notes.accept(text);
        }
        quiet = true;
    }

    /** Reads frames to the end of the connection; false when no more are wanted. */
    private boolean read(EventLines lines, Predicate<JsonNode> more) throws InterruptedException {
        Map<String, String> frame = new HashMap<>();
        for (Optional<String> line = lines.next(SILENCE); line.isPresent(); line = lines.next(SILENCE)) {
            if (!line.get().isEmpty()) {
                int colon = line.get().indexOf(": ");
                if (colon > 0) {
                    frame.put(line.get().substring(0, colon), line.get().substring(colon + 2));
                }
            } else {
                if (!take(frame, more)) {
                    return false;
                }
                frame.clear();
            }
        }
        return true;
    }

    private boolean take(Map<String, String> frame, Predicate<JsonNode> more) {
        Optional.ofNullable(frame.get("retry"))
                .map(millis -> Duration.ofMillis(Long.parseLong(millis)))
                .ifPresent(wanted -> retry = wanted);
        String event = frame.getOrDefault("event", "");
        if (event.equals("dropped")) {
            note("Dropped: "
                    + json(frame.getOrDefault("data", "{}")).path("reason").asText());
        }
        boolean wanted = !event.equals("deal") || more.test(json(frame.get("data")));
        Optional.ofNullable(frame.get("id")).ifPresent(id -> lastId = Optional.of(id));
        return wanted;
    }

    private static JsonNode json(String data) {
        try {
            return Json.mapper().readTree(data);
        } catch (JsonProcessingException e) {
            throw new CommandException("An event is no JSON", "Is that an instance of Dealwire?", e);
        }
    }
}
