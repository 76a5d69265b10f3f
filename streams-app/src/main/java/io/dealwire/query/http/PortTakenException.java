package io.dealwire.query.http;

import io.dealwire.config.HttpSettings;

/** The address to answer queries at cannot be had. */
public final class PortTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PortTakenException(HttpSettings settings, Throwable cause) {
        super(
                "Cannot answer queries at " + settings.host() + ":" + settings.port()
                        + ": the port is taken or may not be bound; choose another with --set http.port=PORT"
                        + " (0 takes a free one)",
                cause);
    }
}
