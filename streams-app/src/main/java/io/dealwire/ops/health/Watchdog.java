package io.dealwire.ops.health;

import io.dealwire.ops.health.RuntimeHealth.Stuck;
import io.dealwire.ops.health.StuckThreads.Deadlock;
import io.dealwire.ops.health.StuckThreads.Sighting;
import io.dealwire.serde.AvroSerdes;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the threads of a running application now and then, tells health of those that are stuck and logs the stacks of
 * all threads when the first one is. {@link StuckThreads} decides.
 */
public final class Watchdog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    private static final String GROUP = "stream-thread-metrics";
    private static final String THREAD = "thread-id";

    /** Kafka Streams counts by them, for each stream thread and from its start, what the thread has got done. */
    private static final Set<String> DONE = Set.of("poll-total", "process-total", "punctuate-total", "commit-total");

    /** Code in which a thread waits for others, and not for ever. */
    private static final List<String> WAITING = List.of(
            "org.apache.kafka.clients.", AvroSerdes.class.getPackageName() + ".", ThreadFailures.class.getName());

    private final KafkaStreams streams;
    private final RuntimeHealth health;
    private final Clock clock;
    private final StuckThreads stuckThreads;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Set<String> told = new HashSet<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(runnable -> {
        Thread thread = new Thread(runnable, "watchdog");
        thread.setDaemon(true);
        return thread;
    });

    private Watchdog(KafkaStreams streams, Duration stuckAfter, RuntimeHealth health, Clock clock) {
        this.streams = streams;
        this.health = health;
        this.clock = clock;
        stuckThreads = new StuckThreads(stuckAfter);
    }

    /** Begins to look at an application, until it is closed. */
    public static Watchdog over(KafkaStreams streams, Duration stuckAfter, RuntimeHealth health, Clock clock) {
        Watchdog watchdog = new Watchdog(streams, stuckAfter, health, clock);
        long millis = watchdog.stuckThreads.interval().toMillis();
        watchdog.timer.scheduleWithFixedDelay(watchdog::look, millis, millis, TimeUnit.MILLISECONDS);
        return watchdog;
    }

    /** Stops looking: threads that are being stopped do not poll. */
    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void look() {
        try {
            // What an application that does not run does with its threads is no sign of anything.
            List<Sighting> sightings = streams.state().isRunningOrRebalancing()
                    ? sightings(streams.metrics(), threads.dumpAllThreads(false, false))
                    : List.of();
            List<Stuck> stuck = stuckThreads.judge(clock.instant(), sightings, deadlocks(threads));
            // First of all: whoever logs may need a lock that a stuck thread holds.
            health.stuck(stuck);
            tell(stuck);
        } catch (RuntimeException e) {
            LOG.warn("The watchdog could not look at the threads", e);
        }
    }

    private void tell(List<Stuck> stuck) {
        Set<String> names = stuck.stream().map(Stuck::thread).collect(Collectors.toSet());
        told.stream().filter(name -> !names.contains(name)).forEach(name -> LOG.warn("{} goes on", name));
        List<Stuck> news =
                stuck.stream().filter(one -> !told.contains(one.thread())).toList();
        if (!news.isEmpty()) {
            String reasons =
                    news.stream().map(one -> one.thread() + " " + one.reason()).collect(Collectors.joining("\n"));
            LOG.error("Stuck, start this instance anew:\n{}{}", reasons, told.isEmpty() ? stacks() : "");
        }
        told.clear();
        told.addAll(names);
    }

    private String stacks() {
        return "\n\nAll threads:\n" + ThreadText.of(threads.dumpAllThreads(true, true));
    }

    /**
     * What is to be seen of the stream threads that are at work. One that has never polled waits for the global stores;
     * the counts of one that has died are gone.
     */
    static List<Sighting> sightings(Map<MetricName, ? extends Metric> metrics, ThreadInfo[] running) {
        Map<String, Double> done = new HashMap<>();
        metrics.forEach((name, metric) -> {
            if (name.group().equals(GROUP) && DONE.contains(name.name())) {
                done.merge(name.tags().get(THREAD), ((Number) metric.metricValue()).doubleValue(), Double::sum);
            }
        });
        return Arrays.stream(running)
                .filter(thread -> done.getOrDefault(thread.getThreadName(), 0.0) > 0)
                .map(thread -> new Sighting(
                        thread.getThreadName(),
                        done.get(thread.getThreadName()),
                        waits(thread),
                        ThreadText.place(thread)))
                .toList();
    }

    /** The threads of this process that wait for each other's locks. */
    static List<Deadlock> deadlocks(ThreadMXBean threads) {
        long[] ids = threads.findDeadlockedThreads();
        if (ids == null) {
            return List.of();
        }
        return Arrays.stream(threads.getThreadInfo(ids, Integer.MAX_VALUE))
                .filter(Objects::nonNull)
                .map(thread -> new Deadlock(thread.getThreadName(), ThreadText.place(thread)))
                .toList();
    }

    private static boolean waits(ThreadInfo thread) {
        return Arrays.stream(thread.getStackTrace())
                .map(StackTraceElement::getClassName)
                .anyMatch(name -> WAITING.stream().anyMatch(name::startsWith));
    }
}
