package io.dealwire.serde;

import io.dealwire.serde.registry.RegisteredSchema;
import io.dealwire.serde.registry.RegistryRefusedException;
import io.dealwire.serde.registry.SchemaRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;

/** Writes specific records in the registry's wire format. Safe for use by many threads. */
final class AvroWriter implements Serializer<SpecificRecord> {

    private static final int USUAL_BYTES = 512;
    private static final ThreadLocal<BinaryEncoder> ENCODER = new ThreadLocal<>();

    /** What is known of a generated class: its schema as registered and how to write it. */
    private record Contract(Schema registered, DatumWriter<SpecificRecord> writer) {

        static Contract of(Class<?> type) {
            SpecificData data = SpecificData.getForClass(type);
            Schema generated = data.getSchema(type);
            @SuppressWarnings("unchecked")
            DatumWriter<SpecificRecord> writer = data.createDatumWriter(generated);
            return new Contract(RegisteredSchema.of(generated), writer);
        }
    }

    private final SchemaRegistry registry;
    private final boolean register;
    private final boolean key;
    private final Map<Class<?>, Contract> contracts = new ConcurrentHashMap<>();

    /** @param register whether a schema that the subject does not have yet is registered, or an error */
    AvroWriter(SchemaRegistry registry, boolean register, boolean key) {
        this.registry = registry;
        this.register = register;
        this.key = key;
    }

    @Override
    public byte[] serialize(String topic, SpecificRecord record) {
        if (record == null) {
            return null;
        }
        Contract contract = contracts.computeIfAbsent(record.getClass(), Contract::of);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        bytes.writeBytes(WireFormat.header(schemaId(Subjects.of(topic, key), contract.registered())));
        try {
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, ENCODER.get());
            ENCODER.set(encoder);
            contract.writer().write(record, encoder);
            encoder.flush();
        } catch (IOException | AvroRuntimeException | ClassCastException | NullPointerException e) {
            // A half-written record must not stay in the buffer of the next one.
            ENCODER.remove();
            throw new SerializationException(
                    "cannot write a " + record.getSchema().getName() + " for " + topic + ": " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    private int schemaId(String subject, Schema schema) {
        if (register) {
            return registry.register(subject, schema);
        }
        return registry.idOf(subject, schema)
                .orElseThrow(() -> new RegistryRefusedException(
                        40403,
                        "the schema registry has no such version of " + schema.getName() + " under the subject "
                                + subject + "; `dealwire topics create` registers it"));
    }
}
