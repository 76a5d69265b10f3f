package io.dealwire.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.RawArticle;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArticleBoundsTest {

    @Test
    void everythingAtItsBoundIsTakenIn() {
        RawArticle article = article()
                .setUrl("u".repeat(8 << 10))
                .setSource("€".repeat(256))
                .setLanguage("l".repeat(64))
                .setAttributes(Map.of("a".repeat(1 << 10), "b".repeat(63 << 10)))
                .build();

        assertThat(ArticleBounds.excess("é".repeat(512))).isEmpty();
        assertThat(ArticleBounds.excess(article)).isEmpty();
    }

    @Test
    void anIdIsMeasuredInBytes() {
        assertThat(ArticleBounds.excess("é".repeat(512) + "x")).contains("id: 1025 bytes, allowed are 1024");
    }

    @Test
    void whatIsOverABoundIsNamedWithoutRepeatingIt() {
        assertThat(ArticleBounds.excess(article().setUrl("é".repeat(5_000)).build()))
                .contains("url: 10000 bytes, allowed are 8192");
        assertThat(ArticleBounds.excess(
                        article().setSource("s".repeat(3_000_000)).build()))
                .contains("source: 3000000 characters, allowed are 256");
        assertThat(ArticleBounds.excess(article().setLanguage("l".repeat(65)).build()))
                .contains("language: 65 characters, allowed are 64");
    }

    @Test
    void attributesAreMeasuredTogetherNamesAndValues() {
        RawArticle article = article()
                .setAttributes(Map.of("a".repeat(30_000), "", "b", "c".repeat(40_000)))
                .build();

        assertThat(ArticleBounds.excess(article)).contains("attributes: 70001 bytes, allowed are 65536");
    }

    private static RawArticle.Builder article() {
        return RawArticle.newBuilder().setTitle("Title").setPublishedAt(Instant.EPOCH);
    }
}
