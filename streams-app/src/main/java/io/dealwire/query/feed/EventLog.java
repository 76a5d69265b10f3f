package io.dealwire.query.feed;

import java.time.Duration;
import java.util.List;

/** The topic of events, as often to be read as wanted. */
public interface EventLog {

    /** A place to read from; the end of the topic until it is told another. Belongs to one thread. */
    interface Reader extends AutoCloseable {

        /** What comes next; empty when nothing does for so long. Events of one partition come in order, and each once. */
        List<LoggedEvent> poll(Duration patience);

        /** Where it goes on, by partition. */
        Positions positions();

        /** Goes on elsewhere; a position that the topic no longer has, or not yet, stands for its beginning. */
        void seek(Positions positions);

        @Override
        void close();
    }

    /**
     * Begins to read at the end.
     *
     * @throws io.dealwire.query.state.UnavailableException when the topic cannot be read now
     */
    Reader open();
}
