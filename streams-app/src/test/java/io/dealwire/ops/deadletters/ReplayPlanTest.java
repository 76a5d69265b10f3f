package io.dealwire.ops.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.ops.deadletters.ReplayPlan.Skip;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplayPlanTest {

    private static final String RAW = "dealwire.articles.raw";

    @Test
    void letterOfAnArticleIsGivenBack() {
        DeadLetter letter = letter(RAW, Optional.of("a1"), 7);

        ReplayPlan plan = ReplayPlan.of(List.of(letter), RAW, Map.of(key("a1"), at(7)));

        assertThat(plan.replayed()).containsExactly(letter);
        assertThat(plan.skipped()).isEmpty();
    }

    @Test
    void articlePublishedAgainSinceIsLeftAlone() {
        ReplayPlan plan = ReplayPlan.of(List.of(letter(RAW, Optional.of("a1"), 7)), RAW, Map.of(key("a1"), at(8)));

        assertThat(plan.replayed()).isEmpty();
        assertThat(plan.skipped()).isEqualTo(Map.of(Skip.SUPERSEDED, 1));
    }

    @Test
    void onlyTheLastLetterOfAKeyIsGivenBack() {
        DeadLetter last = letter(RAW, Optional.of("a1"), 9);

        ReplayPlan plan =
                ReplayPlan.of(List.of(letter(RAW, Optional.of("a1"), 7), last, last), RAW, Map.of(key("a1"), at(9)));

        assertThat(plan.replayed()).containsExactly(last);
        assertThat(plan.skipped()).isEqualTo(Map.of(Skip.SUPERSEDED, 2));
    }

    @Test
    void lettersOfOtherTopicsAndWithoutKeyAreLeftOut() {
        ReplayPlan plan = ReplayPlan.of(
                List.of(
                        letter("dealwire-streams-count-changes-repartition", Optional.of("k"), 1),
                        letter(RAW, Optional.empty(), 2)),
                RAW,
                Map.of());

        assertThat(plan.replayed()).isEmpty();
        assertThat(plan.skipped()).isEqualTo(Map.of(Skip.OTHER_TOPIC, 1, Skip.NO_KEY, 1));
    }

    @Test
    void letterWhoseRecordIsNoLongerOnItsTopicIsGivenBack() {
        DeadLetter letter = letter(RAW, Optional.of("gone"), 3);

        assertThat(ReplayPlan.of(List.of(letter), RAW, Map.of()).replayed()).containsExactly(letter);
    }

    @Test
    void letterThatIsNotWholeIsNotGivenBack() {
        DeadLetter letter = new DeadLetter(
                Instant.EPOCH,
                "unreadable",
                "source",
                RAW,
                0,
                1,
                "cut",
                Optional.of(key("a")),
                Optional.of(key("v")),
                false);

        ReplayPlan plan = ReplayPlan.of(List.of(letter), RAW, Map.of());

        assertThat(plan.replayed()).isEmpty();
        assertThat(plan.skipped()).isEqualTo(Map.of(Skip.CUT, 1));
    }

    @Test
    void letterFromBeforeAGrowthIsGivenBackWhenItsRecordIsStillTheLast() {
        DeadLetter letter = letter(RAW, Optional.of("a1"), 7_000);

        assertThat(ReplayPlan.of(
                                List.of(letter),
                                RAW,
                                Map.of(key("a1"), new LastRecord(4, 2, Optional.of(key("value")))))
                        .replayed())
                .containsExactly(letter);
    }

    @Test
    void letterFromBeforeAGrowthIsLeftAloneWhenAnotherTextWasTheLast() {
        DeadLetter letter = letter(RAW, Optional.of("a1"), 7_000);

        assertThat(ReplayPlan.of(
                                List.of(letter),
                                RAW,
                                Map.of(key("a1"), new LastRecord(4, 2, Optional.of(key("corrected")))))
                        .replayed())
                .isEmpty();
        assertThat(ReplayPlan.of(List.of(letter), RAW, Map.of(key("a1"), new LastRecord(4, 3, Optional.empty())))
                        .replayed())
                .isEmpty();
    }

    private static LastRecord at(long offset) {
        return new LastRecord(0, offset, Optional.empty());
    }

    private static ByteBuffer key(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static DeadLetter letter(String source, Optional<String> key, long offset) {
        return new DeadLetter(
                Instant.EPOCH,
                "failure",
                "entity-tag",
                source,
                0,
                offset,
                "a bug",
                key.map(ReplayPlanTest::key),
                Optional.of(key("value")),
                true);
    }
}
