package io.dealwire.cli.articles;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Keeps to a rate: lets the n-th caller pass no sooner than n / rate seconds after the first. */
final class Throttle {

    private final Optional<Integer> perSecond;
    private long passed;
    private long start;

    Throttle(Optional<Integer> perSecond) {
        this.perSecond = perSecond;
    }

    void await() {
        if (perSecond.isEmpty()) {
            return;
        }
        if (passed == 0) {
            start = System.nanoTime();
        }
        long due = start + TimeUnit.SECONDS.toNanos(1) * passed / perSecond.get();
        passed++;
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
