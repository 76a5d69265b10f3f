package io.dealwire.embedded.load;

import io.dealwire.embedded.load.QueryClient.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Measures the time from the moment an article was appended to its topic, as the broker stamped it, to the moment a query
 * shows the count that it adds to. One thread asks for all that is awaited in turn, so a delay is told too long by at most
 * one turn.
 */
final class CountDelays {

    /** One article in so many is followed. */
    static final int EACH = 10;

    private final QueryClient client;
    private final Queue<Awaited> appended = new ConcurrentLinkedQueue<>();
    private final List<Long> delays = new ArrayList<>();

    private record Awaited(InventedDeal deal, long appendedAt) {}

    CountDelays(QueryClient client) {
        this.client = client;
    }

    /**
     * An article has been appended.
     *
     * @param timestamp the time of the append, in milliseconds since 1970
     */
    void appended(InventedDeal deal, long timestamp) {
        appended.add(new Awaited(deal, timestamp));
    }

    /** Asks once for each count that is awaited; pauses when there is none. */
    void next() throws InterruptedException {
        for (Iterator<Awaited> each = appended.iterator(); each.hasNext(); ) {
            Awaited awaited = each.next();
            if (isCounted(awaited.deal())) {
                delays.add(System.currentTimeMillis() - awaited.appendedAt());
                each.remove();
            }
        }
        Thread.sleep(5);
    }

    /** The number of counts still awaited. */
    int awaited() {
        return appended.size();
    }

    /** Median and 99th percentile, in one line. */
    String report() {
        List<Long> sorted = delays.stream().sorted().toList();
        return sorted.isEmpty()
                ? "no count was followed"
                : String.format(
                        Locale.ROOT,
                        "append to count: p50 %d ms, p99 %d ms, longest %d ms of %d",
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() * 99 / 100),
                        sorted.get(sorted.size() - 1),
                        sorted.size());
    }

    private boolean isCounted(InventedDeal deal) throws InterruptedException {
        try {
            Answer answer = client.get("/companies/" + deal.buyerId() + "/counts");
            return answer.status() == 200 && answer.body().path("total").asInt() > 0;
        } catch (IOException e) {
            // Asked again in the next turn.
            return false;
        }
    }
}
