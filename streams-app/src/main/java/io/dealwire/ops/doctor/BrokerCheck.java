package io.dealwire.ops.doctor;

import io.dealwire.ops.doctor.Brokers.Extent;
import io.dealwire.ops.doctor.Brokers.Group;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** What the brokers tell: that they answer, how far the application is, and what lies among the dead letters. */
public final class BrokerCheck {

    private final Brokers brokers;

    public BrokerCheck(Brokers brokers) {
        this.brokers = brokers;
    }

    /** Whether brokers answer. */
    public Finding brokers(String servers) throws ExecutionException, TimeoutException, InterruptedException {
        int number = brokers.number();
        return Finding.ok("broker", number + (number == 1 ? " broker" : " brokers") + " at " + servers);
    }

    /** Whether the application runs somewhere, and how many articles it has not read yet. */
    public Finding application(String name, String articles)
            throws ExecutionException, TimeoutException, InterruptedException {
        Optional<Group> group = brokers.group(name, articles);
        if (group.isEmpty()) {
            return Finding.note("application", "has never run as " + name, "\"dealwire run\" starts it.");
        }
        long lag = lag(group.get().committed(), brokers.extents(articles));
        String behind = lag == 0 ? "has read all articles" : lag + " articles behind";
        return switch (group.get().state()) {
            case EMPTY, DEAD ->
                Finding.note("application", name + " does not run, " + behind, "\"dealwire run\" starts it.");
            case STABLE -> Finding.ok("application", name + " runs, " + behind);
            default ->
                Finding.note(
                        "application",
                        name + " is " + group.get().state().toString().toLowerCase(Locale.ROOT) + ", " + behind,
                        "Work is being shared out among the instances; look again soon.");
        };
    }

    /** How many records lie among the dead letters. */
    public Finding deadLetters(String topic) throws ExecutionException, TimeoutException, InterruptedException {
        long letters = brokers.extents(topic).values().stream()
                .mapToLong(extent -> extent.end() - extent.start())
                .sum();
        return letters == 0
                ? Finding.ok("dead letters", "none")
                : Finding.note(
                        "dead letters",
                        "about " + letters + " on " + topic,
                        "Their headers say what was wrong with each: see docs/operations.md.");
    }

    /** A partition of which nothing was committed will be read from its start. */
    private static long lag(Map<Integer, Long> committed, Map<Integer, Extent> extents) {
        return extents.entrySet().stream()
                .mapToLong(entry -> entry.getValue().end()
                        - committed.getOrDefault(
                                entry.getKey(), entry.getValue().start()))
                .map(lag -> Math.max(0, lag))
                .sum();
    }
}
