package io.dealwire.ops;

import io.dealwire.config.Settings;
import io.dealwire.ops.failure.DeadLetterBreaker;
import io.dealwire.ops.failure.DeadLetterCounts;
import io.dealwire.ops.health.RuntimeHealth;
import io.dealwire.ops.health.ThreadFailures;
import io.dealwire.ops.health.Watchdog;
import io.dealwire.serde.AvroSerdes;
import io.dealwire.serde.ConfiguredAvroSerdes;
import io.dealwire.topology.DealTopology;
import io.dealwire.topology.Rehearsal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.HostInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running topology of one instance: starts it, follows its health, stops it cleanly. Topics and subjects have to be
 * there before.
 *
 * <p>{@link #close()} leaves the consumer group, so that the next start, here or elsewhere, need not wait for a session
 * to time out.
 */
public final class StreamsRuntime implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StreamsRuntime.class);

    private final Settings settings;
    private final AvroSerdes serdes;
    private final Topology topology;
    private final KafkaStreams streams;
    private final SharedRocksMemory memory;
    private final RuntimeHealth health;
    private final ThreadFailures failures;
    private final RuntimeMetrics metrics;
    private final Watchdog watchdog;
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    private StreamsRuntime(Settings settings, AvroSerdes serdes, Optional<HostInfo> server, Clock clock) {
        this.settings = settings;
        this.serdes = serdes;
        Properties properties = StreamsProperties.of(settings, server);
        topology = DealTopology.build(settings, serdes, properties);
        memory = new SharedRocksMemory(settings.streams());
        metrics = new RuntimeMetrics(settings);
        properties.put(SharedRocksMemory.PROPERTY, memory);
        properties.put(DeadLetterCounts.PROPERTY, metrics.deadLetters());
        DeadLetterBreaker breaker = new DeadLetterBreaker(settings.streams().mostDeadLetters(), clock);
        properties.put(DeadLetterBreaker.PROPERTY, breaker);
        health = new RuntimeHealth(clock);
        failures = new ThreadFailures(health, clock);
        streams = new KafkaStreams(topology, properties);
        streams.setStateListener(this::onChange);
        streams.setGlobalStateRestoreListener(health);
        streams.setUncaughtExceptionHandler(failures);
        metrics.follow(streams, memory, health);
        metrics.followBreaker(breaker);
        watchdog = Watchdog.over(streams, settings.streams().stuckAfter(), health, clock);
    }

    /** Starts an instance that answers no queries of other instances. Does not wait until it runs. */
    public static StreamsRuntime start(Settings settings) {
        return start(settings, Optional.empty());
    }

    /**
     * Starts an instance.
     *
     * @param server where other instances reach this one with queries
     */
    public static StreamsRuntime start(Settings settings, Optional<HostInfo> server) {
        AvroSerdes serdes = ConfiguredAvroSerdes.of(settings.registry());
        StreamsRuntime runtime = new StreamsRuntime(settings, serdes, server, Clock.systemUTC());
        try {
            // Before it joins the group: no task waits for an instance that is still warming up.
            Rehearsal.play(settings.streams().rehearsal());
            runtime.streams.start();
        } catch (RuntimeException e) {
            runtime.close();
            throw e;
        }
        return runtime;
    }

    /**
     * Waits until the instance runs for the first time.
     *
     * @return false when it has not come to run, within the time or at all
     */
    public boolean awaitRunning(Duration atMost) throws InterruptedException {
        return running.await(atMost.toMillis(), TimeUnit.MILLISECONDS)
                && streams.state().isRunningOrRebalancing();
    }

    /** Waits until the instance has stopped, by {@link #close()} or by a failure, which {@link #health()} then tells. */
    public void awaitStopped() throws InterruptedException {
        stopped.await();
    }

    public RuntimeHealth.Report health() {
        return health.report();
    }

    public RuntimeMetrics metrics() {
        return metrics;
    }

    public Settings settings() {
        return settings;
    }

    public Topology topology() {
        return topology;
    }

    /** The serdes of the running topology. */
    public AvroSerdes serdes() {
        return serdes;
    }

    /** Kafka Streams itself, for queries. */
    public KafkaStreams streams() {
        return streams;
    }

    /** Stops within {@code streams.close-timeout}; harmless when called again. */
    @Override
    public synchronized void close() {
        failures.close();
        watchdog.close();
        boolean closed = streams.close(CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(settings.streams().closeTimeout()));
        metrics.close();
        if (closed) {
            serdes.close();
            memory.close();
        } else {
            // Threads that are still writing must find their memory: leave it to the end of the process.
            LOG.warn(
                    "Kafka Streams did not stop within {}; what was not committed is done again at the next start",
                    settings.streams().closeTimeout());
        }
        running.countDown();
        stopped.countDown();
    }

    private void onChange(KafkaStreams.State newState, KafkaStreams.State oldState) {
        health.onChange(newState, oldState);
        if (newState == KafkaStreams.State.RUNNING) {
            running.countDown();
        } else if (newState.hasCompletedShutdown()) {
            running.countDown();
            stopped.countDown();
        }
    }
}
