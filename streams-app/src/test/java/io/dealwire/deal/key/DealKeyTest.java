package io.dealwire.deal.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealType;
import io.dealwire.deal.reading.DealSamples;
import java.util.List;
import org.junit.jupiter.api.Test;

class DealKeyTest {

    private static String key(DealReading reading) {
        return DealKey.of(reading).orElseThrow().text();
    }

    @Test
    void rolesDoNotMatter() {
        assertThat(key(DealSamples.takeover(DealStatus.RUMOURED, "acme", "bolt")))
                .isEqualTo(key(DealSamples.takeover(DealStatus.ANNOUNCED, "bolt", "acme")));
    }

    @Test
    void rivalBidsHaveTheirOwn() {
        assertThat(key(DealSamples.takeover(DealStatus.ANNOUNCED, "acme", "bolt")))
                .isNotEqualTo(key(DealSamples.takeover(DealStatus.ANNOUNCED, "crane", "bolt")));
    }

    @Test
    void partnershipIsNotTheTakeoverOfTheSameTwo() {
        DealReading partnership = DealSamples.takeover(DealStatus.ANNOUNCED, "acme", "bolt");
        partnership.setTypes(List.of(DealType.PARTNERSHIP));

        assertThat(key(partnership)).isNotEqualTo(key(DealSamples.takeover(DealStatus.ANNOUNCED, "acme", "bolt")));
    }

    @Test
    void mergerAndAcquisitionOfTheSameTwoShareIt() {
        DealReading merger = DealSamples.takeover(DealStatus.ANNOUNCED, "acme", "bolt");
        merger.setTypes(List.of(DealType.MERGER));

        assertThat(key(merger)).isEqualTo(key(DealSamples.takeover(DealStatus.ANNOUNCED, "acme", "bolt")));
    }

    @Test
    void readingWithoutADealHasNone() {
        assertThat(DealKey.of(DealReading.newBuilder().build())).isEmpty();
    }

    @Test
    void longAndShortNameOfAnUnknownCompanyAreOne() {
        assertThat(KeyName.tellingWord("tellmore-networks")).isEqualTo(KeyName.tellingWord("tellmore"));
    }

    @Test
    void wordOfManyNamesIsNotTelling() {
        assertThat(KeyName.tellingWord("first-harbour-bank")).isEqualTo("first-harbour");
    }

    @Test
    void nameOfCommonWordsOnlyStaysWhole() {
        assertThat(KeyName.tellingWord("united-bank")).isEqualTo("united-bank");
    }
}
