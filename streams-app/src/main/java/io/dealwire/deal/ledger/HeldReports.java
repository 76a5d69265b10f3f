package io.dealwire.deal.ledger;

import io.dealwire.avro.DealLedgerEntry;
import io.dealwire.avro.DealSignal;
import io.dealwire.avro.FoldedReports;
import io.dealwire.bounds.RecordSize;
import io.dealwire.deal.key.DealKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/**
 * The reports that an entry holds under its key, and what became of those too many. Pure.
 *
 * @param single reports that are kept each, earliest first
 * @param folded reports that are kept together
 * @param foldings how many were folded to get there
 * @param lost how many were forgotten to get there
 * @param unquoted how many have lost quotes to get there
 */
record HeldReports(List<DealSignal> single, List<FoldedReports> folded, int foldings, int lost, int unquoted) {

    /** Most that are held, what is folded counted as one. */
    static final int MOST = 100;

    /** Far more than usual ones take; the largest has less than one MiB. */
    private static final long MOST_BYTES = 3 << 20;

    /** The reports with what a story says now in the place of what it said before. */
    static HeldReports with(DealLedgerEntry before, String story, Optional<DealSignal> signal) {
        List<DealSignal> single = new ArrayList<>(before.getSignals());
        single.removeIf(known -> known.getStoryId().equals(story));
        signal.ifPresent(single::add);
        single.sort(DealAssembly.BY_TIME);
        List<FoldedReports> folded = before.getFolded().stream()
                .flatMap(many -> Folding.holds(many, story) ? Folding.without(many, story).stream() : Stream.of(many))
                .toList();
        return new HeldReports(single, folded, 0, 0, 0);
    }

    /**
     * As many reports as an entry may hold, with as many quotes: beyond that the earliest ones of the deal with the most are folded into one.
     * Where no deal has two, the oldest is forgotten.
     */
    HeldReports bounded(Sessions sessions, Function<List<DealSignal>, Map<String, String>> adoptions) {
        List<DealSignal> left = new ArrayList<>(single);
        if (left.size() > Quotes.MOST && isOfPair(left.get(0))) {
            left.replaceAll(quoted(sessions)::get);
        }
        int unquoted = Math.toIntExact(IntStream.range(0, single.size())
                .filter(i -> left.get(i) != single.get(i))
                .count());
        List<FoldedReports> together = new ArrayList<>(folded);
        int newlyFolded = 0;
        int forgotten = 0;
        long bytes = Stream.concat(left.stream(), together.stream())
                .mapToLong(RecordSize::atMost)
                .sum();
        while (left.size() + together.size() > MOST || bytes > MOST_BYTES) {
            Map<String, DealSignal> own = byStory(own(left, adoptions.apply(left)));
            Optional<List<DealSignal>> largest = sessions.of(sorted(own), together).stream()
                    .filter(stories -> stories.size() > 1)
                    .map(stories -> stories.stream()
                            .filter(own::containsKey)
                            .map(own::get)
                            .toList())
                    .filter(deal -> !deal.isEmpty())
                    .max(Comparator.comparingInt(List::size));
            if (largest.isPresent()) {
                bytes += fold(largest.get(), left, together, sessions);
                newlyFolded++;
            } else {
                bytes -= RecordSize.atMost((left.isEmpty() ? together : left).remove(0));
                forgotten++;
            }
        }
        return new HeldReports(List.copyOf(left), List.copyOf(together), newlyFolded, forgotten, unquoted);
    }

    /** Whether a report names both principals. One that names a single one may be adopted by a deal yet, and brings its quotes with it. */
    private static boolean isOfPair(DealSignal report) {
        return DealKey.of(report.getReading())
                .filter(key -> key.companies().size() > 1)
                .isPresent();
    }

    /** Each single report with the quotes that are kept of its deal. */
    private Map<DealSignal, DealSignal> quoted(Sessions sessions) {
        Map<String, DealSignal> byStory = byStory(single);
        Map<DealSignal, DealSignal> quoted = new IdentityHashMap<>();
        for (List<String> stories : sessions.of(single, folded)) {
            List<DealSignal> deal = stories.stream()
                    .filter(byStory::containsKey)
                    .map(byStory::get)
                    .toList();
            List<DealSignal> bounded = Quotes.bounded(deal);
            IntStream.range(0, deal.size()).forEach(i -> quoted.put(deal.get(i), bounded.get(i)));
        }
        return quoted;
    }

    private static Map<String, DealSignal> byStory(List<DealSignal> reports) {
        Map<String, DealSignal> byStory = new HashMap<>();
        reports.forEach(report -> byStory.put(report.getStoryId(), report));
        return byStory;
    }

    private static List<DealSignal> sorted(Map<String, DealSignal> signals) {
        return signals.values().stream().sorted(DealAssembly.BY_TIME).toList();
    }

    /**
     * Folds the first report of a deal into what is folded of it, or with its second.
     *
     * @return how many bytes more it all takes
     */
    private static long fold(
            List<DealSignal> deal, List<DealSignal> single, List<FoldedReports> folded, Sessions sessions) {
        DealSignal first = deal.get(0);
        Optional<FoldedReports> together = folded.stream()
                .filter(many -> sessions.of(deal, List.of(many)).size() == 1)
                .findFirst();
        SpecificRecord other = together.<SpecificRecord>map(many -> many).orElseGet(() -> deal.get(1));
        FoldedReports now = together.map(many -> Folding.add(many, first))
                .orElseGet(() -> Folding.add(Folding.of(first), deal.get(1)));
        single.remove(first);
        if (together.isPresent()) {
            folded.remove(together.get());
        } else {
            single.remove(deal.get(1));
        }
        folded.add(now);
        return RecordSize.atMost(now) - RecordSize.atMost(first) - RecordSize.atMost(other);
    }

    /** Without those that another entry has adopted. */
    static List<DealSignal> own(List<DealSignal> signals, Map<String, String> pairs) {
        return signals.stream()
                .filter(signal -> !pairs.containsKey(signal.getStoryId()))
                .toList();
    }
}
