package io.dealwire.deal;

import io.dealwire.avro.Deal;
import io.dealwire.avro.DealLedgerEntry;
import io.dealwire.avro.DealSignal;
import io.dealwire.avro.LedgerDeal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Groups the signals under one deal key into deals, by session windows over event time: two neighbouring reports at most
 * {@code gap} apart are of one deal. The grouping is a function of the set of signals, so it does not depend on their order
 * of arrival; only the ids remember history, see {@link DealIds}.
 *
 * <p>An entry holds at most {@link #MAX_SIGNALS} signals, the latest by event time. Beyond that the oldest is forgotten, and
 * its story leaves the deal.
 */
public final class DealLedger {

    /** Most signals held under one key. */
    public static final int MAX_SIGNALS = 300;

    /** The order of reports: by event time, then by story. */
    static final Comparator<DealSignal> BY_TIME =
            Comparator.comparing(DealSignal::getPublishedAt).thenComparing(DealSignal::getStoryId);

    private final Duration gap;

    /** @param gap reports farther apart than this are of different deals */
    public DealLedger(Duration gap) {
        this.gap = gap;
    }

    /**
     * What a signal led to.
     *
     * @param entry the entry as it is now; empty when nothing is left under the key
     * @param changes every deal that is not what it was
     * @param assignments the deal of each story whose deal is new, and of the signal's story
     */
    public record Outcome(Optional<DealLedgerEntry> entry, List<DealChange> changes, Map<String, String> assignments) {}

    /** Takes one signal in; a signal of a story replaces that story's earlier one. */
    public Outcome apply(String dealKey, Optional<DealLedgerEntry> entry, DealSignal signal) {
        DealLedgerEntry before = entry.orElseGet(
                () -> DealLedgerEntry.newBuilder().setSignals(List.of()).build());
        List<DealSignal> signals = held(before.getSignals(), signal);
        List<LedgerDeal> deals = DealIds.assign(dealKey, before.getDeals(), sessions(signals));
        DealLedgerEntry after = new DealLedgerEntry(signals, deals);

        Map<String, String> assignments = storyDeals(after);
        Map<String, String> earlier = storyDeals(before);
        assignments
                .entrySet()
                .removeIf(story -> story.getValue().equals(earlier.get(story.getKey()))
                        && !story.getKey().equals(signal.getStoryId()));
        return new Outcome(
                signals.isEmpty() ? Optional.empty() : Optional.of(after),
                changes(assembled(before), assembled(after)),
                assignments);
    }

    private static List<DealSignal> held(List<DealSignal> known, DealSignal signal) {
        List<DealSignal> signals = new ArrayList<>(known);
        signals.removeIf(other -> other.getStoryId().equals(signal.getStoryId()));
        if (!signal.getWithdrawn() && signal.getReading() != null) {
            signals.add(signal);
        }
        signals.sort(BY_TIME);
        int surplus = Math.max(0, signals.size() - MAX_SIGNALS);
        return List.copyOf(signals.subList(surplus, signals.size()));
    }

    /** The stories of each deal, earliest first, deals in order of their first report. */
    private List<List<String>> sessions(List<DealSignal> signals) {
        List<List<String>> sessions = new ArrayList<>();
        DealSignal previous = null;
        for (DealSignal signal : signals) {
            if (previous == null
                    || Duration.between(previous.getPublishedAt(), signal.getPublishedAt())
                                    .compareTo(gap)
                            > 0) {
                sessions.add(new ArrayList<>());
            }
            sessions.get(sessions.size() - 1).add(signal.getStoryId());
            previous = signal;
        }
        return sessions;
    }

    private static Map<String, String> storyDeals(DealLedgerEntry entry) {
        Map<String, String> deals = new LinkedHashMap<>();
        for (LedgerDeal deal : entry.getDeals()) {
            deal.getStories().forEach(story -> deals.put(story, deal.getDealId()));
        }
        return deals;
    }

    /** All deals of an entry, each a function of its signals. */
    public static Map<String, Deal> assembled(DealLedgerEntry entry) {
        Map<String, DealSignal> byStory = new HashMap<>();
        entry.getSignals().forEach(signal -> byStory.put(signal.getStoryId(), signal));
        Map<String, Deal> deals = new LinkedHashMap<>();
        for (LedgerDeal deal : entry.getDeals()) {
            List<DealSignal> signals =
                    deal.getStories().stream().map(byStory::get).toList();
            deals.put(deal.getDealId(), DealAssembly.of(deal.getDealId(), signals));
        }
        return deals;
    }

    private static List<DealChange> changes(Map<String, Deal> before, Map<String, Deal> after) {
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        return ids.stream()
                .filter(id -> !Objects.equals(before.get(id), after.get(id)))
                .map(id -> new DealChange(id, Optional.ofNullable(before.get(id)), Optional.ofNullable(after.get(id))))
                .toList();
    }
}
