package io.dealwire.ops.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.ops.health.RuntimeHealth.Stuck;
import io.dealwire.ops.health.StuckThreads.Deadlock;
import io.dealwire.ops.health.StuckThreads.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StuckThreadsTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration AFTER = Duration.ofSeconds(60);

    private final StuckThreads threads = new StuckThreads(AFTER);
    private Instant now = START;

    @Test
    void threadThatGetsNothingDoneForTheTimeIsStuck() {
        assertThat(watch(59, working("one", 7))).isEmpty();

        assertThat(watch(1, working("one", 7)))
                .containsExactly(new Stuck(
                        "one", START, "has not polled, processed or committed for 60 s: BLOCKED at Store.put"));
    }

    @Test
    void threadThatGetsSomethingDoneIsNotStuckHoweverLittle() {
        for (int second = 0; second < 300; second++) {
            assertThat(watch(1, working("one", 7 + second / 50))).isEmpty();
        }
    }

    @Test
    void onlyTheThreadThatStandsIsStuck() {
        watch(50, working("one", 7), working("other", 1));

        assertThat(watch(10, working("one", 7), working("other", 2)))
                .extracting(Stuck::thread)
                .containsExactly("one");
    }

    @Test
    void stuckThreadThatGoesOnIsNotStuckAnyLonger() {
        assertThat(watch(60, working("one", 7))).hasSize(1);

        assertThat(watch(1, working("one", 8))).isEmpty();
    }

    @Test
    void threadThatWasReplacedIsForgotten() {
        assertThat(watch(60, working("one", 7))).hasSize(1);

        assertThat(watch(1, working("two", 1))).isEmpty();
        assertThat(watch(59, working("one", 7), working("two", 2))).isEmpty();
    }

    @Test
    void threadThatTakesTheNameOfADeadOneIsNotBlamedForIt() {
        watch(59, working("one", 7));

        assertThat(watch(1, working("one", 1))).isEmpty();
    }

    @Test
    void waitForOthersIsGivenMoreTimeButNotForEver() {
        assertThat(watch(299, waiting("one", 7))).isEmpty();

        assertThat(watch(1, waiting("one", 7))).extracting(Stuck::thread).containsExactly("one");
    }

    @Test
    void longerTimeThanTheOneForWaitsHoldsForWaitsToo() {
        StuckThreads patient = new StuckThreads(Duration.ofMinutes(10));
        patient.judge(START, List.of(waiting("one", 7)), List.of());
        patient.judge(START.plusSeconds(300), List.of(waiting("one", 7)), List.of());

        assertThat(patient.judge(START.plusSeconds(599), List.of(waiting("one", 7)), List.of()))
                .isEmpty();
        assertThat(patient.judge(START.plusSeconds(600), List.of(waiting("one", 7)), List.of()))
                .hasSize(1);
    }

    @Test
    void timeDuringWhichTheProcessStoodStillDoesNotCount() {
        watch(30, working("one", 7));
        now = now.plus(Duration.ofHours(8));

        assertThat(watch(29, working("one", 7))).isEmpty();
        assertThat(watch(1, working("one", 7))).hasSize(1);
    }

    @Test
    void clockThatIsSetBackDoesNotGiveAStuckThreadMoreTime() {
        watch(30, working("one", 7));
        now = now.minus(Duration.ofHours(8));

        assertThat(watch(29, working("one", 7))).isEmpty();
        assertThat(watch(1, working("one", 7))).hasSize(1);
    }

    @Test
    void deadlockIsToldAtOnceWithTheTimeSinceWhenItWasSeen() {
        List<Deadlock> deadlock =
                List.of(new Deadlock("one", "BLOCKED at Store.put, waits for Position@1, which \"http-2\" holds"));
        threads.judge(START, List.of(), deadlock);

        assertThat(threads.judge(START.plusSeconds(10), List.of(), deadlock))
                .containsExactly(new Stuck(
                        "one",
                        START,
                        "is in a deadlock: BLOCKED at Store.put, waits for Position@1, which \"http-2\" holds"));
    }

    @Test
    void deadlockedStreamThreadIsToldOnce() {
        watch(60, working("one", 7));

        assertThat(threads.judge(now, List.of(working("one", 7)), List.of(new Deadlock("one", "BLOCKED"))))
                .extracting(Stuck::reason)
                .containsExactly("is in a deadlock: BLOCKED");
    }

    /** Sees the same for some seconds, as often as one looks; what is said at the end. */
    private List<Stuck> watch(int seconds, Sighting... seen) {
        List<Stuck> said = threads.judge(now, List.of(seen), List.of());
        for (int second = 0; second < seconds; second++) {
            now = now.plusSeconds(1);
            said = threads.judge(now, List.of(seen), List.of());
        }
        return said;
    }

    private static Sighting working(String thread, double done) {
        return new Sighting(thread, done, false, "BLOCKED at Store.put");
    }

    private static Sighting waiting(String thread, double done) {
        return new Sighting(thread, done, true, "RUNNABLE at KafkaProducer.send");
    }
}
