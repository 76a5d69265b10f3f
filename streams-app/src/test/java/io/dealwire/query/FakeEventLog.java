package io.dealwire.query;

import io.dealwire.avro.DealEvent;
import io.dealwire.query.feed.EventLog;
import io.dealwire.query.feed.LoggedEvent;
import io.dealwire.query.feed.Positions;
import io.dealwire.query.state.UnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A topic of events in memory. */
public final class FakeEventLog implements EventLog {

    private final List<List<DealEvent>> partitions = new ArrayList<>();
    private boolean broken;
    private int readers;

    public FakeEventLog(int partitions) {
        for (int i = 0; i < partitions; i++) {
            this.partitions.add(new ArrayList<>());
        }
    }

    /** Puts an event onto the topic. */
    public synchronized void add(int partition, DealEvent event) {
        partitions.get(partition).add(event);
        notifyAll();
    }

    /** From now on the topic cannot be read. */
    public synchronized void breakDown() {
        broken = true;
        notifyAll();
    }

    /** How many readers are open. */
    public synchronized int openReaders() {
        return readers;
    }

    @Override
    public synchronized Reader open() {
        if (broken) {
            throw new UnavailableException("The broker is away");
        }
        readers++;
        return new FakeReader(ends());
    }

    private Positions ends() {
        return new Positions(
                partitions.stream().map(partition -> (long) partition.size()).toList());
    }

    private synchronized List<LoggedEvent> read(Positions from, Duration patience) {
        try {
            if (from.equals(ends())) {
                TimeUnit.MILLISECONDS.timedWait(this, patience.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (broken) {
            throw new IllegalStateException("The broker is away");
        }
        List<LoggedEvent> read = new ArrayList<>();
        for (int partition = 0; partition < partitions.size(); partition++) {
            List<DealEvent> events = partitions.get(partition);
            for (int offset = from.next().get(partition).intValue(); offset < events.size(); offset++) {
                read.add(new LoggedEvent(partition, offset, events.get(offset)));
            }
        }
        return read;
    }

    private final class FakeReader implements Reader {

        private Positions positions;

        private FakeReader(Positions positions) {
            this.positions = positions;
        }

        @Override
        public List<LoggedEvent> poll(Duration patience) {
            List<LoggedEvent> read = read(positions, patience);
            for (LoggedEvent event : read) {
                positions = positions.after(event);
            }
            return read;
        }

        @Override
        public Positions positions() {
            return positions;
        }

        @Override
        public void seek(Positions wanted) {
            positions = wanted;
        }

        @Override
        public void close() {
            synchronized (FakeEventLog.this) {
                readers--;
            }
        }
    }
}
