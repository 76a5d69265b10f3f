package io.dealwire.story.band;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.story.Texts;
import io.dealwire.story.print.Fingerprint;
import io.dealwire.story.print.Fingerprinter;
import io.dealwire.story.print.SameStory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BandIndexTest {

    private static final Fingerprint PRINT =
            Fingerprinter.print("Title", Texts.TAKEOVER).fingerprint();

    private final Map<String, Fingerprint> kept = new HashMap<>();
    private final BandIndex index = new BandIndex(
            1,
            new SameStory(0.64, 0.6),
            Duration.ofDays(7),
            new BandIndex.Bounds(8, 4),
            entry -> kept.get(entry.articleId));

    @Test
    void theLaterOfTwoCopiesIsToldWhicheverComesSecond() {
        put("late", 200, 0);

        assertThat(put("early", 100, 0)).singleElement().satisfies(finding -> {
            assertThat(finding.articleId()).isEqualTo("late");
            assertThat(finding.earlier())
                    .extracting(BandIndex.Earlier::articleId)
                    .containsExactly("early");
        });
    }

    @Test
    void anArticleThatHasAnEarlierCopyIsNotToldOfALaterOne() {
        put("first", 100, 0);
        put("third", 300, 0);

        assertThat(put("second", 200, 0))
                .extracting(BandIndex.Finding::articleId)
                .containsExactly("second");
    }

    @Test
    void aPairThatMeetsInALowerBandIsToldThere() {
        put("a", 100, 77);

        assertThat(put("b", 200, 77)).isEmpty();
        assertThat(put("c", 300, 78)).isNotEmpty();
    }

    @Test
    void boundsAreCountedWhenTheyBite() {
        for (int i = 0; i < 8; i++) {
            put("article-" + i, 100 + i, 0);
        }
        assertThat(index.takeBites()).as("more candidates than are compared").isPositive();

        put("one too many", 200, 0);

        assertThat(index.takeBites()).as("more articles than a list holds").isPositive();
        assertThat(index.takeBites()).as("counted once").isZero();
    }

    @Test
    void theEarliestCopyIsFoundAmongMoreCandidatesThanAreCompared() {
        for (int i = 0; i < 20; i++) {
            put("article-" + i, 100 + i, 0);
        }

        assertThat(put("copy", 500, 0))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.earlier().get(0).articleId()).isEqualTo("article-0"));
    }

    private List<BandIndex.Finding> put(String id, long publishedAt, int lead) {
        kept.put(id, PRINT);
        return index.put(new BandEntry(id, 0, publishedAt, new int[] {5}, new int[] {lead}), () -> PRINT);
    }
}
