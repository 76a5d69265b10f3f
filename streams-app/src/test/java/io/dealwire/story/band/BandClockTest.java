package io.dealwire.story.band;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BandClockTest {

    private static final long IDLE = 1_000;
    private final BandClock clock = new BandClock(Duration.ofMillis(IDLE), 0);

    @Test
    void theSlowestPartitionHoldsTimeBack() {
        clock.shows(0, 5_000, 900);
        clock.shows(1, 300, 900);

        assertThat(clock.reached(IDLE)).hasValue(300);
    }

    @Test
    void anIdlePartitionHoldsNothingBack() {
        clock.shows(1, 300, 100);
        clock.shows(0, 5_000, 1_500);

        assertThat(clock.reached(1_500)).hasValue(5_000);
    }

    @Test
    void whenAllAreIdleTheLatestCounts() {
        clock.shows(0, 5_000, 100);
        clock.shows(1, 300, 100);

        assertThat(clock.reached(10_000)).hasValue(5_000);
    }

    @Test
    void nothingIsCertainRightAfterAStart() {
        clock.shows(0, 5_000, 100);

        assertThat(clock.reached(IDLE - 1)).isEmpty();
    }

    @Test
    void anEarlierArticleDoesNotTurnTimeBack() {
        clock.shows(0, 5_000, 1_500);
        clock.shows(0, 300, 1_600);

        assertThat(clock.reached(1_700)).hasValue(5_000);
    }
}
