package io.dealwire.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.ops.failure.FailureKind;
import io.dealwire.ops.health.RuntimeHealth;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class FailureMessageTest {

    @Test
    void theLastFailureIsToldToAllAndHoldsNoSecret() {
        RuntimeHealth health = new RuntimeHealth(Clock.systemUTC());

        health.failed(
                FailureKind.OTHER,
                new IllegalStateException(
                        "in a task", new IllegalArgumentException("no address: http://ann:hush@registry:8081")));

        assertThat(health.report().lastFailure().orElseThrow().message())
                .isEqualTo("IllegalArgumentException: no address: http://(secret)@registry:8081");
    }
}
