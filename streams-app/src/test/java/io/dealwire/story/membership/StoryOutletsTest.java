package io.dealwire.story.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.RawPosition;
import io.dealwire.avro.StoryMember;
import io.dealwire.avro.StoryPlace;
import io.dealwire.bounds.ArticleBounds;
import io.dealwire.bounds.RecordSize;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoryOutletsTest {

    private static final int MANY = 3_000;

    private final StoryPlace head = StoryPlace.newBuilder()
            .setRaw(new RawPosition(0, 0L))
            .setPublishedAt(Instant.EPOCH)
            .setSource("Head")
            .build();

    @Test
    void aStoryOfMoreOutletsThanItNamesStillCountsAllItsArticles() {
        joined(MANY);

        assertThat(StoryOutlets.membership(head, List.of()).getArticles()).isEqualTo(1 + MANY);
        assertThat(StoryOutlets.membership(head, List.of()).getSources()).hasSize(StoryOutlets.MOST_NAMED);
        assertThat(StoryOutlets.full(StoryOutlets.membership(head, List.of()))).isTrue();
    }

    @Test
    void whenAllHaveLeftNobodyIsCountedAnyMore() {
        joined(MANY);

        for (int i = 0; i < MANY; i++) {
            StoryOutlets.recount(head, Optional.of(member(i, true)), member(i, false));
        }

        assertThat(head.getOutlets()).isEmpty();
    }

    @Test
    void theLargestPlaceCanBeWritten() {
        joined(MANY);

        assertThat(RecordSize.atMost(head)).isLessThan(RecordSize.LIMIT / 2);
    }

    private void joined(int number) {
        for (int i = 0; i < number; i++) {
            StoryOutlets.recount(head, Optional.empty(), member(i, true));
        }
    }

    private static StoryMember member(int number, boolean member) {
        String digits = String.format("%05d", number);
        return StoryMember.newBuilder()
                .setArticleId("a" + number)
                .setSource(digits + "€".repeat(ArticleBounds.SOURCE_CHARACTERS - digits.length()))
                .setMember(member)
                .setPublishedAt(Instant.EPOCH)
                .build();
    }
}
