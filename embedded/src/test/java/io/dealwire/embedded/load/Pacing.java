package io.dealwire.embedded.load;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Lets things happen at an even rate; what is late is made up for at once. */
final class Pacing {

    private final long start = System.nanoTime();
    private final long end;
    private final double pause;
    private long done;

    /**
     * A rate for a time that begins now.
     *
     * @param rate times a second, above 0
     */
    Pacing(Duration length, double rate) {
        end = start + length.toNanos();
        pause = TimeUnit.SECONDS.toNanos(1) / rate;
    }

    /** Waits for the next time; returns false when the time is over. */
    boolean next() throws InterruptedException {
        long due = start + (long) (pause * done++);
        long wait = due - System.nanoTime();
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
        return Math.max(due, System.nanoTime()) < end;
    }
}
