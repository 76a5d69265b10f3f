package io.dealwire.deal.reading;

import static io.dealwire.deal.reading.DealReadings.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.DealStatus;
import org.junit.jupiter.api.Test;

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
}
