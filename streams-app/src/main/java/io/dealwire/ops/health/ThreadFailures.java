package io.dealwire.ops.health;

import io.dealwire.ops.failure.FailureKind;
import io.dealwire.ops.failure.FailurePolicy;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out the {@link FailurePolicy} for a running application. */
public final class ThreadFailures implements StreamsUncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadFailures.class);

    private final FailurePolicy policy = new FailurePolicy();
    private final RuntimeHealth health;
    private final Clock clock;
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * For one application.
     *
     * @param health is told every failure
     */
    public ThreadFailures(RuntimeHealth health, Clock clock) {
        this.health = health;
        this.clock = clock;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        FailureKind kind = FailureKind.of(failure);
        FailurePolicy.Decision decision = policy.decide(kind, clock.instant());
        health.failed(kind, failure);
        if (decision.stop()) {
            LOG.error("The instance stops: {}", explanation(kind), failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.warn("A stream thread failed ({}); begins again in {}", explanation(kind), decision.pause(), failure);
        pause(decision);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /** Ends every pause at once. */
    public void close() {
        closing.countDown();
    }

    private void pause(FailurePolicy.Decision decision) {
        try {
            boolean closed = closing.await(decision.pause().toMillis(), TimeUnit.MILLISECONDS);
            LOG.debug("Pause over{}", closed ? ", the application closes" : "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String explanation(FailureKind kind) {
        return switch (kind) {
            case AWAY -> "Kafka or the schema registry cannot be reached; nothing is dropped";
            case STORAGE ->
                "a state store cannot be written or read; see that the disk has room, delete the state folder"
                        + " if it is damaged: it is rebuilt from the changelogs";
            case SET_UP -> "topics or rights are missing; \"dealwire doctor\" says which";
            case UNREADABLE ->
                "a record of our own, on an internal topic or in a store, cannot be read or written; does the schema"
                        + " registry still have all schemas?";
            case TOO_MANY_DEAD_LETTERS ->
                "too many records became dead letters; see why before starting again (streams.most-dead-letters)";
            case OTHER -> "unexpected";
        };
    }
}
