package io.dealwire.deal.reading;

import static io.dealwire.deal.reading.DealReadings.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.DealStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DealStatusTest {

    @Test
    void talksAreARumour() {
        assertThat(read("Acme in talks to buy Bolt: sources", "Acme is in talks to buy Bolt, sources said.")
                        .getStatus())
                .isEqualTo(DealStatus.RUMOURED);
    }

    @Test
    void closingCompletesTheDeal() {
        assertThat(read("Acme completes acquisition of Bolt", "Acme has completed its acquisition of Bolt.")
                        .getStatus())
                .isEqualTo(DealStatus.COMPLETED);
    }

    @Test
    void droppedBidTerminatesTheDeal() {
        assertThat(read("Acme drops bid for Bolt", "Acme said it had dropped its bid for Bolt.")
                        .getStatus())
                .isEqualTo(DealStatus.TERMINATED);
    }

    @Test
    void purchaseThatOnlySourcesTellIsARumour() {
        assertThat(read("Acme to buy Bolt: sources", "Acme plans to buy Bolt, sources familiar with the matter said.")
                        .getStatus())
                .isEqualTo(DealStatus.RUMOURED);
    }

    @Test
    void purchaseThatANewspaperTellsIsARumour() {
        assertThat(read("Acme to buy Bolt, paper says", "Acme will buy Bolt, a newspaper reported.")
                        .getStatus())
                .isEqualTo(DealStatus.RUMOURED);
    }

    @Test
    void bidThatStandsIsNoRumourWhenSourcesTellOfIt() {
        assertThat(read("Acme raises bid for Bolt: source", "Acme raised its hostile bid for Bolt, a source said.")
                        .getStatus())
                .isEqualTo(DealStatus.ANNOUNCED);
    }

    @Test
    void likelyOfferIsARumour() {
        assertThat(read("Acme preparing to bid for Bolt", "Acme is preparing an offer for Bolt.")
                        .getStatus())
                .isEqualTo(DealStatus.RUMOURED);
    }

    @Test
    void refusalToBidTerminatesTheDeal() {
        assertThat(read("Acme says won't bid for Bolt", "Acme has decided against bidding for Bolt, it said.")
                        .getStatus())
                .isEqualTo(DealStatus.TERMINATED);
    }

    @Test
    void talksThatCollapseTerminateTheDeal() {
        assertThat(read("Acme says talks with Bolt collapse", "Acme said its talks with Bolt had collapsed.")
                        .getStatus())
                .isEqualTo(DealStatus.TERMINATED);
    }

    @Test
    void endThatIsOnlyFearedOrDeniedTerminatesNothing() {
        assertThat(read("Acme fights for Bolt deal", "Acme will not walk away from its deal to buy Bolt, it said.")
                        .getStatus())
                .isEqualTo(DealStatus.ANNOUNCED);
        assertThat(read("Acme fights for Bolt deal", "Acme will sue if regulators block its takeover of Bolt.")
                        .getStatus())
                .isEqualTo(DealStatus.ANNOUNCED);
    }

    @Test
    void completionToComeCompletesNothing() {
        assertThat(read("Acme to close Bolt deal", "Acme expects to complete the takeover of Bolt by Friday.")
                        .getStatus())
                .isEqualTo(DealStatus.ANNOUNCED);
    }

    @Test
    void dealThatIsCloseIsNotOneThatCloses() {
        assertThat(read("Acme close to deal for Bolt", "Acme is close to a deal to buy Bolt.")
                        .getStatus())
                .isEqualTo(DealStatus.RUMOURED);
    }

    @Test
    void purchaseThatWasMadeIsComplete() {
        assertThat(read("Acme buys stake in Bolt", "Acme said it bought a 5 percent stake in Bolt.")
                        .getStatus())
                .isEqualTo(DealStatus.COMPLETED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Acme Acquires Bolt|Acme announced today that it has acquired Bolt, a maker of pumps.",
                "Acme Announces Acquisition of Bolt|Acme is pleased to announce the acquisition of Bolt, a maker of pumps.",
                "Acme Acquires Bolt|Acme today announced its acquisition of Bolt, a maker of pumps.",
                "Bolt Acquired by Acme|Bolt was recently acquired by Acme, a maker of pumps.",
                "Acme Announces Closing of Merger with Bolt|Acme announced the closing of its merger with Bolt.",
            })
    void purchaseToldAsDoneIsCompleted(String title, String body) {
        assertThat(read(title, body).getStatus()).isEqualTo(DealStatus.COMPLETED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The transaction is expected to close in the third quarter.",
                "The purchase is subject to regulatory approval.",
                "Payment is made upon closing.",
                "The companies have signed a definitive agreement.",
            })
    void purchaseThatIsStillToCloseIsAnnounced(String pending) {
        assertThat(read(
                                "Acme Acquires Bolt",
                                "Acme today announced its acquisition of Bolt. Bolt makes pumps. " + pending)
                        .getStatus())
                .isEqualTo(DealStatus.ANNOUNCED);
    }

    @Test
    void whatIsSuppliedIsNotCompletedByAnnouncingIt() {
        assertThat(read(
                                "Acme sells 39 pumps to Bolt",
                                "Acme announced the sale of 39 pumps to Bolt. Bolt ordered them from Acme.")
                        .getStatus())
                .isEqualTo(DealStatus.ANNOUNCED);
    }

    @Test
    void letterOfIntentIsARumour() {
        assertThat(read(
                                "Acme Signs Letter of Intent to Acquire Bolt",
                                "Acme announced that it has signed a non-binding letter of intent to acquire Bolt.")
                        .getStatus())
                .isEqualTo(DealStatus.RUMOURED);
    }

    @Test
    void bindingLetterOfIntentIsAnnounced() {
        assertThat(read(
                                "Acme Signs Binding Letter of Intent to Acquire Bolt",
                                "Acme announced that it has signed a binding letter of intent to acquire Bolt.")
                        .getStatus())
                .isEqualTo(DealStatus.ANNOUNCED);
    }
}
