package io.dealwire.serde.registry;

import java.time.Duration;

/**
 * Waits between attempts: doubled each time up to a limit, and each shortened at random by up to a half so that many
 * instances do not come back at the same moment.
 *
 * @param retries attempts after the first
 * @param first wait before the first of them
 * @param longest no wait is longer
 */
record Backoff(int retries, Duration first, Duration longest) {

    /**
     * The wait before a retry.
     *
     * @param retry 1 for the first
     * @param random from 0 to 1
     */
    Duration before(int retry, double random) {
        double doubled = first.toMillis() * Math.pow(2, retry - 1.0);
        double wait = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(Math.round(wait * (1 - random / 2)));
    }
}
