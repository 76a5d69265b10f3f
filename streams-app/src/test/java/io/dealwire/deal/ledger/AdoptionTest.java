package io.dealwire.deal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.DealNotice;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealSignal;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealType;
import io.dealwire.avro.NoticedDeal;
import io.dealwire.avro.PartyRole;
import io.dealwire.deal.reading.DealSamples;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdoptionTest {

    private final Adoption adoption = new Adoption(Duration.ofDays(30));

    private static LocalDate date(int day) {
        return LocalDate.ofInstant(DealSamples.day(day), ZoneOffset.UTC);
    }

    /** A takeover of Bolt by another, reported from day to day. */
    private static DealNotice takeover(String buyer, int first, int last) {
        return notice(
                buyer,
                new NoticedDeal(date(first), date(last), List.of(DealType.ACQUISITION), List.of(PartyRole.TARGET)));
    }

    private static DealNotice notice(String counterpart, NoticedDeal... deals) {
        return new DealNotice("ownership:bolt+" + counterpart, counterpart, List.of(deals));
    }

    private static DealSignal rumour(int day, String... named) {
        return half(day, PartyRole.TARGET, named);
    }

    private static DealSignal half(int day, PartyRole role, String... named) {
        DealSignal signal = DealSamples.signal("s", day, DealSamples.halfTold(DealStatus.RUMOURED, "bolt", role));
        signal.setNamed(List.of(named));
        return signal;
    }

    private boolean adopted(DealSignal signal, DealNotice... notices) {
        return !adoption.among(List.of(notices)).of(List.of(signal)).isEmpty();
    }

    @Test
    void theOnlyDealNearbyTakesTheReportThatLeavesItsCounterpartUnnamed() {
        assertThat(adoption.among(List.of(takeover("acme", 30, 40))).of(List.of(rumour(0))))
                .containsEntry("s", "ownership:bolt+acme");
    }

    @Test
    void theDealMayHaveBeenReportedBefore() {
        assertThat(adopted(rumour(40), takeover("acme", 5, 10))).isTrue();
    }

    @Test
    void farDealDoesNotTakeIt() {
        assertThat(adopted(rumour(0), takeover("acme", 31, 40))).isFalse();
    }

    @Test
    void ofTwoDealsNearbyNeitherTakesIt() {
        assertThat(adopted(rumour(0), takeover("acme", 3, 3), takeover("crane", 20, 20)))
                .isFalse();
    }

    @Test
    void secondDealSomewhatFartherMakesDoubtful() {
        assertThat(adopted(rumour(0), takeover("acme", 3, 3), takeover("crane", 90, 90)))
                .isFalse();
        assertThat(adopted(rumour(0), takeover("acme", 3, 3), takeover("crane", 91, 91)))
                .isTrue();
    }

    @Test
    void namedCounterpartDecidesBetweenTwo() {
        assertThat(adoption.among(List.of(takeover("acme", 3, 3), takeover("crane", 20, 20)))
                        .of(List.of(rumour(0, "crane"))))
                .containsEntry("s", "ownership:bolt+crane");
    }

    @Test
    void reportThatNamesAnotherCompanyIsNotOfADealWithoutThat() {
        assertThat(adopted(rumour(0, "crane"), takeover("acme", 3, 3))).isFalse();
    }

    @Test
    void buyerIsNoTarget() {
        assertThat(adopted(half(0, PartyRole.BUYER), takeover("acme", 3, 3))).isFalse();
        assertThat(adopted(half(0, PartyRole.BUYER, "acme"), takeover("acme", 3, 3)))
                .isFalse();
    }

    @Test
    void roleThatIsNotToldNeedsTheCounterpartNamed() {
        assertThat(adopted(half(0, PartyRole.UNKNOWN), takeover("acme", 3, 3))).isFalse();
        assertThat(adopted(half(0, PartyRole.UNKNOWN, "acme"), takeover("acme", 3, 3)))
                .isTrue();
    }

    @Test
    void sellerAndTargetAreOnOneSide() {
        assertThat(adopted(half(0, PartyRole.SELLER), takeover("acme", 3, 3))).isTrue();
    }

    @Test
    void mergerIsCompatibleWithAcquisitionAndStakeIsNot() {
        DealReading reading = DealSamples.halfTold(DealStatus.RUMOURED, "bolt", PartyRole.TARGET);
        reading.setTypes(List.of(DealType.MERGER));
        assertThat(adopted(DealSamples.signal("s", 0, reading), takeover("acme", 3, 3)))
                .isTrue();
        reading.setTypes(List.of(DealType.STAKE));
        assertThat(adopted(DealSamples.signal("s", 0, reading), takeover("acme", 3, 3)))
                .isFalse();
    }

    @Test
    void twoDealsOfOnePairAreNoRivals() {
        NoticedDeal deal = takeover("acme", 3, 3).getDeals().get(0);
        NoticedDeal other = takeover("acme", 20, 20).getDeals().get(0);

        assertThat(adopted(rumour(0), notice("acme", deal, other))).isTrue();
    }
}
