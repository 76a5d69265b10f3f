package io.dealwire.ops.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.dealwire.ops.health.StuckThreads.Deadlock;
import io.dealwire.ops.health.StuckThreads.Sighting;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.Measurable;
import org.apache.kafka.common.metrics.Metrics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchdogTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Metrics metrics = new Metrics();
    private final List<Thread> started = new ArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void end() throws InterruptedException {
        for (Thread thread : started) {
            thread.interrupt();
            thread.join();
        }
        metrics.close();
    }

    @Test
    void whatAStreamThreadHasDoneIsTheSumOfItsTotals() {
        begin("stream-1", never::await);
        count("stream-1", "poll-total", 5);
        count("stream-1", "process-total", 20);
        count("stream-1", "commit-total", 3);
        count("stream-1", "poll-rate", 1000);

        assertThat(look()).extracting(Sighting::thread, Sighting::done).containsExactly(tuple("stream-1", 28.0));
    }

    @Test
    void threadThatHasNeverPolledOrHasDiedIsNotWatched() {
        begin("starting", never::await);
        count("starting", "poll-total", 0);
        count("dead", "poll-total", 9);

        assertThat(look()).isEmpty();
    }

    @Test
    void threadInsideOfAKafkaClientWaitsForOthers() {
        begin("polling", () -> pollUntilInterrupted());
        begin("working", never::await);
        count("polling", "poll-total", 1);
        count("working", "poll-total", 1);

        assertThat(look())
                .extracting(Sighting::thread, Sighting::waits)
                .containsExactlyInAnyOrder(tuple("polling", true), tuple("working", false));
    }

    @Test
    void deadlockIsFoundWithTheLockAndWhoHoldsIt() throws InterruptedException {
        Lock position = new ReentrantLock();
        Lock store = new ReentrantLock();
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        begin("stream", () -> takeBoth(store, position, bothHoldOne));
        begin("query", () -> takeBoth(position, store, bothHoldOne));

        List<Deadlock> deadlocks = await().atMost(Duration.ofMinutes(1))
                .until(() -> Watchdog.deadlocks(THREADS), found -> !found.isEmpty());

        assertThat(deadlocks).extracting(Deadlock::thread).containsExactlyInAnyOrder("stream", "query");
        assertThat(deadlocks)
                .filteredOn(deadlock -> deadlock.thread().equals("stream"))
                .singleElement()
                .satisfies(deadlock -> assertThat(deadlock.place())
                        .startsWith("WAITING at ")
                        .contains("WatchdogTest.takeBoth")
                        .endsWith("which \"query\" holds"));
    }

    @Test
    void stacksOfAllThreadsAreWhole() {
        begin("deep", () -> descend(50));

        assertThat(ThreadText.of(THREADS.dumpAllThreads(true, true)).lines().filter(line -> line.contains("descend")))
                .hasSizeGreaterThanOrEqualTo(50);
    }

    private List<Sighting> look() {
        return Watchdog.sightings(metrics.metrics(), THREADS.dumpAllThreads(false, false)).stream()
                .filter(sighting ->
                        started.stream().anyMatch(thread -> thread.getName().equals(sighting.thread())))
                .toList();
    }

    private void count(String thread, String name, double value) {
        MetricName metric = new MetricName(name, "stream-thread-metrics", "", Map.of("thread-id", thread));
        metrics.addMetric(metric, (Measurable) (config, now) -> value);
    }

    /** A thread that has come to where it stands. */
    private void begin(String name, Body body) {
        Thread thread = new Thread(
                () -> {
                    try {
                        body.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        started.add(thread);
        await().atMost(Duration.ofMinutes(1)).until(() -> stands(thread));
    }

    private static boolean stands(Thread thread) {
        ThreadInfo info = THREADS.getThreadInfo(thread.getId());
        return info != null && info.getThreadState() == Thread.State.WAITING;
    }

    private void pollUntilInterrupted() {
        try (MockConsumer<String, String> consumer = new MockConsumer<>("earliest")) {
            consumer.schedulePollTask(this::stand);
            consumer.poll(Duration.ZERO);
        }
    }

    private void stand() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void descend(int levels) throws InterruptedException {
        if (levels == 0) {
            never.await();
        } else {
            descend(levels - 1);
        }
    }

    private static void takeBoth(Lock first, Lock second, CountDownLatch bothHoldOne) throws InterruptedException {
        first.lockInterruptibly();
        try {
            bothHoldOne.countDown();
            bothHoldOne.await();
            second.lockInterruptibly();
            second.unlock();
        } finally {
            first.unlock();
        }
    }

    private interface Body {
        void run() throws InterruptedException;
    }
}
