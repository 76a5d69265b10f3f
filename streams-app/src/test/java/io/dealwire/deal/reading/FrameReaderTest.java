package io.dealwire.deal.reading;

import static io.dealwire.deal.reading.DealReadings.read;
import static io.dealwire.deal.reading.DealReadings.roles;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.DealReading;
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
}
