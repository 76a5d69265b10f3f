package io.dealwire.deal.event;

import io.dealwire.avro.DealEvent;
import io.dealwire.avro.DealFacts;
import io.dealwire.layout.StoreKey;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was known of a deal at a time, told by its events. Pure. */
public final class DealHistory {

    /** Most events of one deal that are kept for questions, the last ones; the topic has all. */
    public static final int MOST_EVENTS = 1_000;

    /**
     * What was known of a deal.
     *
     * @param facts the facts
     * @param stories the articles that head the stories that reported it, in the order in which they became known
     * @param knownAt time of the last event that it rests on
     * @param sequence number of that event
     */
    public record Known(DealFacts facts, List<String> stories, Instant knownAt, long sequence) {}

    private DealHistory() {}

    /** The key that an event is kept under: those of one deal lie side by side, in order. */
    public static String key(String dealId, long sequence) {
        return StoreKey.of(dealId, "%012d".formatted(sequence)).text();
    }

    /**
     * What was known at a moment, what became known in it included.
     *
     * @param events of one deal, in order, from its first
     * @return empty before the first event, and while the deal was merged into another or withdrawn
     */
    public static Optional<Known> asOf(List<DealEvent> events, Instant moment) {
        Set<String> stories = new LinkedHashSet<>();
        Optional<DealEvent> last = Optional.empty();
        for (DealEvent event : events) {
            if (event.getKnownAt().isAfter(moment)) {
                break;
            }
            switch (event.getChange()) {
                case FIRST_TOLD, ARTICLE_JOINED -> stories.add(event.getSubject());
                case ARTICLE_LEFT -> stories.remove(event.getSubject());
                case MERGED, WITHDRAWN -> stories.clear();
                default -> {
                    // changes the facts only, which every event has whole
                }
            }
            last = Optional.of(event);
        }
        stories.remove("");
        return last.filter(event -> event.getAfter() != null)
                .map(event ->
                        new Known(event.getAfter(), List.copyOf(stories), event.getKnownAt(), event.getSequence()));
    }
}
