package io.dealwire.deal.reading;

import static io.dealwire.deal.reading.DealReadings.read;
import static io.dealwire.deal.reading.DealReadings.roles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealType;
import io.dealwire.avro.PartyRole;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DealPartiesTest {

    @Test
    void whoBuysIsBuyerAndWhatIsBoughtIsTarget() {
        assertThat(roles(read("Acme to buy Bolt", "Acme agreed to buy Bolt, it said.")))
                .containsOnly(entry("Acme", PartyRole.BUYER), entry("Bolt", PartyRole.TARGET));
    }

    @Test
    void passiveVoiceTurnsTheRolesAround() {
        assertThat(roles(read("Bolt to be acquired by Acme", "Bolt will be acquired by Acme, it said.")))
                .containsOnly(entry("Acme", PartyRole.BUYER), entry("Bolt", PartyRole.TARGET));
    }

    @Test
    void whoSellsToWhomIsRead() {
        DealReading reading = read("Acme sells Bolt to Crane", "Acme agreed to sell Bolt to Crane, they said.");

        assertThat(roles(reading))
                .containsOnly(
                        entry("Acme", PartyRole.SELLER),
                        entry("Bolt", PartyRole.TARGET),
                        entry("Crane", PartyRole.BUYER));
        assertThat(reading.getTypes()).containsExactly(DealType.ASSET_SALE);
    }

    @Test
    void ownerOfAUnitThatIsBoughtSells() {
        assertThat(roles(read("Acme to buy Bolt's paint unit", "Acme will buy Bolt's paint unit, it said.")))
                .containsOnly(entry("Acme", PartyRole.BUYER), entry("Bolt", PartyRole.SELLER));
    }

    @Test
    void apposedCompanyIsNotTheBuyer() {
        assertThat(roles(read("Acme to buy Bolt", "Acme, a rival of Crane, agreed to buy Bolt.")))
                .containsOnlyKeys("Acme", "Bolt");
    }

    @Test
    void rivalBidderIsNoPartyOfTheBidInTheHeadline() {
        assertThat(roles(read("Crane makes bid for Bolt", "Crane offered to buy Bolt, topping an offer by Acme.")))
                .containsOnlyKeys("Crane", "Bolt");
    }

    @Test
    void shareOfACompanyIsAStakeAndTheBuyerAnInvestor() {
        DealReading reading = read("Acme buys stake in Bolt", "Acme bought a 5 percent stake in Bolt, it said.");

        assertThat(reading.getTypes()).containsExactly(DealType.STAKE);
        assertThat(roles(reading)).containsEntry("Acme", PartyRole.INVESTOR);
    }

    @Test
    void partnersOfAVentureAreEqual() {
        DealReading reading =
                read("Acme and Bolt form joint venture", "Acme and Bolt have formed a joint venture, they said.");

        assertThat(reading.getTypes()).containsExactly(DealType.JOINT_VENTURE);
        assertThat(roles(reading).values()).containsOnly(PartyRole.PARTNER);
    }

    @Test
    void licenceHasAGiverAndATaker() {
        assertThat(roles(read("Acme licenses engine to Bolt", "Acme will license its engine to Bolt, it said.")))
                .containsOnly(entry("Acme", PartyRole.LICENSOR), entry("Bolt", PartyRole.LICENSEE));
    }

    @Test
    void ownerOfAUnitIsFoundInTheHeadlineWithoutPossessive() {
        assertThat(roles(
                        read("Acme to buy Bolt Asia unit", "Acme will buy Bolt's Asian paint and glass arm, it said.")))
                .containsOnly(entry("Acme", PartyRole.BUYER), entry("Bolt", PartyRole.SELLER));
    }

    @Test
    void ownerToldInAnAppositionSells() {
        assertThat(roles(read("Acme to buy Bolt", "Acme agreed to buy Bolt, Crane's paint unit, for $3 billion.")))
                .containsOnly(
                        entry("Acme", PartyRole.BUYER),
                        entry("Bolt", PartyRole.TARGET),
                        entry("Crane", PartyRole.SELLER));
    }

    @Test
    void ownersOfWhatIsBoughtSell() {
        assertThat(roles(read(
                        "Acme to buy Bolt", "Acme agreed to buy Bolt. Bolt is owned by Crane and Dorn, two funds.")))
                .containsEntry("Crane", PartyRole.SELLER)
                .containsEntry("Dorn", PartyRole.SELLER);
    }

    @Test
    void holderOfTheStakeThatIsBoughtSells() {
        assertThat(roles(read(
                        "Acme to buy stake in Bolt", "Acme agreed to buy Crane's 31 percent stake in Bolt, it said.")))
                .containsOnly(
                        entry("Acme", PartyRole.INVESTOR),
                        entry("Bolt", PartyRole.TARGET),
                        entry("Crane", PartyRole.SELLER));
    }

    @Test
    void namedUnitIsWhatIsSold() {
        assertThat(roles(read("Acme to sell unit to Crane", "Acme will sell its Bolt unit to Crane, it said.")))
                .containsEntry("Bolt", PartyRole.TARGET)
                .containsEntry("Acme", PartyRole.SELLER)
                .containsEntry("Crane", PartyRole.BUYER);
    }

    @Test
    void sellingTheCompanyIsSellingItself() {
        DealReading reading = read("Bolt agrees to sale", "Bolt holders voted to sell the company to Acme, it said.");

        assertThat(roles(reading)).containsOnly(entry("Acme", PartyRole.BUYER), entry("Bolt", PartyRole.TARGET));
    }

    @Test
    void whoBidsTogetherIsJoinedOverDescriptions() {
        assertThat(roles(read("Acme bids for Bolt", "Acme and buyout firm Crane offered to buy Bolt, they said.")))
                .containsEntry("Acme", PartyRole.BUYER)
                .containsEntry("Crane", PartyRole.BUYER);
    }

    @Test
    void membersOfTheConsortiumBuy() {
        assertThat(roles(read(
                        "Acme group to buy Bolt",
                        "An Acme group agreed to buy Bolt. It rained. The Acme consortium includes Crane and Dorn.")))
                .containsEntry("Crane", PartyRole.BUYER)
                .containsEntry("Dorn", PartyRole.BUYER);
    }

    @Test
    void whoAnswersABidIsItsTarget() {
        assertThat(roles(read("Bolt mulls raised Acme bid", "Bolt is considering the raised Acme bid, it said.")))
                .containsOnly(entry("Acme", PartyRole.BUYER), entry("Bolt", PartyRole.TARGET));
    }

    @Test
    void whoIsOutbidIsNoTarget() {
        assertThat(roles(read(
                        "Acme tops Crane with $3 billion offer for Bolt", "Acme made a $3 billion offer for Bolt.")))
                .containsOnly(entry("Acme", PartyRole.BUYER), entry("Bolt", PartyRole.TARGET));
    }

    @Test
    void whoRaisesABidBuys() {
        assertThat(roles(read("Acme to sweeten Bolt bid", "Acme will raise the hostile Bolt bid, it said.")))
                .containsOnly(entry("Acme", PartyRole.BUYER), entry("Bolt", PartyRole.TARGET));
    }

    @Test
    void whoseBidIsRejectedBuys() {
        assertThat(roles(read("Acme bid rejected by Bolt", "Acme, whose offer was rejected by Bolt, will wait.")))
                .containsOnly(entry("Acme", PartyRole.BUYER), entry("Bolt", PartyRole.TARGET));
    }

    @Test
    void ownerOfAPartThatIsBoughtSells() {
        assertThat(roles(read("Acme to buy part of Bolt's paint works", "Acme will buy part of Bolt's paint works.")))
                .containsOnly(entry("Acme", PartyRole.BUYER), entry("Bolt", PartyRole.SELLER));
    }

    @Test
    void whoIsTalkedToDoesNotAct() {
        assertThat(roles(read("Acme in talks to buy Crane", "Acme is in talks with Bolt to buy Crane, sources said.")))
                .containsEntry("Acme", PartyRole.BUYER)
                .containsEntry("Crane", PartyRole.TARGET);
    }

    @Test
    void aPatentDealWithAnotherDoesNotTellWhoLicenses() {
        DealReading reading =
                read("Acme signs patent deal with Bolt", "Acme signed a multi-year patent deal with Bolt on Monday.");

        assertThat(roles(reading)).isEqualTo(Map.of("Acme", PartyRole.PARTNER, "Bolt", PartyRole.PARTNER));
    }
}
