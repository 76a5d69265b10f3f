package io.dealwire.ops.topics;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TimeoutException;

/** Waits for answers of the brokers. */
public final class BrokerCalls {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private BrokerCalls() {}

    /**
     * Waits until something holds: brokers answer from metadata that lags a little behind what they were told.
     *
     * @param otherwise what has not come about, for the exception
     * @throws KafkaException when it does not hold within a minute
     */
    public static void awaitUntil(BooleanSupplier condition, String otherwise) {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new KafkaException(otherwise + " within " + TIMEOUT.toSeconds() + " s");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    /**
     * Waits for an answer.
     *
     * @throws KafkaException what the brokers have refused, a {@link TimeoutException} when they do not answer
     */
    public static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new KafkaException(e.getCause());
        } catch (java.util.concurrent.TimeoutException e) {
            throw new TimeoutException("no answer of the brokers within " + TIMEOUT, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}
