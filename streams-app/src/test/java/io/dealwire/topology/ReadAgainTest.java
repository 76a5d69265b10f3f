package io.dealwire.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.Company;
import io.dealwire.avro.RawArticle;
import io.dealwire.deal.reading.ReaderVersion;
import io.dealwire.layout.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles whose content is what it was, but which are to be tagged and read anew. */
class ReadAgainTest {

    private static final RawArticle ARTICLE = News.article(
            "post",
            Duration.ZERO,
            "Norvane to acquire Tellux for $300 million",
            "Norvane said on Monday it had agreed to acquire Tellux for $300 million in cash. " + News.filler(3, 12));

    @TempDir
    private Path folder;

    private TopologyHarness harness;

    @BeforeEach
    void start() {
        harness = new TopologyHarness(folder, Map.of(), News.DAY.plus(Duration.ofDays(1)));
    }

    @AfterEach
    void stop() {
        harness.close();
    }

    private void knowCompanies() {
        harness.company("ref-norvane", Company.newBuilder().setName("Norvane").build());
        harness.company("ref-tellux", Company.newBuilder().setName("Tellux").build());
    }

    /** As a failure while tagging or reading leaves it: the story is known, what the article says is not. */
    private void forgetReading() {
        harness.driver().getKeyValueStore(Stores.ARTICLES).delete("a");
        harness.driver().getKeyValueStore(Stores.DEAL_REPORTS).delete("a");
    }

    @Test
    void anArticleOnWhichReadingFailedIsReadWhenItsDeadLetterIsGivenBack() {
        knowCompanies();
        harness.publish("a", ARTICLE);
        forgetReading();

        harness.publish("a", ARTICLE);
        assertThat(harness.driver().getKeyValueStore(Stores.ARTICLES).get("a")).isNull();
        harness.readAgain("a", ARTICLE);

        assertThat(harness.driver().getKeyValueStore(Stores.ARTICLES).get("a")).isNotNull();
        assertThat(harness.tagged().get("a").getDealId()).isIn(harness.deals().keySet());
        assertThat(Outcome.totals(harness)).isEqualTo(Map.of("ref-norvane", 1, "ref-tellux", 1));
    }

    @Test
    void anArticleIsReadAgainWithTheCompaniesThatAreKnownNow() {
        harness.publish("a", ARTICLE);
        assertThat(harness.counts()).doesNotContainKeys("ref-norvane", "ref-tellux");
        knowCompanies();

        harness.readAgain("a", ARTICLE);

        assertThat(Outcome.totals(harness)).isEqualTo(Map.of("ref-norvane", 1, "ref-tellux", 1));
    }

    @Test
    void anArticleNamesTheReaderThatHasReadIt() {
        harness.publish("a", ARTICLE);

        assertThat(harness.tagged().get("a").getReaderVersion()).isEqualTo(ReaderVersion.current());
    }

    @Test
    void whatIsReadAgainToTheSameEffectChangesNothing() {
        knowCompanies();
        harness.publish("a", ARTICLE);
        var deals = harness.deals();
        var counts = harness.counts();

        harness.readAgain("a", ARTICLE);

        assertThat(harness.deals()).isEqualTo(deals);
        assertThat(harness.counts()).isEqualTo(counts);
    }
}
