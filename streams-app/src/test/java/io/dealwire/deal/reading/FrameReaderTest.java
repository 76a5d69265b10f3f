package io.dealwire.deal.reading;

import static io.dealwire.deal.reading.DealReadings.read;
import static io.dealwire.deal.reading.DealReadings.roles;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealType;
import io.dealwire.avro.PartyRole;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrameReaderTest {

    @Test
    void whoLedTheRoundFundsWhoRaisedIt() {
        DealReading reading = read(
                "Acme raises seed funding led by Bolt",
                "Acme, a platform for logistics teams, today announced that it has raised seed funding. The round was led by Bolt.");

        assertThat(reading.getTypes()).containsExactly(DealType.FUNDING);
        assertThat(roles(reading)).isEqualTo(Map.of("Acme", PartyRole.TARGET, "Bolt", PartyRole.INVESTOR));
    }

    @Test
    void partiesAreFoundHoweverManyWordsStandBetween() {
        DealReading reading = read(
                "Acme and Bolt collaborate on new sensors",
                "Acme, which makes pumps and valves for wind farms far off the coasts of many countries of the world, today announced that it will"
                        + " collaborate with Bolt. The collaboration of Acme with Bolt begins in May.");

        assertThat(reading.getTypes()).containsExactly(DealType.PARTNERSHIP);
        assertThat(roles(reading)).isEqualTo(Map.of("Acme", PartyRole.PARTNER, "Bolt", PartyRole.PARTNER));
    }

    @Test
    void whoIsOnlyNamedBesideAPartyIsNone() {
        DealReading reading = read(
                "Acme and Bolt collaborate on new sensors",
                "Acme, a rival of Crane, today announced that it will collaborate with Bolt. Acme and Bolt will collaborate in May.");

        assertThat(roles(reading)).doesNotContainKey("Crane").containsKeys("Acme", "Bolt");
    }

    @Test
    void everyInvestorOfARoundTakesPart() {
        DealReading reading = read(
                "Acme raises $4 billion in a round led by Bolt",
                "Acme, a platform for logistics teams, today announced that it has raised $4 billion in a funding round led by Bolt, with participation from Crane and Dorn.");

        assertThat(roles(reading))
                .containsEntry("Acme", PartyRole.TARGET)
                .containsEntry("Bolt", PartyRole.INVESTOR)
                .containsEntry("Crane", PartyRole.INVESTOR)
                .containsEntry("Dorn", PartyRole.INVESTOR);
    }

    @Test
    void investorsToldAsExamplesTakePart() {
        DealReading reading = read(
                "Acme raises $4 billion in a round led by Bolt",
                "Acme has raised $4 billion in a funding round led by Bolt. The round included investors such as Crane and Dorn.");

        assertThat(roles(reading)).containsEntry("Crane", PartyRole.INVESTOR).containsEntry("Dorn", PartyRole.INVESTOR);
    }

    @Test
    void whoPutsMoneyIntoACompanyFundsItWhereNoStakeIsTold() {
        DealReading reading =
                read("Acme invests in Bolt", "Acme said on Monday it had invested in Bolt, a maker of pumps.");

        assertThat(reading.getTypes()).containsExactly(DealType.FUNDING);
        assertThat(roles(reading)).isEqualTo(Map.of("Acme", PartyRole.INVESTOR, "Bolt", PartyRole.TARGET));
    }

    @Test
    void whatIsBoughtOfACompanyIsAnAsset() {
        DealReading reading = read(
                "Acme acquires a copper mine from Bolt",
                "Acme today announced the acquisition of a copper mine in Nevada from Bolt. Acme has acquired the mine for $2 billion.");

        assertThat(reading.getTypes()).containsExactly(DealType.ASSET_SALE);
        assertThat(roles(reading)).isEqualTo(Map.of("Acme", PartyRole.BUYER, "Bolt", PartyRole.SELLER));
    }

    @Test
    void buyingGoodsOfNobodyIsNoAcquisition() {
        DealReading reading = read(
                "Acme buys green energy for its plants",
                "Acme said that it buys green energy and vans. Acme purchases energy each year. It makes pumps. It has 300 people.");

        assertThat(reading.getIsDeal()).isFalse();
    }

    @Test
    void aMergerWithNobodyIsNone() {
        DealReading reading = read(
                "Acme merges its departments",
                "Acme will merge its two departments in a merger, it said. The merger saves money.");

        assertThat(reading.getIsDeal()).isFalse();
    }

    @Test
    void companiesThatOnlySignAndNameEachOtherAreParties() {
        DealReading reading = read(
                "Acme and Bolt sign agreement",
                "Acme today announced that it has signed an agreement with Bolt. The agreement between Acme and Bolt runs for five years. Acme and Bolt will sell sensors together.");

        assertThat(reading.getIsDeal()).isTrue();
        assertThat(roles(reading)).containsOnlyKeys("Acme", "Bolt");
    }

    @Test
    void whoeverWantsToBeSurerIsToldFewerDeals() {
        DealReading reading = read(
                "Acme and Bolt collaborate on new sensors",
                "Acme today announced that it will collaborate with Bolt. Acme and Bolt will collaborate in May.");

        assertThat(reading.getScore()).isBetween(0.5, 1.0);
        assertThat(DealReadings.read(
                                1.0,
                                "Acme and Bolt collaborate on new sensors",
                                "Acme today announced that it will collaborate with Bolt. Acme and Bolt will collaborate in May.")
                        .getIsDeal())
                .isFalse();
    }

    @Test
    void moneyThatIsRaisedIsThere() {
        DealReading reading = read("Acme raises $4 billion led by Bolt", "The seed round of Acme was led by Bolt.");

        assertThat(reading.getStatus()).isEqualTo(DealStatus.COMPLETED);
    }

    @Test
    void aPartnershipWhoseDealIsCalledAPatentDealIsALicenceToo() {
        DealReading reading = read(
                "Acme partners with Bolt",
                "Acme has partnered with Bolt. Both companies are glad. The long patent licensing agreement will see both companies working together.");

        assertThat(reading.getTypes()).containsExactly(DealType.PARTNERSHIP, DealType.LICENSING);
    }
}
