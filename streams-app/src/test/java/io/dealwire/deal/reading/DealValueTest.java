package io.dealwire.deal.reading;

import static io.dealwire.deal.reading.DealReadings.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.DealReading;
import org.junit.jupiter.api.Test;

class DealValueTest {

    @Test
    void figureOfTheDealIsItsValueAndRevenueIsNot() {
        DealReading reading =
                read("Acme to buy Bolt", "Acme agreed to buy Bolt, which has revenue of $9 billion, for $3 billion.");

        assertThat(reading.getValue().getAmount()).isEqualByComparingTo("3000000000");
    }

    @Test
    void offerOfARivalIsNotTheValue() {
        assertThat(read(
                                "Acme mulls bid for Bolt",
                                "Acme is considering a bid for Bolt to top Crane's $9 billion offer.")
                        .getValue())
                .isNull();
    }

    @Test
    void whatACompanyIsValuedAtIsNotTheValue() {
        assertThat(read("Acme may buy Bolt", "Acme may buy Bolt, which is valued at $9 billion, in a deal soon.")
                        .getValue())
                .isNull();
    }

    @Test
    void priceOfAnEarlierYearIsNotTheValue() {
        assertThat(read(
                                "Acme in talks to sell Bolt to Crane",
                                "Acme, which bought Bolt for $6 billion in 1999, may sell.")
                        .getValue())
                .isNull();
    }

    @Test
    void figureThatOthersGiveForUndisclosedTermsIsNotTheValue() {
        assertThat(read(
                                "Acme to buy Bolt",
                                "Acme agreed to buy Bolt. Terms of the deal were not disclosed. "
                                        + "Acme will pay $3 billion for Bolt, an expert guessed.")
                        .getValue())
                .isNull();
    }

    @Test
    void moneyRaisedForTheDealIsNotItsValue() {
        DealReading reading = read(
                "Acme to raise $9 billion to fund Bolt deal",
                "Acme, which agreed to buy Bolt for $3 billion, needs cash.");

        assertThat(reading.getValue().getAmount()).isEqualByComparingTo("3000000000");
    }

    @Test
    void priceOfAStakeGoesBeforeTheValueOfTheCompany() {
        DealReading reading =
                read("Acme invests in Bolt", "Acme will take a $2 billion stake in Bolt, valuing it at $9 billion.");

        assertThat(reading.getValue().getAmount()).isEqualByComparingTo("2000000000");
    }

    @Test
    void figureFurtherDownThatIsSaidOfTheDealIsItsValue() {
        DealReading reading = read(
                "Acme to buy Bolt",
                "Acme agreed to buy Bolt. It makes paint. It also makes glue. The deal could be worth $4 billion.");

        assertThat(reading.getValue().getAmount()).isEqualByComparingTo("4000000000");
    }

    @Test
    void figureToWhichABidIsRaisedIsItsValue() {
        DealReading reading = read("Acme raises bid", "Acme raised its bid for Bolt by 9 percent to $4 billion.");

        assertThat(reading.getValue().getAmount()).isEqualByComparingTo("4000000000");
    }

    @Test
    void figureFurtherDownThatNamesNoPartyIsNotTheValue() {
        assertThat(read(
                                "Acme to buy Bolt",
                                "Acme agreed to buy Bolt. It makes paint. It also makes glue. Crane was sold for $4 billion.")
                        .getValue())
                .isNull();
    }

    @Test
    void whatTheyInvestTogetherIsTheValue() {
        DealReading reading = read(
                "Acme and Bolt form joint venture",
                "Acme and Bolt will form a joint venture. Acme holds half of it. They plan to invest $3 billion in it.");

        assertThat(reading.getValue().getAmount()).isEqualByComparingTo("3000000000");
    }
}
