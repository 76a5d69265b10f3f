package io.dealwire.ops.topics;

/** The topics are not fit to start the topology on; the message says in a line which and what to do. */
public final class UnfitTopicsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnfitTopicsException(String message) {
        super(message);
    }
}
