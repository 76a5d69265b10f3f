package io.dealwire.ops.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.ops.failure.FailurePolicy.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FailurePolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final FailurePolicy policy = new FailurePolicy();

    @Test
    void whatIsAwayIsWaitedForWithoutEndAndWithGrowingPauses() {
        Decision first = policy.decide(FailureKind.AWAY, NOW);
        Decision second = policy.decide(FailureKind.AWAY, NOW);
        Decision last = Stream.generate(() -> policy.decide(FailureKind.AWAY, NOW))
                .limit(100)
                .reduce(second, (before, after) -> after);

        assertThat(first).isEqualTo(new Decision(false, Duration.ofMillis(500)));
        assertThat(second).isEqualTo(new Decision(false, Duration.ofSeconds(1)));
        assertThat(last).isEqualTo(new Decision(false, Duration.ofSeconds(30)));
    }

    @Test
    void whatNeedsAHandStopsTheInstance() {
        assertThat(policy.decide(FailureKind.STORAGE, NOW).stop()).isTrue();
        assertThat(policy.decide(FailureKind.SET_UP, NOW).stop()).isTrue();
        assertThat(policy.decide(FailureKind.UNREADABLE, NOW).stop()).isTrue();
        assertThat(policy.decide(FailureKind.TOO_MANY_DEAD_LETTERS, NOW).stop()).isTrue();
    }

    @Test
    void troubleThatStrikesAgainAndAgainStopsTheInstance() {
        for (int i = 0; i < 10; i++) {
            assertThat(policy.decide(FailureKind.OTHER, NOW).stop()).isFalse();
        }
        assertThat(policy.decide(FailureKind.OTHER, NOW).stop()).isTrue();
    }

    @Test
    void waitingForWhatWasAwayIsNoTroubleThatStrikesAgain() {
        for (int i = 0; i < 20; i++) {
            policy.decide(FailureKind.AWAY, NOW);
        }
        assertThat(policy.decide(FailureKind.OTHER, NOW).stop()).isFalse();
    }

    @Test
    void oldTroubleIsForgotten() {
        for (int i = 0; i < 10; i++) {
            policy.decide(FailureKind.OTHER, NOW);
        }
        Decision later = policy.decide(FailureKind.OTHER, NOW.plus(Duration.ofMinutes(6)));

        assertThat(later).isEqualTo(new Decision(false, Duration.ofMillis(500)));
    }
}
