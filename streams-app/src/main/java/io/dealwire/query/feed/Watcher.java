package io.dealwire.query.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One who watches. What comes while he is busy waits for him, up to a bound; who is too slow for that is dropped. One thread takes from
 * it.
 */
public final class Watcher implements AutoCloseable {

    /** Most events that wait for one watcher. */
    public static final int MOST_WAITING = 1_000;

    private static final String TOO_SLOW = "more than " + MOST_WAITING + " events waited; go on from the last id";

    /** An event that waits, and where the topic has been read to with it. */
    private record Waiting(LoggedEvent event, Positions after) {}

    private final DealFeed feed;
    private final EventFilter filter;
    private final Positions joined;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Deque<LoggedEvent> read = new ArrayDeque<>();
    private Optional<EventLog.Reader> missed = Optional.empty();
    private Positions had;
    private Positions place;
    private Positions seen;
    private Optional<String> endedBy = Optional.empty();
    private boolean closed;

    /** Joins a feed at a place. */
    Watcher(DealFeed feed, EventFilter filter, Positions joined) {
        this.feed = feed;
        this.filter = filter;
        this.joined = joined;
        this.had = joined;
        this.place = joined;
        this.seen = joined;
    }

    /** Reads what he has missed before he joined. He may also have been farther than this instance is: that comes no second time. */
    void catchUp(EventLog.Reader reader, Positions from) {
        missed = Optional.of(reader);
        reader.seek(from);
        had = reader.positions();
        place = had;
    }

    /**
     * What comes next.
     *
     * @param patience how long to wait for it
     */
    public FeedItem next(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (missed.isPresent()) {
            Optional<FeedItem> item = nextMissed(Math.max(0, deadline - System.nanoTime()));
            if (item.isPresent()) {
                return item.get();
            }
        }
        return nextWaiting(deadline);
    }

    /** Where he stands. */
    public synchronized Positions place() {
        return place;
    }

    /** The next of what was missed; empty when that is all. */
    private Optional<FeedItem> nextMissed(long nanos) {
        EventLog.Reader reader = missed.orElseThrow();
        while (true) {
            while (!read.isEmpty()) {
                LoggedEvent event = read.poll();
                if (joined.isBehind(event)) {
                    place = place.after(event);
                    if (filter.matches(event.event())) {
                        return Optional.of(new FeedItem.Told(event.event(), place));
                    }
                }
            }
            if (reader.positions().reaches(joined)) {
                reader.close();
                missed = Optional.empty();
                place = joined.farthest(had);
                return Optional.empty();
            }
            read.addAll(reader.poll(Duration.ofNanos(nanos)));
            if (read.isEmpty() && !reader.positions().reaches(joined)) {
                return Optional.of(new FeedItem.Quiet(place));
            }
        }
    }

    private synchronized FeedItem nextWaiting(long deadline) throws InterruptedException {
        while (true) {
            while (!waiting.isEmpty()) {
                Waiting next = waiting.poll();
                if (!had.isBehind(next.event())) {
                    place = next.after().farthest(had);
                    return new FeedItem.Told(next.event().event(), place);
                }
            }
            if (endedBy.isPresent()) {
                return new FeedItem.Ended(endedBy.get());
            }
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                place = seen.farthest(had);
                return new FeedItem.Quiet(place);
            }
            wait(left);
        }
    }

    /** Hands him an event. Whether he could take it; if not, he is dropped with what still waits for him. */
    synchronized boolean offer(LoggedEvent event, Positions after) {
        if (!filter.matches(event.event())) {
            return true;
        }
        if (waiting.size() >= MOST_WAITING) {
            waiting.clear();
            end(TOO_SLOW);
            return false;
        }
        waiting.add(new Waiting(event, after));
        notifyAll();
        return true;
    }

    /** Tells him how far the topic has been read; nothing before it is still to come but what waits. */
    synchronized void pass(Positions to) {
        seen = to;
    }

    synchronized void end(String reason) {
        endedBy = endedBy.or(() -> Optional.of(reason));
        notifyAll();
    }

    /** Watches no longer. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        missed.ifPresent(EventLog.Reader::close);
        feed.leave(this);
    }
}
