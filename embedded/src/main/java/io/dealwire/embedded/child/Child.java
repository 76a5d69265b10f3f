package io.dealwire.embedded.child;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * The main class of every process that the embedded stack starts: runs another main class and ends with its parent.
 *
 * <p>The parent holds the other end of standard input. When the parent stops, or is killed in whatever way, the pipe ends
 * and this process shuts down in order. It also holds a lock on a file, so that a successor waits until it has gone. Knows
 * nothing but the JDK: it runs on the class path of the process it guards.
 */
public final class Child {

    private static final Duration PREDECESSOR_TIME_OUT = Duration.ofSeconds(30);
    private static final Duration STOP_TIME_OUT = Duration.ofSeconds(15);
    private static final int LOCKED_OUT = 75;

    private Child() {}

    /** Arguments: the lock file, the main class, and its arguments. */
    public static void main(String[] arguments) throws Throwable {
        endWithParent();
        // The lock lives as long as the process: the channel is never closed.
        FileChannel channel =
                FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!lock(channel)) {
            System.err.println("Another process still holds " + arguments[0]);
            System.exit(LOCKED_OUT);
        }
        Class<?> main = Class.forName(arguments[1]);
        MethodHandles.publicLookup()
                .findStatic(main, "main", MethodType.methodType(void.class, String[].class))
                .invoke(Arrays.copyOfRange(arguments, 2, arguments.length));
    }

    private static void endWithParent() {
        Thread watcher = new Thread(Child::awaitParentThenExit, "parent-watcher");
        watcher.setDaemon(true);
        watcher.start();
    }

    private static void awaitParentThenExit() {
        InputStream pipe = System.in;
        try {
            while (pipe.read() >= 0) {
                // Nothing is ever written: only the end matters.
            }
        } catch (IOException e) {
            // A broken pipe is an end as well.
        }
        Thread guard = new Thread(Child::haltAfterTimeOut, "halt");
        guard.setDaemon(true);
        guard.start();
        System.exit(0);
    }

    private static void haltAfterTimeOut() {
        try {
            Thread.sleep(STOP_TIME_OUT.toMillis());
        } catch (InterruptedException e) {
            // Then halt at once.
        }
        Runtime.getRuntime().halt(1);
    }

    private static boolean lock(FileChannel channel) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PREDECESSOR_TIME_OUT);
        FileLock lock = channel.tryLock();
        while (lock == null && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            lock = channel.tryLock();
        }
        return lock != null;
    }
}
