package io.dealwire.ops.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DeadLetterBreakerTest {

    private static final RuntimeException FAILURE = new IllegalStateException("a bug");

    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private final InstantSource time = () -> now;
    private final Clock clock = time.withZone(ZoneOffset.UTC);

    @Test
    void asManyAsAreBorneWithinAMinutePass() {
        DeadLetterBreaker breaker = new DeadLetterBreaker(2, clock);
        breaker.pass(FAILURE);
        breaker.pass(FAILURE);

        assertThatExceptionOfType(TooManyDeadLettersException.class)
                .isThrownBy(() -> breaker.pass(FAILURE))
                .withCause(FAILURE);
    }

    @Test
    void thoseOfAMinuteAgoAreForgotten() {
        DeadLetterBreaker breaker = new DeadLetterBreaker(2, clock);
        breaker.pass(FAILURE);
        now = now.plus(Duration.ofSeconds(30));
        breaker.pass(FAILURE);
        now = now.plus(Duration.ofSeconds(30));
        breaker.pass(FAILURE);

        assertThatExceptionOfType(TooManyDeadLettersException.class).isThrownBy(() -> breaker.pass(FAILURE));
    }

    @Test
    void itTellsHowManyThereWereOfLateAndHowOftenItHasRefused() {
        DeadLetterBreaker breaker = new DeadLetterBreaker(1, clock);
        breaker.pass(FAILURE);
        assertThatExceptionOfType(TooManyDeadLettersException.class).isThrownBy(() -> breaker.pass(FAILURE));
        assertThat(breaker.recent()).isEqualTo(1);
        assertThat(breaker.refusals()).isEqualTo(1);

        now = now.plus(Duration.ofMinutes(1));
        assertThat(breaker.recent()).isZero();
        assertThat(breaker.refusals()).isEqualTo(1);
    }

    @Test
    void noneIsTooManyWhenThereIsNoLimit() {
        DeadLetterBreaker breaker = new DeadLetterBreaker(0, clock);

        assertThatCode(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        breaker.pass(FAILURE);
                    }
                })
                .doesNotThrowAnyException();
    }
}
