package io.dealwire.ingest.publish;

/** Publishing cannot go on: the brokers are away, or do not let us write. What was acknowledged before stays published. */
public final class PublishException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PublishException(String message, Throwable cause) {
        super(message, cause);
    }
}
