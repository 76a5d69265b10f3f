package io.dealwire.deal.reading;

import static io.dealwire.deal.reading.DealReadings.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.DealReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Acme to buy Bolt|Acme agreed to buy Bolt for $31 a share, or about $1.9 billion.|1900000000",
                "Acme to buy Bolt|Acme agreed to buy Bolt for $31 per share in cash, for a total of $1.9 billion.|1900000000",
                "Acme to buy Bolt|Acme agreed to buy Bolt for 1.9 billion dollars, or 31 dollars a share.|1900000000",
                "Acme to buy Bolt|Acme agreed to buy Bolt for a total consideration of $12.5 million.|12500000",
                "Acme to buy Bolt|Acme has agreed to acquire Bolt for an aggregate purchase price of approximately $85 million.|85000000",
                "Acme to acquire Bolt|Acme will acquire Bolt for $10m upfront and up to $2.5bn in milestones.|10000000",
                "Acme to acquire Bolt|Acme will acquire Bolt for between $1.2 billion and $1.5 billion.|1200000000",
                "Acme invests in Bolt|Bolt has raised $12 million in seed funding from Acme.|12000000",
                "Acme invests in Bolt|Bolt secured $12 million in a round led by Acme.|12000000",
                "Acme invests in Bolt|Acme invested in Bolt. Bolt sold the shares to Acme for aggregate gross proceeds of $7 million.|7000000",
                "Bolt raises $12 million in debt financing from Acme|Bolt has closed a round of debt financing from Acme.|12000000",
                "Acme invests in Bolt|Acme is leading a funding round of $12 million in Bolt.|12000000",
                "Acme to supply Bolt|Acme will supply Bolt with pumps. The value of the order is an estimated $12 million.|12000000",
                "Acme awarded $50M Bolt contract|Acme will supply Bolt with pumps under a contract from Bolt.|50000000",
            })
    void valueIsTheSumOfTheDealInWhateverWordsItIsTold(String title, String body, long amount) {
        assertThat(read(title, body).getValue())
                .isNotNull()
                .extracting(value -> value.getAmount().longValue())
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme rejected the asking price of $21 a share, or a total of $8.2 billion, for Bolt.",
                "Acme has completed its acquisition of Bolt, adding $11 million in tangible assets to its books.",
            })
    void priceOnlyAskedAndWhatIsAddedToTheBooksAreNotTheValue(String body) {
        assertThat(read("Acme and Bolt", body).getValue()).isNull();
    }
}
