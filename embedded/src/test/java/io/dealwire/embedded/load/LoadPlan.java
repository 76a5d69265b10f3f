package io.dealwire.embedded.load;

import java.time.Duration;

/**
 * How hard to press: the defaults fit every build, the Maven profile {@code faults} sets those of a long run.
 *
 * @param length how long to publish and to ask
 * @param articles articles published a second
 * @param lookups look-ups started a second, all threads together; 0 for none
 */
record LoadPlan(Duration length, int articles, int lookups) {

    /** Threads that look up, however few look-ups there are. */
    static final int THREADS = 20;

    private static final String PREFIX = "dealwire.load.";

    /** The plan in the system properties {@code dealwire.load.seconds}, {@code .articles} and {@code .lookups}. */
    static LoadPlan given() {
        return new LoadPlan(
                Duration.ofSeconds(Integer.getInteger(PREFIX + "seconds", 20)),
                Integer.getInteger(PREFIX + "articles", 50),
                Integer.getInteger(PREFIX + "lookups", 2_000));
    }

    int totalArticles() {
        return Math.toIntExact(length.toSeconds() * articles);
    }
}
