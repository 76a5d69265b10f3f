package io.dealwire.ops.topics;

import io.dealwire.serde.Subjects;
import io.dealwire.serde.registry.RegisteredSchema;
import org.apache.avro.Schema;

/**
 * A subject of the schema registry as it should be.
 *
 * @param schema as it is registered: without Java properties
 */
public record WantedSubject(String subject, Schema schema) {

    static WantedSubject ofValues(String topic, Schema generated) {
        return new WantedSubject(Subjects.ofValues(topic), RegisteredSchema.of(generated));
    }
}
