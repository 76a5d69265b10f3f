package io.dealwire.deal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.Deal;
import io.dealwire.avro.DealLedgerEntry;
import io.dealwire.avro.DealReport;
import io.dealwire.avro.DealSignal;
import io.dealwire.config.DealSettings;
import io.dealwire.deal.reading.DealSamples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DealLedgerProperties {

    private static final String KEY = "ownership:acme+bolt";
    private final DealLedger ledger = new DealLedger(
            new DealSettings(Duration.ofDays(30), Duration.ofDays(30), true, DealSettings.SHIPPED_CERTAINTY));

    /** A run of reports, corrections and withdrawals of a few stories over two years. */
    @Provide
    Arbitrary<List<DealSignal>> histories() {
        Arbitrary<DealSignal> event = Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(0, 3))
                .as((story, day, kind) ->
                        kind == 0 ? DealSamples.withdrawn("s" + story) : DealSamples.signal("s" + story, day));
        return event.list().ofMaxSize(40);
    }

    @Property(tries = 300)
    void anyOrderOfArrivalGivesTheSameGroups(@ForAll("histories") List<DealSignal> history, @ForAll Random random) {
        List<DealSignal> last = lastWord(history);
        List<DealSignal> shuffled = new ArrayList<>(last);
        Collections.shuffle(shuffled, random);

        assertThat(groups(replay(shuffled))).isEqualTo(groups(replay(last)));
    }

    @Property(tries = 300)
    void correctionsAndWithdrawalsLeaveWhatTheLastWordsAloneGive(@ForAll("histories") List<DealSignal> history) {
        assertThat(groups(replay(history))).isEqualTo(groups(replay(lastWord(history))));
    }

    @Property(tries = 300)
    void changesAddUpToTheDealsOfTheEntry(@ForAll("histories") List<DealSignal> history) {
        Map<String, Deal> told = new HashMap<>();
        Optional<DealLedgerEntry> entry = Optional.empty();
        for (DealSignal signal : history) {
            DealLedger.Outcome outcome = ledger.apply(KEY, entry, DealMailFactory.report(signal), Instant.EPOCH);
            entry = outcome.entry();
            for (DealChange change : outcome.changes()) {
                assertThat(Optional.ofNullable(told.get(change.dealId()))).isEqualTo(change.before());
                change.after()
                        .ifPresentOrElse(deal -> told.put(change.dealId(), deal), () -> told.remove(change.dealId()));
            }
        }

        assertThat(told).isEqualTo(entry.map(DealLedger::assembled).orElse(Map.of()));
    }

    @Property(tries = 300)
    void assignmentsAddUpToTheDealsOfTheEntry(@ForAll("histories") List<DealSignal> history) {
        Map<String, String> told = new HashMap<>();
        Optional<DealLedgerEntry> entry = Optional.empty();
        for (DealSignal signal : history) {
            DealLedger.Outcome outcome = ledger.apply(KEY, entry, DealMailFactory.report(signal), Instant.EPOCH);
            entry = outcome.entry();
            if (signal.getWithdrawn()) {
                told.remove(signal.getStoryId());
            }
            told.putAll(outcome.assignments());
        }

        Map<String, String> held = new HashMap<>();
        entry.ifPresent(left ->
                left.getDeals().forEach(deal -> deal.getStories().forEach(story -> held.put(story, deal.getDealId()))));
        assertThat(told).isEqualTo(held);
    }

    @Property(tries = 300)
    void whereNoIdIsKeptAnyOrderOfArrivalGivesTheSameIds(
            @ForAll("histories") List<DealSignal> history, @ForAll Random random) {
        DealLedger batch = new DealLedger(
                new DealSettings(Duration.ofDays(30), Duration.ofDays(30), false, DealSettings.SHIPPED_CERTAINTY));
        List<DealSignal> shuffled = new ArrayList<>(lastWord(history));
        Collections.shuffle(shuffled, random);

        assertThat(deals(batch, shuffled)).isEqualTo(deals(batch, history));
    }

    /** What every reset rests on: reports on record, told again in any order, give the same deals and the same ids. */
    @Property(tries = 500)
    void reportsOnRecordGiveTheSameDealsAndIdsInAnyOrder(
            @ForAll("histories") List<DealSignal> history, @ForAll Random random) {
        Map<String, DealReport> record = new HashMap<>();
        Optional<DealLedgerEntry> entry = Optional.empty();
        Instant now = Instant.EPOCH;
        for (DealSignal signal : history) {
            now = now.plusSeconds(1);
            DealLedger.Outcome outcome = ledger.apply(KEY, entry, DealMailFactory.report(signal), now);
            entry = outcome.entry();
            if (signal.getWithdrawn()) {
                record.remove(signal.getStoryId());
            } else {
                DealReport before = record.get(signal.getStoryId());
                record.put(signal.getStoryId(), report(signal, Optional.ofNullable(before)));
            }
            outcome.assignments().forEach((story, dealId) -> {
                record.get(story).setDealId(dealId);
                record.get(story).setDealGivenAt(outcome.givenAt(dealId).orElseThrow());
            });
        }

        List<DealReport> recalls = new ArrayList<>(record.values());
        Collections.shuffle(recalls, random);
        Optional<DealLedgerEntry> again = Optional.empty();
        for (DealReport report : recalls) {
            now = now.plusSeconds(1);
            again = ledger.apply(KEY, again, DealMailFactory.recall(report), now)
                    .entry();
        }
        assertThat(again.map(DealLedger::assembled).orElse(Map.of()))
                .isEqualTo(entry.map(DealLedger::assembled).orElse(Map.of()));
    }

    private static DealReport report(DealSignal signal, Optional<DealReport> before) {
        return DealReport.newBuilder()
                .setDealKey(KEY)
                .setSignal(signal)
                .setDealId(before.map(DealReport::getDealId).orElse(null))
                .setDealGivenAt(before.map(DealReport::getDealGivenAt).orElse(null))
                .build();
    }

    private static Map<String, Deal> deals(DealLedger ledger, List<DealSignal> history) {
        return replay(ledger, history).map(DealLedger::assembled).orElse(Map.of());
    }

    private static List<DealSignal> lastWord(List<DealSignal> history) {
        Map<String, DealSignal> last = new HashMap<>();
        history.forEach(signal -> last.put(signal.getStoryId(), signal));
        return List.copyOf(last.values());
    }

    private Optional<DealLedgerEntry> replay(List<DealSignal> history) {
        return replay(ledger, history);
    }

    private static Optional<DealLedgerEntry> replay(DealLedger ledger, List<DealSignal> history) {
        Optional<DealLedgerEntry> entry = Optional.empty();
        for (DealSignal signal : history) {
            entry = ledger.apply(KEY, entry, DealMailFactory.report(signal), Instant.EPOCH)
                    .entry();
        }
        return entry;
    }

    private static Set<Deal> groups(Optional<DealLedgerEntry> entry) {
        return entry.map(DealLedger::assembled).orElse(Map.of()).values().stream()
                .map(deal -> Deal.newBuilder(deal).setDealId("any").build())
                .collect(Collectors.toSet());
    }
}
