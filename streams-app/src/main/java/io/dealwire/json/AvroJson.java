package io.dealwire.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Avro records as JSON: the fields by name, times and dates as ISO 8601 texts, decimals as numbers, bytes in Base64, null
 * for what is absent.
 */
public final class AvroJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AvroJson() {}

    /** The record as a JSON object. */
    public static ObjectNode tree(SpecificRecord record) {
        ObjectNode object = NODES.objectNode();
        for (Schema.Field field : record.getSchema().getFields()) {
            object.set(field.name(), node(record.get(field.pos())));
        }
        return object;
    }

    /** Any value that an Avro record holds, as JSON. */
    static JsonNode node(Object value) {
        if (value == null) {
            return NODES.nullNode();
        } else if (value instanceof SpecificRecord record) {
            return tree(record);
        } else if (value instanceof Collection<?> values) {
            ArrayNode array = NODES.arrayNode(values.size());
            values.forEach(element -> array.add(node(element)));
            return array;
        } else if (value instanceof Map<?, ?> values) {
            ObjectNode object = NODES.objectNode();
            values.forEach((key, element) -> object.set(key.toString(), node(element)));
            return object;
        } else if (value instanceof ByteBuffer bytes) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            return NODES.textNode(Base64.getEncoder().encodeToString(copy));
        } else if (value instanceof BigDecimal number) {
            BigDecimal stripped = number.stripTrailingZeros();
            return DecimalNode.valueOf(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
        } else if (value instanceof Integer number) {
            return NODES.numberNode(number);
        } else if (value instanceof Long number) {
            return NODES.numberNode(number);
        } else if (value instanceof Double number) {
            return NODES.numberNode(number);
        } else if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        // Texts, enum symbols, Instant and LocalDate: their texts are what is wanted.
        return NODES.textNode(value.toString());
    }
}
