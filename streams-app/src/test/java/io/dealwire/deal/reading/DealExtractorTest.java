package io.dealwire.deal.reading;

import static io.dealwire.deal.reading.DealReadings.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealType;
import io.dealwire.avro.Evidence;
import io.dealwire.avro.PartyVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DealExtractorTest {

    @Test
    void adviserIsNoPartyAndIsToldWhy() {
        DealReading reading = read(
                "Acme to buy Bolt",
                "Acme agreed to buy Bolt, it said. Bank of Eld advised Acme. The deal needs consent.");

        assertThat(reading.getVerdicts())
                .filteredOn(verdict -> verdict.getCompanyId().equals("bank of eld"))
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.getParty()).isFalse();
                    assertThat(verdict.getReason()).isNotBlank();
                });
    }

    @Test
    void everyCompanyNamedGetsAVerdict() {
        assertThat(read("Acme to buy Bolt", "Acme agreed to buy Bolt. Crane and Dorn declined to comment.")
                        .getVerdicts())
                .extracting(PartyVerdict::getCompanyId)
                .containsExactlyInAnyOrder("acme", "bolt", "crane", "dorn");
    }

    @Test
    void evidenceQuotesTheSentenceThatProves() {
        DealReading reading = read("Acme to buy Bolt", "It rained. Acme agreed to buy Bolt for $3 billion.");

        assertThat(reading.getEvidence())
                .filteredOn(evidence -> evidence.getProves().equals("value"))
                .extracting(Evidence::getQuote)
                .containsExactly("Acme agreed to buy Bolt for $3 billion.");
    }

    @Test
    void quarterlyResultsAreNoDeal() {
        DealReading reading = read(
                "Acme profit falls as sales slow",
                "Acme posted a lower quarterly profit. It bought Bolt last year and sold a plant to Crane.");

        assertThat(reading.getIsDeal()).isFalse();
        assertThat(reading.getReason()).isNotBlank();
    }

    @Test
    void purchaseOfSecuritiesIsNoDeal() {
        assertThat(read("Acme to sell $3 billion of bonds", "Acme will sell $3 billion of bonds, it said.")
                        .getIsDeal())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.9 percent", "10 percent", "12.5 pct", "a tenth"})
    void aMinorityIsAStakeHoweverItIsTold(String part) {
        assertThat(read("Acme buys " + part + " of Bolt", "Acme has bought " + part + " of Bolt for 45 million pounds.")
                        .getTypes())
                .containsExactly(DealType.STAKE);
    }

    @Test
    void whoBuysNoCompanyButWhatOneHasBuysAssetsAndThatIsProven() {
        DealReading reading = read(
                "Acme completes acquisition",
                "Acme has completed the acquisition of 18 royalties in Ontario for $9 million.");

        assertThat(reading.getTypes()).containsExactly(DealType.ASSET_SALE);
        assertThat(reading.getEvidence()).extracting(Evidence::getProves).contains("type:ASSET_SALE");
    }

    @ParameterizedTest
    @CsvSource({
        "Looking back: when Acme bought Bolt, 'Twenty years ago this week Acme bought Bolt for $90 million.'",
        "Ten years ago: how Acme bought Bolt, Ten years ago Acme bought Bolt for $90 million. The works have closed.",
        "On this day: Acme and Bolt agree to merge, On this day in 1998 Acme and Bolt agreed to merge."
    })
    void whatIsToldOfEarlierTimesIsNoDeal(String title, String body) {
        assertThat(read(title, body).getIsDeal()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme agreed to buy Bolt for $3 billion, which began ten years ago.",
                "Founded ten years ago, Acme agreed to buy Bolt for $3 billion."
            })
    void aDealOfACompanyThatBeganYearsAgoIsOne(String lead) {
        DealReading reading = read("Acme and Bolt in deal", lead);

        assertThat(reading.getTypes()).contains(DealType.ACQUISITION);
        assertThat(reading.getValue()).isNotNull();
    }

    @Test
    void aQuarterOfAYearIsNoStake() {
        assertThat(read(
                                "Acme to buy Bolt",
                                "Acme agreed to buy Bolt. It expects the acquisition to close in the fourth quarter of 2026.")
                        .getTypes())
                .containsExactly(DealType.ACQUISITION);
        assertThat(read("Acme sells unit", "Acme sold in the third quarter of 2025 its pumps unit to Bolt.")
                        .getTypes())
                .containsExactly(DealType.ASSET_SALE);
    }

    @Test
    void whoHiresTheStaffOfACompanyAcquiresIt() {
        assertThat(read("Acme acqui-hires Bolt team", "Acme has acqui-hired the team of Bolt.")
                        .getTypes())
                .containsExactly(DealType.ACQUISITION);
    }

    @Test
    void takeoverWithAStakeOnTheWayIsATakeover() {
        assertThat(read(
                                "Acme raises bid for Bolt, buys stake",
                                "Acme raised its bid for Bolt and bought a stake in Bolt. The takeover of Bolt needs consent.")
                        .getTypes())
                .containsExactly(DealType.ACQUISITION);
    }

    @Test
    void goodsSoldInAnothersShopsAreSupply() {
        assertThat(read("Acme to sell phones in Bolt stores", "Acme will sell its phones in Bolt stores, it said.")
                        .getTypes())
                .doesNotContain(DealType.ASSET_SALE, DealType.ACQUISITION);
    }

    @Test
    void mergingOnesOwnPartsIsNoDeal() {
        assertThat(read("Acme to merge two departments", "Acme will combine its two departments to save money.")
                        .getIsDeal())
                .isFalse();
    }

    @Test
    void stockSoldInAnOfferIsNoDeal() {
        assertThat(read(
                                "Acme to sell $3 billion of stock in record offer",
                                "Acme will sell $3 billion of stock in a public offer.")
                        .getIsDeal())
                .isFalse();
    }

    @Test
    void holderThatTrimsItsStakeIsNoDeal() {
        assertThat(read("Acme trims Bolt stake", "Acme has cut its holding in Bolt to 4 percent, a filing showed.")
                        .getIsDeal())
                .isFalse();
    }

    @Test
    void lookingForOpportunitiesIsNoDeal() {
        String rest = " It was founded in 1903. It has 300 people. Its seat is in Eld.";

        assertThat(read("Acme sees openings at Bolt", "Acme is trying to buy assets of Bolt and others." + rest)
                        .getIsDeal())
                .isTrue();
        assertThat(read("Acme sees openings at Bolt", "Acme is seeking opportunities to buy assets of Bolt." + rest)
                        .getIsDeal())
                .isFalse();
    }

    @Test
    void emptyArticleIsNoDeal() {
        assertThat(read("", "").getIsDeal()).isFalse();
    }
}
