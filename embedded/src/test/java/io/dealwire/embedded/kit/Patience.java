package io.dealwire.embedded.kit;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How long tests wait for what has to come: so long that no machine is too slow for it, however busy. Only a test that fails
 * waits to the end.
 */
public final class Patience {

    public static final Duration LONG = Duration.ofMinutes(10);

    private static final Duration OFTEN = Duration.ofMillis(100);

    private Patience() {}

    /** {@code eventually().until(...)}. */
    public static ConditionFactory eventually() {
        return Awaitility.await().atMost(LONG).pollDelay(Duration.ZERO).pollInterval(OFTEN);
    }
}
