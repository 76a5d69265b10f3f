package io.dealwire.ops.failure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * Stops the instance when too many records become dead letters at once: then it is not the records that are wrong but a registry
 * restored from an old backup, or a release with a bug, and going on would empty the topic into the dead letters. Records that were
 * read and then rejected for what they say are not counted: those are their senders' fault, however many. Safe for use by many threads.
 */
public final class DeadLetterBreaker {

    /** Property under which the exception handlers find the breaker to ask. */
    public static final String PROPERTY = "dealwire.dead.letter.breaker";

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int most;
    private final Clock clock;
    private final Deque<Instant> recent = new ArrayDeque<>();
    private int refusals;

    /**
     * A breaker.
     *
     * @param most dead letters within a minute that are still borne; 0 for any number
     */
    public DeadLetterBreaker(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /**
     * Notes that a record is about to become a dead letter.
     *
     * @throws TooManyDeadLettersException when it is one too many; the record is to stay where it is
     */
    synchronized void pass(Throwable failure) {
        if (most == 0) {
            return;
        }
        Instant now = clock.instant();
        forgetBefore(now.minus(WINDOW));
        if (recent.size() >= most) {
            refusals++;
            throw new TooManyDeadLettersException(most, WINDOW, failure);
        }
        recent.addLast(now);
    }

    private void forgetBefore(Instant time) {
        while (!recent.isEmpty() && !recent.peekFirst().isAfter(time)) {
            recent.removeFirst();
        }
    }

    /** How many dead letters within a minute are still borne; 0 for any number. */
    public int most() {
        return most;
    }

    /** How many dead letters there were within the last minute, rejected articles left aside; 0 when any number is borne. */
    public synchronized int recent() {
        forgetBefore(clock.instant().minus(WINDOW));
        return recent.size();
    }

    /** How often it has stopped somebody before one dead letter too many. */
    public synchronized int refusals() {
        return refusals;
    }

    /** The one that the handlers of an application share; one that bears everything for an application without. */
    static DeadLetterBreaker in(Map<String, ?> properties) {
        return properties.get(PROPERTY) instanceof DeadLetterBreaker breaker
                ? breaker
                : new DeadLetterBreaker(0, Clock.systemUTC());
    }
}
