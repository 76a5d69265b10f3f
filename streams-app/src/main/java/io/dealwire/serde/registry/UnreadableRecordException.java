package io.dealwire.serde.registry;

import org.apache.kafka.common.errors.SerializationException;

/** Bytes that are not a record of ours: no Avro, an unknown schema id, another type. Such a record is a dead letter. */
public final class UnreadableRecordException extends SerializationException {

    private static final long serialVersionUID = 1L;

    public UnreadableRecordException(String message) {
        super(message);
    }

    public UnreadableRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
