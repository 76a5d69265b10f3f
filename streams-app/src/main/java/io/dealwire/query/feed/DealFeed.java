package io.dealwire.query.feed;

import io.dealwire.query.http.BadParameterException;
import io.dealwire.query.state.UnavailableException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands events on to all who watch at this instance. One reader follows the end of the topic for all of them, from the first watcher
 * on; whoever comes back reads what he has missed with a reader of his own, and then joins the others.
 */
public final class DealFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DealFeed.class);

    private static final Duration POLL = Duration.ofMillis(200);
    private static final String STOPS = "this instance stops; another one goes on from the last id";

    private final EventLog log;
    private final int mostWatchers;
    private final Set<Watcher> watchers = new HashSet<>();
    private int seats;
    private Optional<Thread> tail = Optional.empty();
    private Positions end = new Positions(List.of());
    private boolean closed;

    /**
     * A feed that nobody watches yet.
     *
     * @param mostWatchers most who watch at the same time
     */
    public DealFeed(EventLog log, int mostWatchers) {
        this.log = log;
        this.mostWatchers = mostWatchers;
    }

    /**
     * Begins to watch; {@link Watcher#close} ends it.
     *
     * @param after where the watcher has been before; empty to begin with what comes from now on
     * @throws UnavailableException when too many watch already, or the topic cannot be read now
     * @throws BadParameterException when that place is one on another topic
     */
    public Watcher watch(EventFilter filter, Optional<Positions> after) {
        Watcher watcher;
        synchronized (this) {
            if (closed) {
                throw new UnavailableException("The instance stops");
            }
            if (seats >= mostWatchers) {
                throw new UnavailableException(
                        "There are " + seats + " watchers already, and no more than http.most-watchers may be");
            }
            follow();
            if (after.filter(place -> place.next().size() != end.next().size()).isPresent()) {
                throw new BadParameterException("The id is of a topic with another number of partitions");
            }
            watcher = new Watcher(this, filter, end);
            watchers.add(watcher);
            seats++;
        }
        try {
            after.ifPresent(place -> watcher.catchUp(log.open(), place));
        } catch (RuntimeException e) {
            watcher.close();
            throw e;
        }
        return watcher;
    }

    /** How many are handed events now; one that was dropped is none of them. */
    public synchronized int watchers() {
        return watchers.size();
    }

    /** Ends the watching of all. */
    @Override
    public synchronized void close() {
        closed = true;
        dropAll(STOPS);
    }

    synchronized void leave(Watcher watcher) {
        watchers.remove(watcher);
        seats--;
    }

    /** Starts the reader that follows the end of the topic, unless it runs. */
    private void follow() {
        if (tail.isPresent()) {
            return;
        }
        EventLog.Reader reader = log.open();
        end = reader.positions();
        Thread thread = new Thread(() -> follow(reader), "dealwire-feed");
        thread.setDaemon(true);
        tail = Optional.of(thread);
        thread.start();
    }

    private void follow(EventLog.Reader reader) {
        try (reader) {
            while (!isClosed()) {
                handOn(reader.poll(POLL), reader);
            }
        } catch (RuntimeException e) {
            if (!isClosed()) {
                LOG.warn("The feed of events ends; it begins again with the next watcher", e);
            }
        } finally {
            ended();
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void ended() {
        tail = Optional.empty();
        dropAll("the events cannot be read now");
    }

    private synchronized void handOn(List<LoggedEvent> events, EventLog.Reader reader) {
        for (LoggedEvent event : events) {
            end = end.after(event);
            watchers.removeIf(watcher -> !watcher.offer(event, end));
        }
        // Markers of transactions take offsets too.
        end = reader.positions();
        watchers.forEach(watcher -> watcher.pass(end));
    }

    private void dropAll(String reason) {
        watchers.forEach(watcher -> watcher.end(reason));
        watchers.clear();
    }
}
