package io.dealwire.deal.ledger;

import static io.dealwire.deal.reading.DealSamples.day;
import static io.dealwire.deal.reading.DealSamples.signal;
import static io.dealwire.deal.reading.DealSamples.takeover;
import static io.dealwire.deal.reading.DealSamples.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.Deal;
import io.dealwire.avro.DealLedgerEntry;
import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealSignal;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.Evidence;
import io.dealwire.avro.PartyRole;
import io.dealwire.avro.Span;
import io.dealwire.avro.TextField;
import io.dealwire.bounds.RecordSize;
import io.dealwire.config.DealSettings;
import io.dealwire.deal.reading.DealSamples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A pair with more reports than an entry holds each of. */
class FoldingTest {

    private static final String KEY = "ownership:acme+bolt";
    private static final int MANY = DealLedger.MAX_SIGNALS;

    private final DealLedger ledger = new DealLedger(
            new DealSettings(Duration.ofDays(540), Duration.ofDays(30), true, DealSettings.SHIPPED_CERTAINTY));
    private Optional<DealLedgerEntry> entry = Optional.empty();
    private int folded;
    private int forgotten;
    private int unquoted;

    private DealLedger.Outcome apply(DealSignal signal) {
        DealLedger.Outcome outcome = ledger.apply(KEY, entry, DealMailFactory.report(signal), Instant.EPOCH);
        entry = outcome.entry();
        folded += outcome.bites().folded();
        forgotten += outcome.bites().forgotten();
        unquoted += outcome.bites().unquoted();
        return outcome;
    }

    private List<Deal> deals() {
        return entry.map(held -> List.copyOf(DealLedger.assembled(held).values()))
                .orElse(List.of());
    }

    private Deal deal() {
        assertThat(deals()).hasSize(1);
        return deals().get(0);
    }

    private void report(int from, int to, DealReading reading) {
        for (int i = from; i < to; i++) {
            apply(signal("s" + i, i, reading));
        }
    }

    private static DealReading told(DealStatus status) {
        DealReading reading = takeover(status, "acme", "bolt");
        reading.setEvidence(List.of(new Evidence("status", "a", new Span(TextField.BODY, 0, 1), "a quote")));
        return reading;
    }

    @Test
    void anOldDealOutlivesManyReportsOfALaterOne() {
        apply(signal("old", -1000));
        String id = deal().getDealId();

        report(0, 2 * MANY, told(DealStatus.ANNOUNCED));

        assertThat(deals()).hasSize(2).anySatisfy(deal -> {
            assertThat(deal.getDealId()).isEqualTo(id);
            assertThat(deal.getTitle()).isEqualTo("Headline of old");
        });
        assertThat(forgotten).isZero();
    }

    @Test
    void aDealOfManyReportsKeepsItsIdItsTimesItsPartiesAndItsNumbers() {
        report(0, 1, told(DealStatus.ANNOUNCED));
        String id = deal().getDealId();

        report(1, 2 * MANY, told(DealStatus.ANNOUNCED));

        Deal deal = deal();
        assertThat(deal.getDealId()).isEqualTo(id);
        assertThat(deal.getFirstSeen()).isEqualTo(day(0));
        assertThat(deal.getLastSeen()).isEqualTo(day(2 * MANY - 1));
        assertThat(deal.getArticles()).isEqualTo(2 * MANY);
        assertThat(deal.getSources()).hasSize(2 * MANY);
        assertThat(deal.getParties())
                .containsExactlyInAnyOrder(
                        new DealParty("acme", "acme", PartyRole.BUYER),
                        new DealParty("bolt", "bolt", PartyRole.TARGET));
        assertThat(entry.orElseThrow().getSignals()).hasSizeLessThan(MANY);
        assertThat(folded).isEqualTo(MANY);
    }

    @Test
    void aPartyOfFewReportsIsNoneAlthoughTheManyAreFolded() {
        DealReading wrong = told(DealStatus.ANNOUNCED);
        wrong.setParties(List.of(
                new DealParty("acme", "acme", PartyRole.BUYER),
                new DealParty("bolt", "bolt", PartyRole.TARGET),
                new DealParty("crane", "crane", PartyRole.BUYER)));
        report(0, 3 * MANY, told(DealStatus.ANNOUNCED));
        report(3 * MANY, 4 * MANY, wrong);

        assertThat(deal().getParties()).extracting(DealParty::getCompanyId).containsExactlyInAnyOrder("acme", "bolt");
    }

    @Test
    void theStatusIsTheLastAlsoWhenThatReportIsFolded() {
        report(0, 1, told(DealStatus.ANNOUNCED));
        report(1, 2, told(DealStatus.COMPLETED));
        report(2, MANY + 50, told(DealStatus.UNKNOWN));

        assertThat(deal().getStatus()).isEqualTo(DealStatus.COMPLETED);
    }

