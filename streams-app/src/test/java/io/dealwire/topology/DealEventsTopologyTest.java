package io.dealwire.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dealwire.avro.Company;
import io.dealwire.avro.DealChangeKind;
import io.dealwire.avro.DealEvent;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.RawArticle;
import io.dealwire.json.AvroJson;
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

/** What became known of deals, told by the whole topology. */
class DealEventsTopologyTest {

    private static final Duration QUIET = Duration.ofMinutes(2);
    private static final Duration HALF_QUIET = Duration.ofSeconds(45);

    @TempDir
    private Path folder;

    private TopologyHarness harness;

    @BeforeEach
    void start() {
        harness = started("first", News.DAY.plus(Duration.ofDays(3)));
    }

    @AfterEach
    void stop() {
        harness.close();
    }

    private TopologyHarness started(String name, Instant now) {
        return started(name, now, now);
    }

    private TopologyHarness started(String name, Instant now, Instant published) {
        TopologyHarness started = new TopologyHarness(folder.resolve(name), Map.of(), now, published);
        Stream.of("Norvane", "Tellux", "Halvard Foods")
                .forEach(company -> started.company(
                        company.toLowerCase(Locale.ROOT).replace(' ', '-'),
                        Company.newBuilder().setName(company).build()));
        return started;
    }

    private static RawArticle announced(String target, Duration afterStart) {
        return News.article(
                "post",
                afterStart,
                "Norvane to buy " + target,
                "Norvane said it had agreed to acquire " + target + " for $100 million in cash. "
                        + News.filler(target.hashCode(), 14));
    }

    private static RawArticle completed() {
        return News.article(
                "wire",
                Duration.ofDays(2),
                "Norvane completes acquisition of Tellux",
                "Norvane has completed its acquisition of Tellux, it said on Wednesday. " + News.filler(77, 14));
    }

    @Test
    void aDealIsToldAndThenWhatBecomesKnownOfIt() {
        harness.publish("a", announced("Tellux", Duration.ZERO));
        harness.publish("b", completed());

        assertThat(harness.events())
                .extracting(DealEvent::getChange, DealEvent::getCause)
                .contains(
                        tuple(DealChangeKind.FIRST_TOLD, "a"),
                        tuple(DealChangeKind.ARTICLE_JOINED, "b"),
                        tuple(DealChangeKind.STATUS, "b"));
        assertThat(last().getAfter().getStatus()).isEqualTo(DealStatus.COMPLETED);
    }

    @Test
    void whatATakenDownArticleAloneHadToldIsWithdrawn() {
        harness.publish("a", announced("Tellux", Duration.ZERO));
        harness.publish("a", null);

        assertThat(last())
                .extracting(DealEvent::getChange, DealEvent::getCause)
                .containsExactly(DealChangeKind.WITHDRAWN, "a");
    }

    @Test
    void whatATakenDownArticleHadToldBesideOthersIsTakenBackAlone() {
        harness.publish("a", announced("Tellux", Duration.ZERO));
        harness.publish("b", completed());
        harness.publish("b", null);

        assertThat(harness.events())
                .extracting(DealEvent::getChange, DealEvent::getSubject, DealEvent::getCause)
                .contains(tuple(DealChangeKind.ARTICLE_LEFT, "b", "b"));
        assertThat(last().getAfter().getStatus()).isEqualTo(DealStatus.ANNOUNCED);
    }

    @Test
    void anArticleThatIsCorrectedToOtherPartiesWithdrawsOneDealAndTellsAnother() {
        harness.publish("a", announced("Tellux", Duration.ZERO));
        harness.publish("a", announced("Halvard Foods", Duration.ZERO));

        assertThat(harness.events())
                .extracting(DealEvent::getChange, DealEvent::getCause)
                .containsExactlyInAnyOrder(
                        tuple(DealChangeKind.FIRST_TOLD, "a"),
                        tuple(DealChangeKind.WITHDRAWN, "a"),
                        tuple(DealChangeKind.FIRST_TOLD, "a"));
    }

