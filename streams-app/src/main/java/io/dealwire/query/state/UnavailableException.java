package io.dealwire.query.state;

/** The state cannot be read here and now: it is starting, moving or being restored. Asking again later helps. */
public final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnavailableException(String message) {
        super(message);
    }
}
