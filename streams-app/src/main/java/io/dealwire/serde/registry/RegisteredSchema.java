package io.dealwire.serde.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;

/**
 * The form in which a generated class's schema is registered: without the property {@value GenericData#STRING_PROP},
 * which only says how Java reads a string. So every program that registers the contract registers one text: registries
 * look schemas up by their text, in which a default of {@code 0.0} is another than one of {@code 0}.
 */
public final class RegisteredSchema {

    /** A plain one, as Confluent's serializer has it: ours keeps numbers as decimals and writes 0.0 as 0. */
    private static final JsonMapper JSON = new JsonMapper();

    private RegisteredSchema() {}

    /** The same schema without Java properties. */
    public static Schema of(Schema generated) {
        try {
            JsonNode tree = JSON.readTree(generated.toString());
            withoutStringProperty(tree);
            return new Schema.Parser().parse(JSON.writeValueAsString(tree));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a schema's own text is not JSON", e);
        }
    }

    private static void withoutStringProperty(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(GenericData.STRING_PROP);
        }
        node.forEach(RegisteredSchema::withoutStringProperty);
    }
}
