package io.dealwire.bounds;

import io.dealwire.text.TextSize;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * How many bytes a record takes in Avro's binary encoding, at most: texts are measured, numbers are taken for their longest
 * form. Cheaper than writing it, and never too low, so a list that is kept below a budget by it can be written.
 */
public final class RecordSize {

    /**
     * Bytes that one record may have on a topic. An article may have 1 MiB of text; its tags and the entries of a busy deal
     * key come on top.
     */
    public static final int LIMIT = 8 << 20;

    /** Longest form of an int, a long and any other scalar: see "Binary Encoding" in Avro's specification. */
    private static final int INT = 5;

    private static final int LONG = 10;
    /** Length and digits of a decimal: the contracts allow 24 of them. */
    private static final int DECIMAL = 1 + 11;

    private RecordSize() {}

    /** The most bytes that the record takes. */
    public static long atMost(SpecificRecord record) {
        long bytes = 0;
        for (Schema.Field field : record.getSchema().getFields()) {
            bytes += atMost(field.schema(), record.get(field.pos()));
        }
        return bytes;
    }

    private static long atMost(Schema schema, Object value) {
        return switch (schema.getType()) {
            case RECORD -> atMost((SpecificRecord) value);
            case STRING -> text(value.toString());
            case ARRAY -> items(schema.getElementType(), (Collection<?>) value);
            case MAP -> entries(schema.getValueType(), (Map<?, ?>) value);
            case UNION -> INT + (value == null ? 0 : atMost(present(schema), value));
            case BYTES, FIXED -> value instanceof ByteBuffer bytes ? INT + bytes.remaining() : DECIMAL;
            case INT, ENUM -> INT;
            case LONG, DOUBLE, FLOAT -> LONG;
            case BOOLEAN, NULL -> 1;
        };
    }

    private static long text(String text) {
        return INT + TextSize.bytes(text);
    }

    private static long items(Schema schema, Collection<?> items) {
        long bytes = 2 * LONG;
        for (Object item : items) {
            bytes += atMost(schema, item);
        }
        return bytes;
    }

    private static long entries(Schema schema, Map<?, ?> entries) {
        long bytes = 2 * LONG;
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            bytes += text(entry.getKey().toString()) + atMost(schema, entry.getValue());
        }
        return bytes;
    }

    /** The contracts know unions with null only. */
    private static Schema present(Schema union) {
        return union.getTypes().stream()
                .filter(type -> type.getType() != Schema.Type.NULL)
                .findFirst()
                .orElseThrow();
    }
}
