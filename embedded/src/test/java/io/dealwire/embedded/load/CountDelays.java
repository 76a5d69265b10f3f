package io.dealwire.embedded.load;

import io.dealwire.embedded.load.QueryClient.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures the time from the moment an article was appended to its topic, as the broker stamped it, to the moment a query
 * shows the count that it adds to. One thread asks for all that is awaited, for each of them again when a tenth of the time
 * it has waited has gone by: so a delay is told too long by a tenth and a turn at most, and asking loads nobody.
 */
final class CountDelays {

    /** One article in so many is followed. */
    static final int EACH = 10;

    /** So long after the first append everything is warm: code compiled, caches full, the backlog of the start worked off. */
    private static final Duration WARM_AFTER = Duration.ofSeconds(60);

    private static final long SHORTEST_PAUSE = 10;

    private final QueryClient client;
    private final Queue<Awaited> appended = new ConcurrentLinkedQueue<>();
    private final AtomicInteger awaited = new AtomicInteger();
    private final List<Delay> delays = new ArrayList<>();

    private record Awaited(InventedDeal deal, long appendedAt, long askAt) {

        /** The same, to be asked for again after a pause that grows with the time it has waited. */
        Awaited later(long now) {
            return new Awaited(deal, appendedAt, now + Math.max(SHORTEST_PAUSE, (now - appendedAt) / 10));
        }
    }

    private record Delay(long appendedAt, long millis) {}

    CountDelays(QueryClient client) {
        this.client = client;
    }

    /**
     * An article has been appended.
     *
     * @param timestamp the time of the append, in milliseconds since 1970
     */
    void appended(InventedDeal deal, long timestamp) {
        awaited.incrementAndGet();
        appended.add(new Awaited(deal, timestamp, timestamp));
    }

    /** Asks once for each count that is due; then pauses. */
    void next() throws InterruptedException {
        int turn = appended.size();
        for (int i = 0; i < turn; i++) {
            Awaited each = appended.remove();
            long now = System.currentTimeMillis();
            if (each.askAt() > now) {
                appended.add(each);
            } else if (isCounted(each.deal())) {
                delays.add(new Delay(each.appendedAt(), System.currentTimeMillis() - each.appendedAt()));
                awaited.decrementAndGet();
            } else {
                appended.add(each.later(now));
            }
        }
        Thread.sleep(5);
    }

    /** The number of counts still awaited. */
    int awaited() {
        return awaited.get();
    }

    /** Median, 99th percentile and longest in one line: of all, and of what was appended when everything was warm. */
    String report() {
        long warm = delays.stream().mapToLong(Delay::appendedAt).min().orElse(0) + WARM_AFTER.toMillis();
        return "append to count: " + report(delays) + "; after " + WARM_AFTER.toSeconds() + " s: "
                + report(delays.stream()
                        .filter(delay -> delay.appendedAt() >= warm)
                        .toList());
    }

    private static String report(List<Delay> delays) {
        List<Long> sorted = delays.stream().map(Delay::millis).sorted().toList();
        return sorted.isEmpty()
                ? "none was followed"
                : String.format(
                        Locale.ROOT,
                        "p50 %d ms, p99 %d ms, longest %d ms of %d",
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
