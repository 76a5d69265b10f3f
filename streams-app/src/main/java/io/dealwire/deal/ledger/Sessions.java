package io.dealwire.deal.ledger;

import io.dealwire.avro.DealSignal;
import io.dealwire.avro.FoldedReports;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reports of one key grouped into deals: session windows over event time.
 *
 * @param gap reports farther apart than this are of different deals
 */
record Sessions(Duration gap) {

    /** The stories of each deal, earliest first, deals in order of their first report; what is folded is one story with a length. */
    List<List<String>> of(List<DealSignal> signals, List<FoldedReports> folded) {
        Map<String, Instant> ends = new HashMap<>();
        folded.forEach(many -> ends.put(many.getSummary().getStoryId(), many.getLastPublishedAt()));
        List<DealSignal> all = Stream.concat(signals.stream(), folded.stream().map(FoldedReports::getSummary))
                .sorted(DealAssembly.BY_TIME)
                .toList();
        List<List<String>> sessions = new ArrayList<>();
        Instant end = Instant.MIN;
        for (DealSignal signal : all) {
            Instant begin = signal.getPublishedAt();
            if (sessions.isEmpty() || Duration.between(end, begin).compareTo(gap) > 0) {
                sessions.add(new ArrayList<>());
            }
            sessions.get(sessions.size() - 1).add(signal.getStoryId());
            Instant own = ends.getOrDefault(signal.getStoryId(), begin);
            end = own.isAfter(end) ? own : end;
        }
        return sessions;
    }
}
