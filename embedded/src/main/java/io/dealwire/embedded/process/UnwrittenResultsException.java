package io.dealwire.embedded.process;

import java.io.IOException;
import java.util.Locale;

/** The results are there and cannot be written. */
public final class UnwrittenResultsException extends IOException {

    private static final long serialVersionUID = 1L;

    UnwrittenResultsException(ResultOutput output, IOException cause) {
        super("The results cannot be written to " + output + ": " + cause.getMessage(), cause);
    }

    /** Whether it says that nobody reads any more, and nothing worse. */
    boolean readerGone() {
        return String.valueOf(getCause().getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe");
    }
}
