package io.dealwire.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.Company;
import io.dealwire.avro.Deal;
import io.dealwire.avro.RawArticle;
import io.dealwire.layout.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of deals whose articles have outgrown the retention. */
class OldHistoryTest {

    /** Two rounds of looking for old articles. */
    private static final Duration SWEEP = Duration.ofSeconds(21);

    private static final Duration OLD = Duration.ofDays(-800);

    @TempDir
    private Path folder;

    private TopologyHarness harness;

    @BeforeEach
    void start() {
        harness = started("first", News.DAY.plus(Duration.ofDays(3)));
        harness.publish("old", takeover("Norvane", "Tellux", OLD));
        harness.publish("new", takeover("Bramford Steel", "Quillon", Duration.ZERO));
        harness.pass(SWEEP);
    }

    @AfterEach
    void stop() {
        harness.close();
    }

    private TopologyHarness started(String name, Instant now) {
        TopologyHarness started = new TopologyHarness(folder.resolve(name), Map.of("story.idle", "1s"), now);
        Stream.of("Norvane", "Tellux", "Bramford Steel", "Quillon", "Halvard Foods")
                .forEach(company -> started.company(
                        company.toLowerCase(Locale.ROOT).replace(' ', '-'),
                        Company.newBuilder().setName(company).build()));
        return started;
    }

    private static RawArticle takeover(String buyer, String target, Duration afterStart) {
        return News.article(
                "post",
                afterStart,
                "%s to acquire %s for $300 million".formatted(buyer, target),
                "%s said on Monday it had agreed to acquire %s for $300 million in cash. ".formatted(buyer, target)
                        + News.filler(buyer.hashCode(), 12));
    }

    @Test
    void whatADealWasToldByIsOnRecordWhenTheArticleIsRetired() {
        assertThat(harness.tagged()).containsOnlyKeys("new");
        assertThat(harness.reports()).containsOnlyKeys("new", "old");
        assertThat(harness.reports().get("old").getDealId())
                .isIn(harness.deals().keySet());
        assertThat(harness.counts()).containsOnlyKeys("norvane", "tellux", "bramford-steel", "quillon");
    }

    @Test
    void historyWhoseTextsAreGoneSurvivesAResetOfEverythingButReports() {
        try (TopologyHarness again = started("again", News.DAY.plus(Duration.ofDays(5)))) {
            harness.reports().forEach(again::recall);
            again.publish("new", takeover("Bramford Steel", "Quillon", Duration.ZERO));

            assertThat(again.deals()).isEqualTo(harness.deals());
            assertThat(again.counts()).isEqualTo(harness.counts());
        }
    }

    @Test
    void aReportThatWasTakenUpAgainDoesNotStayAmongTheRecalled() {
        try (TopologyHarness again = started("again", News.DAY.plus(Duration.ofDays(5)))) {
            harness.reports().forEach(again::recall);

            assertThat(again.recalled()).isEmpty();
        }
    }

    @Test
    void aTakeDownOfARetiredArticleTakesItsDealItsQuotesAndItsCountsAway() {
        harness.publish("old", null);

        assertThat(harness.reports()).containsOnlyKeys("new");
        assertThat(harness.deals().values())
                .singleElement()
                .extracting(Deal::getStories)
                .isEqualTo(List.of("new"));
        assertThat(Outcome.totals(harness)).isEqualTo(Map.of("bramford-steel", 1, "quillon", 1));
        assertThat(harness.driver().getKeyValueStore(Stores.DEAL_LEDGER).all())
                .toIterable()
                .extracting(entry -> entry.value.toString())
                .noneMatch(entry -> entry.contains("Norvane"));
    }

    @Test
    void aTakeDownAfterAResetFindsTheReportOfAnArticleWhoseTextIsGone() {
        try (TopologyHarness again = started("again", News.DAY.plus(Duration.ofDays(5)))) {
            harness.reports().forEach(again::recall);
            again.publish("old", null);

            assertThat(again.reports()).doesNotContainKey("old");
            assertThat(Outcome.totals(again)).isEqualTo(Map.of("bramford-steel", 1, "quillon", 1));
        }
    }

    @Test
    void aRetiredArticleThatIsCorrectedToOtherPartiesCountsForThoseAlone() {
        harness.publish("old", takeover("Norvane", "Halvard Foods", OLD));
        harness.pass(SWEEP);

        assertThat(Outcome.totals(harness))
                .isEqualTo(Map.of("bramford-steel", 1, "quillon", 1, "norvane", 1, "halvard-foods", 1));
        assertThat(harness.deals()).hasSize(2);
    }

    @Test
    void aRetiredArticleThatIsCorrectedToNoDealCountsNoMore() {
        harness.publish("old", News.article("post", OLD, "Weather in the north", News.filler(5, 12)));
        harness.pass(SWEEP);

        assertThat(Outcome.totals(harness)).isEqualTo(Map.of("bramford-steel", 1, "quillon", 1));
        assertThat(harness.deals()).hasSize(1);
    }

    @Test
    void aRetiredArticleThatIsSentAgainChangesNothing() {
        Map<String, Deal> before = harness.deals();

        harness.publish("old", takeover("Norvane", "Tellux", OLD));
        harness.pass(SWEEP);

        assertThat(harness.deals()).isEqualTo(before);
        assertThat(harness.tagged()).containsOnlyKeys("new");
    }

    @Test
    void aMisdatedArticleIsDatedAnewAlthoughItHasRetired() {
        Map<String, Deal> before = harness.deals();

        harness.publish("old", takeover("Norvane", "Tellux", Duration.ofHours(1)));
        harness.pass(SWEEP);

        assertThat(harness.tagged()).containsOnlyKeys("new", "old");
        assertThat(harness.deals()).containsOnlyKeys(before.keySet());
        assertThat(harness.deals().values())
                .filteredOn(deal -> deal.getStories().contains("old"))
                .singleElement()
                .extracting(Deal::getFirstSeen)
                .isEqualTo(News.DAY.plus(Duration.ofHours(1)));
        assertThat(harness.counts().get("norvane").getByDay()).containsOnlyKeys("2026-03-02");
    }
}
