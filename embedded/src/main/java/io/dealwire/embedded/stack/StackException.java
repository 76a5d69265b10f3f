package io.dealwire.embedded.stack;

/** The embedded stack cannot start, or has ended by itself. The message is one clear line. */
public final class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String advice;

    /**
     * A failure.
     *
     * @param message what is wrong
     * @param advice what the user can do about it
     */
    public StackException(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    StackException(String message, String advice, Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    public String advice() {
        return advice;
    }
}