    @Test
    void anEventIsKnownWhenTheDealWasWritten() {
        harness.publish("a", announced("Tellux", Duration.ZERO));
        harness.publish("b", completed());

        assertThat(harness.events().get(0).getKnownAt()).isEqualTo(News.DAY.plus(Duration.ofDays(3)));
        assertThat(last().getKnownAt()).isAfter(harness.events().get(0).getKnownAt());
    }

    @Test
    void noEventTellsAText() {
        harness.publish("a", announced("Tellux", Duration.ZERO));
        harness.publish("b", completed());

        assertThat(harness.events())
                .extracting(DealEvent::toString)
                .noneMatch(text -> text.contains("cash") || text.contains("Norvane to buy"));
    }

    @Test
    void theEventsOfADealAreKeptForQuestions() {
        harness.publish("a", announced("Tellux", Duration.ZERO));
        harness.publish("b", completed());

        assertThat(harness.driver()
                        .<String, DealEvent>getKeyValueStore(Stores.DEAL_EVENTS)
                        .all())
                .toIterable()
                .extracting(entry -> AvroJson.tree(entry.value))
                .containsExactlyElementsOf(
                        harness.events().stream().map(AvroJson::tree).toList());
    }

    @Test
    void aResetTellsWhatTheArticlesSayOtherwiseOnceItIsQuiet() {
        harness.publish("a", announced("Tellux", Duration.ZERO));
        harness.publish("b", completed());

        try (TopologyHarness again = started("again", News.DAY.plus(Duration.ofDays(5)))) {
            again.takeOver(harness);
            again.recall("a", harness.reports().get("a"));
            assertThat(again.events()).isEmpty();

            again.pass(QUIET);

            assertThat(again.events())
                    .extracting(DealEvent::getChange, DealEvent::getSubject)
                    .contains(tuple(DealChangeKind.ARTICLE_LEFT, "b"), tuple(DealChangeKind.STATUS, ""));
            assertThat(again.driver().getKeyValueStore(Stores.DEALS_WAITING).all())
                    .toIterable()
                    .isEmpty();
        }
    }

    @Test
    void whatCameBeforeTheStartWaitsHoweverYoungItIs() {
        Instant now = News.DAY.plus(Duration.ofDays(5));
        try (TopologyHarness again = started("again", now, now.minusSeconds(20))) {
            again.publish("a", announced("Tellux", Duration.ZERO));
            assertThat(again.events()).isEmpty();

            again.pass(QUIET);

            assertThat(again.events()).extracting(DealEvent::getChange).containsExactly(DealChangeKind.FIRST_TOLD);
        }
    }

    @Test
    void aDealThatIsHalfMadeIsNotToldWhileOthersAreStillHeardLate() {
        harness.publish("a", announced("Tellux", Duration.ZERO));
        harness.publish("b", completed());
        harness.publish("c", announced("Halvard Foods", Duration.ZERO));

        try (TopologyHarness again = started("again", News.DAY.plus(Duration.ofDays(5)))) {
            again.takeOver(harness);
            again.recall("a", harness.reports().get("a"));
            again.pass(HALF_QUIET);
            again.recall("c", harness.reports().get("c"));
            again.pass(HALF_QUIET);
            again.recall("b", harness.reports().get("b"));
            again.pass(QUIET);

            assertThat(again.events()).isEmpty();
        }
    }

    @Test
    void dealsAreToldAsTheyAreWhenTheApplicationIsLateForAnHour() {
        Instant now = News.DAY.plus(Duration.ofDays(5));
        try (TopologyHarness late = started("again", now, now.minus(Duration.ofHours(6)))) {
            late.publish("a", announced("Tellux", Duration.ZERO));
            for (int minutes = 0; minutes < 60; minutes++) {
                assertThat(late.events()).isEmpty();
                late.publish("c", minutes % 2 == 0 ? announced("Halvard Foods", Duration.ZERO) : null);
                late.pass(HALF_QUIET);
                late.publish("d", minutes % 2 == 0 ? completed() : null);
                late.pass(Duration.ofSeconds(15));
            }

            assertThat(late.events()).extracting(DealEvent::getChange).contains(DealChangeKind.FIRST_TOLD);
        }
    }

    private DealEvent last() {
        List<DealEvent> events = harness.events();
        return events.get(events.size() - 1);
    }
}
