package io.dealwire.query;

/** The state cannot be read here and now: it is starting, moving or being restored. Asking again later helps. */
final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnavailableException(String message) {
        super(message);
    }
}
