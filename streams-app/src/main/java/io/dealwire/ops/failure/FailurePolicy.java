package io.dealwire.ops.failure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Decides what to do when a stream thread dies. What is merely away comes back: begin again, with growing pauses, for as
 * long as it takes. What needs a hand stops the instance. Anything else may be a passing trouble of the cluster or a
 * bug that strikes again: begin again a few times, then stop.
 */
public final class FailurePolicy {

    /** What to do, after a pause. */
    public record Decision(boolean stop, Duration pause) {}

    private static final Duration MEMORY = Duration.ofMinutes(5);
    private static final int MOST_RESTARTS = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private record Failure(FailureKind kind, Instant at) {}

    private final Deque<Failure> recent = new ArrayDeque<>();

    public synchronized Decision decide(FailureKind kind, Instant now) {
        while (!recent.isEmpty() && recent.peekFirst().at().isBefore(now.minus(MEMORY))) {
            recent.removeFirst();
        }
        recent.addLast(new Failure(kind, now));
        return switch (kind) {
            case AWAY -> new Decision(false, pause());
            case STORAGE, SET_UP, UNREADABLE, TOO_MANY_DEAD_LETTERS -> new Decision(true, Duration.ZERO);
            case OTHER -> new Decision(unexpected() > MOST_RESTARTS, pause());
        };
    }

    private long unexpected() {
        return recent.stream()
                .filter(failure -> failure.kind() == FailureKind.OTHER)
                .count();
    }

    private Duration pause() {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(recent.size() - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
