package io.dealwire.embedded.whole;

import static io.dealwire.embedded.kit.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.embedded.kit.TestStack;
import io.dealwire.query.Instance;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A running instance, with its settings as they are, in a process of which two threads wait for each other for ever. */
class DeadlockIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @RegisterExtension
    private final TestStack stack = TestStack.withOwnNames();

    @Test
    void instanceIsNeitherLiveNorReadyWhileThreadsWaitForEachOther() throws Exception {
        // Given
        stack.createTopics();
        try (Instance instance = Instance.start(stack.settings(Map.of(
                "http.port", "0",
                "streams.standby-replicas", "0",
                "streams.state-dir", folder.toString())))) {
            eventually().until(() -> status(instance, "/health/ready") == 200);
            assertThat(status(instance, "/health/live")).isEqualTo(200);
            // When
            List<Thread> deadlocked = deadlock();
            // Then
            try {
                eventually().until(() -> status(instance, "/health/live") == 503);
                assertThat(status(instance, "/health/ready")).isEqualTo(503);
            } finally {
                deadlocked.forEach(Thread::interrupt);
            }
            eventually().until(() -> status(instance, "/health/live") == 200);
        }
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

    private static int status(Instance instance, String path) throws IOException, InterruptedException {
        URI uri = URI.create(instance.url().orElseThrow() + path);
        return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