    @Test
    void aLateReportBeforeAllOthersIsTheFirst() {
        report(0, MANY + 50, told(DealStatus.ANNOUNCED));

        apply(signal("early", -3));
        report(MANY + 50, MANY + 60, told(DealStatus.ANNOUNCED));

        assertThat(deal().getFirstSeen()).isEqualTo(day(-3));
    }

    @Test
    void aFoldedReportThatIsSentAgainCountsOnce() {
        report(0, MANY + 50, told(DealStatus.ANNOUNCED));

        report(0, 20, told(DealStatus.ANNOUNCED));

        assertThat(deal().getArticles()).isEqualTo(MANY + 50);
    }

    @Test
    void withTheLastReportTheDealIsGoneAlsoWhenAllWereFolded() {
        report(0, MANY + 50, told(DealStatus.ANNOUNCED));

        for (int i = 0; i < MANY + 49; i++) {
            apply(withdrawn("s" + i));
        }
        assertThat(deal().getArticles()).isOne();
        apply(withdrawn("s" + (MANY + 49)));

        assertThat(entry).isEmpty();
    }

    @Test
    void ofAFoldedReportNoHeadlineAndNoQuoteIsKept() {
        report(0, MANY + 50, told(DealStatus.ANNOUNCED));

        assertThat(entry.orElseThrow().getFolded()).singleElement().asString().doesNotContain("Headline", "a quote");
    }

    @Test
    void ofManyReportsTheQuotesOfTheLatestAreKeptAndStandByForEachOther() {
        for (int i = 0; i < 3 * Quotes.MOST; i++) {
            apply(signal("s" + i, i, quoting("quote " + i)));
        }

        assertThat(quotes()).hasSize(Quotes.MOST);
        assertThat(unquoted).isEqualTo(2 * Quotes.MOST);
        for (int i = 3 * Quotes.MOST - 1; i >= 2 * Quotes.MOST; i--) {
            assertThat(deal().getEvidence()).extracting(Evidence::getQuote).containsExactly("quote " + i);
            apply(withdrawn("s" + i));
        }
    }

    @Test
    void whichQuotesAreKeptDoesNotDependOnTheOrderOfArrival() {
        for (int i = 0; i < 3 * Quotes.MOST; i++) {
            apply(signal("s" + i, i, quoting("quote " + i)));
        }
        List<DealSignal> inOrder = entry.orElseThrow().getSignals();
        entry = Optional.empty();

        for (int i = 3 * Quotes.MOST - 1; i >= 0; i--) {
            apply(signal("s" + i, i, quoting("quote " + i)));
        }

        assertThat(entry.orElseThrow().getSignals()).isEqualTo(inOrder);
    }

    @Test
    void reportsThatNameOnePrincipalKeepTheirQuotesSinceTheyMayBeAdoptedYet() {
        for (int i = 0; i < 3 * Quotes.MOST; i++) {
            DealReading reading = quoting("quote " + i);
            reading.setParties(List.of(new DealParty("acme", "acme", PartyRole.BUYER)));
            apply(signal("s" + i, i, reading));
        }

        assertThat(quotes()).hasSize(3 * Quotes.MOST);
        assertThat(unquoted).isZero();
    }

    private List<String> quotes() {
        return entry.orElseThrow().getSignals().stream()
                .flatMap(report -> report.getReading().getEvidence().stream())
                .map(Evidence::getQuote)
                .toList();
    }

    private static DealReading quoting(String quote) {
        DealReading reading = takeover(DealStatus.ANNOUNCED, "acme", "bolt");
        reading.setEvidence(List.of(new Evidence("status", "a", new Span(TextField.BODY, 0, 1), quote)));
        return reading;
    }

    @Test
    void twoReportsOfADealThatAreFoldedTogetherLeaveItItsId() {
        for (int i = 0; i < MANY / 2; i++) {
            apply(signal("a" + i, 1000 * i));
            apply(signal("b" + i, 1000 * i + 1));
        }
        List<String> before = deals().stream().map(Deal::getDealId).toList();

        apply(signal("more", 500_000));

        assertThat(deals()).extracting(Deal::getDealId).containsAll(before);
        assertThat(forgotten).isZero();
    }

    @Test
    void fiveThousandReportsFitIntoAMebibyte() {
        report(0, 5_000, DealSamples.takeover(DealStatus.ANNOUNCED, "acme", "bolt"));

        assertThat(deal().getArticles()).isEqualTo(5_000);
        assertThat(RecordSize.atMost(entry.orElseThrow())).isLessThan(1 << 20);
    }
}
