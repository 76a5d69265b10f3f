package io.dealwire.serde;

import io.dealwire.serde.registry.UnreadableRecordException;
import java.nio.ByteBuffer;

/**
 * The frame around each record: a zero byte, the schema's id as four bytes in big-endian order, Avro's binary encoding.
 * As documented by Confluent for its serializers ("Wire format").
 */
final class WireFormat {

    /** Bytes before the Avro binary. */
    static final int HEADER = 5;

    private static final byte MAGIC = 0;

    private WireFormat() {}

    /** Where a schema's id and the Avro binary begin. */
    static byte[] header(int schemaId) {
        return ByteBuffer.allocate(HEADER).put(MAGIC).putInt(schemaId).array();
    }

    /**
     * The id of the schema that a record was written with.
     *
     * @throws UnreadableRecordException when the bytes are no frame
     */
    static int schemaId(byte[] frame) {
        if (frame.length < HEADER) {
            throw new UnreadableRecordException(
                    frame.length + " bytes are too few for a record in the registry's wire format");
        }
        if (frame[0] != MAGIC) {
            throw new UnreadableRecordException(
                    "first byte is " + (frame[0] & 0xff) + ", not 0: not the registry's wire format");
        }
        return ByteBuffer.wrap(frame, 1, Integer.BYTES).getInt();
    }
}
