package io.dealwire.deal.event;

import static io.dealwire.deal.event.Hearings.announced;
import static io.dealwire.deal.event.Hearings.gone;
import static io.dealwire.deal.event.Hearings.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dealwire.avro.DealChangeKind;
import io.dealwire.avro.DealEvent;
import io.dealwire.avro.DealFacts;
import io.dealwire.avro.DealHeard;
import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealTold;
import io.dealwire.avro.DealType;
import io.dealwire.avro.PartyRole;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DealEventsTest {

    private final Hearings deal = new Hearings();

    @Test
    void aNewDealIsToldWithTheArticleThatItIsKnownFrom() {
        assertThat(deal.hear(of(announced(), "a"))).singleElement().satisfies(event -> {
            assertThat(event.getChange()).isEqualTo(DealChangeKind.FIRST_TOLD);
            assertThat(event.getSubject()).isEqualTo("a");
            assertThat(event.getCause()).isEqualTo("a");
            assertThat(event.getBefore()).isNull();
            assertThat(event.getAfter()).isEqualTo(announced());
            assertThat(event.getKnownAt()).isEqualTo(Hearings.timeOf(1));
        });
    }

    @Test
    void whatSaysNothingNewTellsNothing() {
        deal.hear(of(announced(), "a"));

        assertThat(deal.hear(of(announced(), "a"))).isEmpty();
    }

    @Test
    void eachThingThatChangesIsAnEventThatGoesOnFromTheOneBefore() {
        deal.hear(of(announced(), "a"));
        DealFacts later = DealFacts.newBuilder(announced())
                .setStatus(DealStatus.COMPLETED)
                .setTypes(List.of(DealType.MERGER))
                .setValue(null)
                .setParties(List.of(
                        new DealParty("norvane", "Norvane", PartyRole.PARTNER),
                        new DealParty("quillon", "Quillon", PartyRole.TARGET)))
                .setLastSeen(Hearings.DAY.plus(Duration.ofDays(1)))
                .build();

        List<DealEvent> events = deal.hear(of(later, "a", "b"));

        assertThat(events)
                .extracting(DealEvent::getChange, DealEvent::getSubject)
                .containsExactly(
                        tuple(DealChangeKind.ARTICLE_JOINED, "b"),
                        tuple(DealChangeKind.PARTY_REMOVED, "tellux"),
                        tuple(DealChangeKind.PARTY_CHANGED, "norvane"),
                        tuple(DealChangeKind.PARTY_ADDED, "quillon"),
                        tuple(DealChangeKind.TYPES, ""),
                        tuple(DealChangeKind.STATUS, ""),
                        tuple(DealChangeKind.VALUE, ""));
        assertThat(events.get(0).getBefore()).isEqualTo(announced());
        IntStream.range(1, events.size())
                .forEach(i -> assertThat(events.get(i).getBefore())
                        .isEqualTo(events.get(i - 1).getAfter()));
        assertThat(events.get(events.size() - 1).getAfter()).isEqualTo(later);
        assertThat(events).extracting(DealEvent::getSequence).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void aReportThatIsDatedAnewMovesTheDates() {
        deal.hear(of(announced(), "a"));
        DealFacts earlier = DealFacts.newBuilder(announced())
                .setFirstSeen(Hearings.DAY.minus(Duration.ofDays(1)))
                .build();

        assertThat(deal.hear(of(earlier, "a"))).extracting(DealEvent::getChange).containsExactly(DealChangeKind.DATES);
    }

    @Test
    void whatATakenDownArticleAloneHadToldIsWithdrawn() {
        deal.hear(of(announced(), "a"));

        assertThat(deal.hear(gone("a", Optional.empty()))).singleElement().satisfies(event -> {
            assertThat(event.getChange()).isEqualTo(DealChangeKind.WITHDRAWN);
            assertThat(event.getCause()).isEqualTo("a");
            assertThat(event.getBefore()).isEqualTo(announced());
            assertThat(event.getAfter()).isNull();
        });
    }

    @Test
    void aDealThatIsAnotherIsMergedIntoIt() {
        deal.hear(of(announced(), "a"));

        assertThat(deal.hear(gone("b", Optional.of("deal-2"))))
                .extracting(DealEvent::getChange, DealEvent::getSubject)
                .containsExactly(tuple(DealChangeKind.MERGED, "deal-2"));
    }

    @Test
    void aWithdrawnDealThatIsReportedAgainIsToldAgain() {
        deal.hear(of(announced(), "a"));
        deal.hear(gone("a", Optional.empty()));

        assertThat(deal.hear(of(announced(), "a")))
                .extracting(DealEvent::getChange, DealEvent::getSequence)
                .containsExactly(tuple(DealChangeKind.FIRST_TOLD, 3L));
    }

    @Test
    void storiesThatAreNoLongerNamedHaveNotLeftADealThatHasTooManyToNameThem() {
        deal.hear(of(announced(), "a", "b", "c"));
        DealHeard folded =
                DealHeard.newBuilder(of(announced(), "c", "d")).setFolded(true).build();

        assertThat(deal.hear(folded))
                .extracting(DealEvent::getChange, DealEvent::getSubject)
                .containsExactly(tuple(DealChangeKind.ARTICLE_JOINED, "d"));
    }

    @Test
    void whatIsHeardLateTellsNothingWhenTheDealEndsAsItWasKnown() {
        DealFacts completed = DealFacts.newBuilder(announced())
                .setStatus(DealStatus.COMPLETED)
                .build();
        deal.hear(of(announced(), "a"));
        deal.hear(of(completed, "a", "b"));

        assertThat(deal.hearLate(of(completed, "b"))).isEmpty();
        assertThat(deal.hear(of(completed, "a", "b"))).isEmpty();
        assertThat(deal.settle()).isEmpty();
    }

    @Test
    void whatIsHeardLateIsToldOnceWhenTheDealEndsOtherwise() {
        DealFacts completed = DealFacts.newBuilder(announced())
                .setStatus(DealStatus.COMPLETED)
                .build();
        deal.hear(of(announced(), "a", "b"));

        deal.hearLate(of(announced(), "a"));
        deal.hearLate(of(completed, "a", "b"));

        assertThat(deal.settle())
                .extracting(DealEvent::getChange, DealEvent::getKnownAt)
                .containsExactly(tuple(DealChangeKind.STATUS, Hearings.timeOf(3)));
    }

    @Test
    void nobodyHearsOfADealThatIsGoneBeforeItIsTold() {
        deal.hearLate(of(announced(), "a"));
        deal.hearLate(gone("a", Optional.of("deal-2")));

        assertThat(deal.settle()).isEmpty();
        assertThat(deal.isUntold()).isTrue();
    }

    @Test
    void whatIsHeardInTimeAfterwardsIsToldAtOnce() {
        deal.hearLate(of(announced(), "a"));
        deal.settle();

        assertThat(deal.hear(of(announced(), "a", "b")))
                .extracting(DealEvent::getChange)
                .containsExactly(DealChangeKind.ARTICLE_JOINED);
    }

    @Test
    void aRecordThatWasReadBeforeIsKnownAgainUntilTheTopicIsMadeAnew() {
        DealTold told = DealTold.newBuilder()
                .setReadAt(Hearings.timeOf(3))
                .setReadOffset(7)
                .build();

        assertThat(DealEvents.isKnown(told, Hearings.timeOf(3), 7)).isTrue();
        assertThat(DealEvents.isKnown(told, Hearings.timeOf(2), 6)).isTrue();
        assertThat(DealEvents.isKnown(told, Hearings.timeOf(3), 8)).isFalse();
        assertThat(DealEvents.isKnown(told, Hearings.timeOf(4), 0)).isFalse();
    }

    @Test
    void aClockThatGoesBackHidesNoRecord() {
        DealTold told = DealTold.newBuilder()
                .setReadAt(Hearings.timeOf(3))
                .setReadOffset(7)
                .build();

        assertThat(DealEvents.isKnown(told, Hearings.timeOf(2), 8)).isFalse();
    }
}
