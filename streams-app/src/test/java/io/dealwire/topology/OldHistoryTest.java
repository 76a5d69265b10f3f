package io.dealwire.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.Company;
import io.dealwire.avro.RawArticle;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
        TopologyHarness started = new TopologyHarness(folder.resolve(name), Map.of(), now);
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
}
