package io.dealwire.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.config.Settings;
import io.dealwire.ops.failure.DeadLetterBreaker;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuntimeMetricsTest {

    @Test
    void theBreakerTellsWhatItBearsAndWhatThereWas() {
        DeadLetterBreaker breaker = new DeadLetterBreaker(7, Clock.systemUTC());
        try (RuntimeMetrics metrics = new RuntimeMetrics(Settings.of(Map.of()))) {
            metrics.followBreaker(breaker);

            assertThat(metrics.scrape())
                    .contains(
                            "dealwire_breaker_recent 0.0",
                            "dealwire_breaker_most 7.0",
                            "dealwire_breaker_refusals_total 0.0");
        }
    }
}
