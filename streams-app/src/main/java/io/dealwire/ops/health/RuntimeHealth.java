package io.dealwire.ops.health;

import io.dealwire.config.Redaction;
import io.dealwire.ops.failure.FailureKind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** Follows a running application and says, at any moment, how it does. */
public final class RuntimeHealth implements KafkaStreams.StateListener, StateRestoreListener {

    /**
     * How the application does.
     *
     * @param state state of Kafka Streams
     * @param since since when
     * @param started whether it has run before
     * @param restores stores being restored
     * @param lastFailure the last time that a stream thread died, unless it has run well for a while since
     * @param stuck threads that will hardly go on by themselves
     */
    public record Report(
            KafkaStreams.State state,
            Instant since,
            boolean started,
            List<Restore> restores,
            Optional<Failure> lastFailure,
            List<Stuck> stuck) {

        /** Whether the process should go on living; if not, a new one is needed. */
        public boolean live() {
            return !state.hasCompletedShutdown() && state != KafkaStreams.State.PENDING_ERROR && stuck.isEmpty();
        }

        /** Whether it ended by a failure, not by being stopped. */
        public boolean stoppedByFailure() {
            return state == KafkaStreams.State.ERROR || state == KafkaStreams.State.PENDING_ERROR;
        }

        /** Whether it processes articles and answers from all of its stores. */
        public boolean ready() {
            return state == KafkaStreams.State.RUNNING && stuck.isEmpty();
        }

        /** Why it does not live: a stuck thread, or else the last failure; empty when neither is known. */
        public Optional<String> trouble() {
            return stuck.stream()
                    .findFirst()
                    .map(thread -> thread.thread() + " " + thread.reason())
                    .or(() -> lastFailure.map(Failure::message));
        }
    }

    /** A store being restored, and how many records are still to come at most. */
    public record Restore(String store, int partition, long remaining) {}

    /** A dead stream thread. */
    public record Failure(Instant at, String kind, String message) {}

    /**
     * A thread that gets nothing done.
     *
     * @param thread its name
     * @param since about since when
     * @param reason what it does not do and where it stands; reads on from its name
     */
    public record Stuck(String thread, Instant since, String reason) {}

    private record Since(KafkaStreams.State state, Instant at, boolean started) {}

    private final Clock clock;
    private final AtomicReference<Since> current;
    private final AtomicReference<Optional<Failure>> lastFailure = new AtomicReference<>(Optional.empty());
    private final AtomicReference<List<Stuck>> stuck = new AtomicReference<>(List.of());
    private final Map<TopicPartition, Restore> restores = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> restoreEnds = new ConcurrentHashMap<>();

    public RuntimeHealth(Clock clock) {
        this.clock = clock;
        current = new AtomicReference<>(new Since(KafkaStreams.State.CREATED, clock.instant(), false));
    }

    /** How the application does now. */
    public Report report() {
        Since since = current.get();
        return new Report(
                since.state(),
                since.at(),
                since.started(),
                List.copyOf(restores.values()),
                lastFailure.get(),
                stuck.get());
    }

    @Override
    public void onChange(KafkaStreams.State newState, KafkaStreams.State oldState) {
        boolean running = newState == KafkaStreams.State.RUNNING;
        current.updateAndGet(before -> new Since(newState, clock.instant(), running || before.started()));
    }

    /** Notes which threads are stuck now. */
    public void stuck(List<Stuck> threads) {
        stuck.set(List.copyOf(threads));
    }

    public void failed(FailureKind kind, Throwable failure) {
        lastFailure.set(Optional.of(new Failure(clock.instant(), kind.name(), message(failure))));
    }

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long start, long end) {
        restoreEnds.put(partition, end);
        restores.put(partition, new Restore(store, partition.partition(), end - start));
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long batchEnd, long restored) {
        long remaining = Math.max(0, restoreEnds.getOrDefault(partition, batchEnd) - batchEnd);
        restores.put(partition, new Restore(store, partition.partition(), remaining));
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long restored) {
        forget(partition);
    }

    @Override
    public void onRestoreSuspended(TopicPartition partition, String store, long restored) {
        forget(partition);
    }

    private void forget(TopicPartition partition) {
        restores.remove(partition);
        restoreEnds.remove(partition);
    }

    /** The innermost message says what happened; the outer ones where. */
    private static String message(Throwable failure) {
        Throwable root = FailureKind.causes(failure).reduce(failure, (outer, inner) -> inner);
        return root.getClass().getSimpleName() + ": " + Redaction.ofText(String.valueOf(root.getMessage()));
    }
}
