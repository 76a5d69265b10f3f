package io.dealwire.ops.failure;

import org.apache.kafka.common.errors.SerializationException;

/** A record of our own, on a topic between stages, cannot be read. */
final class UnreadableStateException extends SerializationException {

    private static final long serialVersionUID = 1L;

    UnreadableStateException(String message, Throwable cause) {
        super(message, cause);
    }
}
