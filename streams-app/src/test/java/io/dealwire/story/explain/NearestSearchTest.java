package io.dealwire.story.explain;

import static io.dealwire.story.Texts.MONDAY;
import static io.dealwire.story.Texts.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.RawArticle;
import io.dealwire.avro.StoryProbe;
import io.dealwire.config.StorySettings;
import io.dealwire.story.Probes;
import io.dealwire.story.Texts;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NearestSearchTest {

    private static final StorySettings SETTINGS = StorySettings.defaults();
    private static final RawArticle ROUND_UP = wire(half(Texts.TAKEOVER) + "\n\n" + Texts.SOLAR, MONDAY);

    private final NearestSearch search = new NearestSearch("asked", probe(ROUND_UP), SETTINGS);

    @Test
    void whatSharesMostOfItsWordingComesFirst() {
        look("takeover", wire(Texts.TAKEOVER, MONDAY));
        look("copy", wire(Texts.SOLAR, MONDAY));

        assertThat(search.candidates())
                .extracting(NearestSearch.Candidate::articleId)
                .containsExactly("copy", "takeover");
    }

    @Test
    void aCandidateThatIsNoCopySaysWhy() {
        look("takeover", wire(Texts.TAKEOVER, MONDAY));

        assertThat(search.candidates()).singleElement().satisfies(candidate -> {
            assertThat(candidate.explanation().joined()).isFalse();
            assertThat(candidate.explanation().reason()).contains("a copy shares at least 64 %");
        });
    }

    @Test
    void whatSharesNoPassageIsNoCandidate() {
        look("other", wire("Nothing of this has been said of anybody by anyone before.", MONDAY));

        assertThat(search.candidates()).isEmpty();
        assertThat(search.searched()).isEqualTo(1);
    }

    @Test
    void whatIsOutsideTheWindowIsNoCandidate() {
        Instant atTheEdge = MONDAY.minus(SETTINGS.window());
        look("within", wire(Texts.SOLAR, atTheEdge));
        look("outside", wire(Texts.SOLAR, atTheEdge.minusMillis(1)));

        assertThat(search.candidates())
                .extracting(NearestSearch.Candidate::articleId)
                .containsExactly("within");
    }

    @Test
    void theArticleItselfIsNoCandidate() {
        look("asked", ROUND_UP);

        assertThat(search.candidates()).isEmpty();
    }

    @Test
    void copiesWithoutNumberDoNotHideWhatIsNoCopy() {
        for (int i = 0; i < 3 * NearestSearch.MOST_TOLD; i++) {
            look("copy-" + i, wire(Texts.SOLAR, MONDAY.plus(Duration.ofMinutes(i))));
        }
        look("takeover", wire(Texts.TAKEOVER, MONDAY));

        assertThat(search.candidates())
                .hasSize(NearestSearch.MOST_TOLD + 1)
                .last()
                .extracting(NearestSearch.Candidate::articleId)
                .isEqualTo("takeover");
        assertThat(search.bounded()).as("copies were left out").isTrue();
    }

    @Test
    void itEndsAtTheBoundAndSaysSo() {
        StoryProbe other = probe(wire("Nothing of this has been said of anybody by anyone before.", MONDAY));
        for (int i = 0; i < NearestSearch.MOST_SEARCHED; i++) {
            assertThat(search.look("other", other)).isTrue();
        }
        assertThat(search.bounded()).isFalse();

        assertThat(search.look("one too many", other)).isFalse();
        assertThat(search.bounded()).isTrue();
    }

    private void look(String articleId, RawArticle other) {
        assertThat(search.look(articleId, probe(other))).isTrue();
    }

    private static StoryProbe probe(RawArticle article) {
        return Probes.of("any", article);
    }

    private static RawArticle wire(String body, Instant publishedAt) {
        return article("wire", "Title", body, publishedAt);
    }

    private static String half(String text) {
        return Texts.cut(text, 0.5);
    }
}
