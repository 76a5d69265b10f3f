package io.dealwire.topology;

/** A stage has failed on one record in a way that Kafka Streams would not tell of; the cause says how. */
public final class RecordFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecordFailedException(Throwable cause) {
        super(cause.toString(), cause);
    }
}
