package io.dealwire.embedded.whole;

import static io.dealwire.embedded.kit.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.embedded.kit.TestStack;
import io.dealwire.query.Instance;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A running instance whose threads stand still. */
class WatchdogIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @RegisterExtension
    private static final TestStack stack = TestStack.forAllTests().small();

    private static Instance instance;

    @BeforeAll
    static void start(@TempDir Path folder) {
        stack.createTopics();
        instance = Instance.start(stack.settings(Map.of(
                "kafka.default.client.supplier",
                GatedClients.class.getName(),
                "streams.stuck-after",
                "6s",
                "streams.standby-replicas",
                "0",
                "streams.state-dir",
                folder.resolve("state").toString(),
                "http.port",
                "0")));
    }

    @AfterAll
    static void stop() {
        instance.close();
    }

    @BeforeEach
    void awaitLive() {
        eventually().until(() -> status("/health/ready") == 200 && status("/health/live") == 200);
    }

    @Test
    void instanceIsNotLiveWhileAStreamThreadIsStuckAndSaysWhereItStands() throws Exception {
        // When
        GatedClients.GATE.lock();
        try {
            eventually().until(() -> get("/metrics").body().contains("dealwire_stuck_threads 2.0"));
            // Then
            assertThat(status("/health/live")).isEqualTo(503);
            assertThat(status("/health/ready")).isEqualTo(503);
            assertThat(get("/health").body())
                    .contains("\"state\":\"RUNNING\"")
                    .contains("StreamThread-")
                    .contains("has not polled, processed or committed for")
                    .contains("GatedClients");
        } finally {
            GatedClients.GATE.unlock();
        }
        eventually().until(() -> status("/health/ready") == 200);
    }

    @Test
    void instanceIsNeitherLiveNorReadyWhileThreadsOfItsProcessWaitForEachOther() throws Exception {
        // When
        List<Thread> deadlocked = deadlock();
        // Then
        try {
            eventually().until(() -> get("/health").body().contains("\"deadlocked-0\""));
            assertThat(status("/health/live")).isEqualTo(503);
            assertThat(status("/health/ready")).isEqualTo(503);
        } finally {
            deadlocked.forEach(Thread::interrupt);
        }
        eventually().until(() -> status("/health/live") == 200);
    }

    /** Two threads, each of which has the lock that the other wants; an interrupt ends them. */
    private static List<Thread> deadlock() {
        Lock[] locks = {new ReentrantLock(), new ReentrantLock()};
        CountDownLatch held = new CountDownLatch(locks.length);
        List<Thread> threads = IntStream.range(0, locks.length)
                .mapToObj(own -> new Thread(() -> hold(locks[own], locks[1 - own], held), "deadlocked-" + own))
                .toList();
        threads.forEach(Thread::start);
        return threads;
    }

    private static void hold(Lock own, Lock wanted, CountDownLatch held) {
        own.lock();
        try {
            held.countDown();
            held.await();
            wanted.lockInterruptibly();
            wanted.unlock();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            own.unlock();
        }
    }

    private static int status(String path) throws IOException, InterruptedException {
        return get(path).statusCode();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create(instance.url().orElseThrow() + path);
        return CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
