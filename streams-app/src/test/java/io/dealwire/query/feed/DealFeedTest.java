package io.dealwire.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dealwire.avro.DealEvent;
import io.dealwire.avro.DealFacts;
import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealType;
import io.dealwire.avro.Money;
import io.dealwire.avro.PartyRole;
import io.dealwire.query.FakeEventLog;
import io.dealwire.query.http.BadParameterException;
import io.dealwire.query.state.UnavailableException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DealFeedTest {

    private static final EventFilter ALL = new EventFilter(Set.of(), Set.of(), Optional.empty(), Optional.empty());
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final FakeEventLog log = new FakeEventLog(2);
    private final DealFeed feed = new DealFeed(log, 2);

    @AfterEach
    void close() {
        feed.close();
    }

    private static DealEvent event(String dealId) {
        return event(dealId, DealStatus.ANNOUNCED, 100);
    }

    private static DealEvent event(String dealId, DealStatus status, int value) {
        return DealEvent.newBuilder()
                .setDealId(dealId)
                .setAfter(DealFacts.newBuilder()
                        .setTypes(List.of(DealType.ACQUISITION))
                        .setStatus(status)
                        .setParties(List.of(new DealParty("norvane", "Norvane", PartyRole.BUYER)))
                        .setValue(new Money(BigDecimal.valueOf(value).setScale(4), "USD"))
                        .setFirstSeen(Instant.EPOCH)
                        .setLastSeen(Instant.EPOCH)
                        .build())
                .setKnownAt(Instant.EPOCH)
                .build();
    }

    private static String next(Watcher watcher) throws InterruptedException {
        FeedItem item = watcher.next(SOON);
        return item instanceof FeedItem.Told told ? told.event().getDealId() : item.toString();
    }

    /** The deals of the next events, and where the watcher stands then. */
    private static List<String> next(Watcher watcher, int events) throws InterruptedException {
        List<String> deals = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            deals.add(next(watcher));
        }
        return deals;
    }

    @Test
    void whoWatchesIsHandedWhatComes() throws Exception {
        log.add(0, event("before"));
        try (Watcher watcher = feed.watch(ALL, Optional.empty())) {
            log.add(0, event("one"));
            assertThat(next(watcher)).isEqualTo("one");
            log.add(1, event("two"));
            assertThat(next(watcher)).isEqualTo("two");
        }
    }

    @Test
    void oneReaderServesAll() throws Exception {
        try (Watcher one = feed.watch(ALL, Optional.empty());
                Watcher other = feed.watch(ALL, Optional.empty())) {
            log.add(0, event("one"));
            assertThat(next(one)).isEqualTo("one");
            assertThat(next(other)).isEqualTo("one");
            assertThat(log.openReaders()).isOne();
        }
    }

    @Test
    void whoComesBackMissesNoneAndHasNoneTwice() throws Exception {
        Positions place;
        try (Watcher watcher = feed.watch(ALL, Optional.empty())) {
            log.add(0, event("one"));
            log.add(1, event("two"));
            next(watcher, 2);
            place = watcher.place();
        }
        log.add(1, event("three"));
        log.add(0, event("four"));
        try (DealFeed other = new DealFeed(log, 1);
                Watcher watcher = other.watch(ALL, Optional.of(place))) {
            log.add(0, event("five"));

            assertThat(next(watcher, 3)).containsExactlyInAnyOrder("three", "four", "five");
            assertThat(watcher.next(AT_ONCE)).isInstanceOf(FeedItem.Quiet.class);
            assertThat(log.openReaders())
                    .as("a reader for each feed, and none any more for what was missed")
                    .isEqualTo(2);
        }
    }

    @Test
    void everyPlaceOnTheWayIsOneToGoOnFrom() throws Exception {
        try (Watcher watcher = feed.watch(ALL, Optional.empty())) {
            for (int i = 0; i < 10; i++) {
                log.add(i % 2, event("deal-" + i));
            }
            List<String> had = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                had.add(next(watcher));
                try (DealFeed other = new DealFeed(log, 1);
                        Watcher back = other.watch(ALL, Optional.of(watcher.place()))) {
                    List<String> all = new ArrayList<>(had);
                    all.addAll(next(back, 10 - had.size()));
                    assertThat(all).doesNotHaveDuplicates().hasSize(10);
                }
            }
        }
    }

    @Test
    void whoHasBeenFartherThanThisInstanceHasNoneTwice() throws Exception {
        log.add(0, event("one"));
        Positions ahead = new Positions(List.of(3L, 0L));
        try (Watcher watcher = feed.watch(ALL, Optional.of(ahead))) {
            log.add(0, event("two"));
            log.add(0, event("three"));
            log.add(0, event("four"));

            assertThat(next(watcher)).isEqualTo("four");
            assertThat(watcher.place()).isEqualTo(new Positions(List.of(4L, 0L)));
        }
    }

    @Test
    void whatIsNotWantedIsPassedOver() throws Exception {
        EventFilter wanted = new EventFilter(
                Set.of(DealStatus.COMPLETED),
                Set.of(DealType.ACQUISITION),
                Optional.of("norvane"),
                Optional.of(BigDecimal.valueOf(50)));
        try (Watcher watcher = feed.watch(wanted, Optional.empty())) {
            log.add(0, event("announced", DealStatus.ANNOUNCED, 100));
            log.add(0, event("small", DealStatus.COMPLETED, 49));
            log.add(0, event("wanted", DealStatus.COMPLETED, 50));

            assertThat(next(watcher)).isEqualTo("wanted");
        }
    }

    @Test
    void aDealThatNoLongerFitsIsToldOnceMore() throws Exception {
        DealEvent terminated = DealEvent.newBuilder(event("d", DealStatus.TERMINATED, 1))
                .setBefore(event("d", DealStatus.COMPLETED, 1).getAfter())
                .build();
        EventFilter wanted =
                new EventFilter(Set.of(DealStatus.COMPLETED), Set.of(), Optional.empty(), Optional.empty());
        try (Watcher watcher = feed.watch(wanted, Optional.empty())) {
            log.add(0, terminated);

            assertThat(next(watcher)).isEqualTo("d");
        }
    }

    @Test
    void whoIsQuietStandsBehindWhatHeDidNotWant() throws Exception {
        EventFilter none = new EventFilter(Set.of(), Set.of(), Optional.of("nobody"), Optional.empty());
        try (Watcher watcher = feed.watch(none, Optional.empty())) {
            log.add(0, event("one"));

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(watcher.next(AT_ONCE))
                            .isEqualTo(new FeedItem.Quiet(new Positions(List.of(1L, 0L)))));
        }
    }

    @Test
    void whoIsTooSlowIsDroppedAndTheOthersAreNot() throws Exception {
        int events = Watcher.MOST_WAITING + 1;
        try (Watcher slow = feed.watch(ALL, Optional.empty());
                Watcher fast = feed.watch(ALL, Optional.empty())) {
            for (int i = 0; i < events; i++) {
                log.add(0, event("deal-" + i));
                assertThat(next(fast)).isEqualTo("deal-" + i);
            }

            await().atMost(SOON).until(() -> feed.watchers() == 1);
            assertThat(slow.next(SOON)).isInstanceOf(FeedItem.Ended.class);
            assertThat(slow.place()).as("where he goes on").isEqualTo(new Positions(List.of(0L, 0L)));
        }
    }

    @Test
    void noMoreMayWatchThanThereAreSeats() {
        Watcher one = feed.watch(ALL, Optional.empty());
        feed.watch(ALL, Optional.empty());
        assertThatThrownBy(() -> feed.watch(ALL, Optional.empty())).isInstanceOf(UnavailableException.class);

        one.close();

        assertThat(feed.watch(ALL, Optional.empty())).isNotNull();
    }

    @Test
    void anIdOfAnotherTopicIsRefusedAndTakesNoSeat() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> feed.watch(ALL, Optional.of(new Positions(List.of(1L)))))
                    .isInstanceOf(BadParameterException.class);
        }
        assertThat(feed.watchers()).isZero();
    }

    @Test
    void whenTheTopicCannotBeReadAllAreToldAndMayComeBack() throws Exception {
        try (Watcher watcher = feed.watch(ALL, Optional.empty())) {
            log.breakDown();

            assertThat(watcher.next(SOON)).isInstanceOf(FeedItem.Ended.class);
            assertThatThrownBy(() -> feed.watch(ALL, Optional.empty())).isInstanceOf(UnavailableException.class);
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(log.openReaders()).isZero());
    }

    @Test
    void whoWatchesHearsThatTheInstanceStops() throws Exception {
        try (Watcher watcher = feed.watch(ALL, Optional.empty())) {
            feed.close();

            assertThat(watcher.next(SOON)).isInstanceOf(FeedItem.Ended.class);
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(log.openReaders()).isZero());
    }
}
