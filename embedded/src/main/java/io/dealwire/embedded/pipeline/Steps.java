package io.dealwire.embedded.pipeline;

import java.io.PrintWriter;
import java.util.Locale;

/** Tells a person on standard error how far a start or a stop is. */
public final class Steps {

    private final PrintWriter err;
    private long since = System.nanoTime();

    public Steps(PrintWriter err) {
        this.err = err;
    }

    /** A step is done; says how long it took. */
    public synchronized void done(String what) {
        long now = System.nanoTime();
        say(String.format(Locale.ROOT, "%s (%.1f s)", what, (now - since) / 1e9));
        since = now;
    }

    /** Says a line. */
    public synchronized void say(String line) {
        err.println(line);
        err.flush();
    }
}
