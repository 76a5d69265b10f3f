package io.dealwire.serde;

import io.dealwire.avro.TrustedContracts;
import io.dealwire.serde.registry.RegistryRefusedException;
import io.dealwire.serde.registry.RegistryUnavailableException;
import io.dealwire.serde.registry.SchemaRegistry;
import io.dealwire.serde.registry.UnreadableRecordException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads records in the registry's wire format into the generated class of the writer's schema name, by Avro's schema
 * resolution: what the writer did not know gets the default. Safe for use by many threads.
 */
final class AvroReader implements Deserializer<SpecificRecord> {

    private static final ThreadLocal<BinaryDecoder> DECODER = new ThreadLocal<>();

    private final SchemaRegistry registry;
    private final Map<Integer, DatumReader<SpecificRecord>> readers = new ConcurrentHashMap<>();

    AvroReader(SchemaRegistry registry) {
        TrustedContracts.establish();
        this.registry = registry;
    }

    /**
     * Reads one record.
     *
     * @throws UnreadableRecordException when the bytes are bad data
     * @throws RegistryUnavailableException when the registry is away
     * @throws RegistryRefusedException when the registry will not answer us
     */
    @Override
    public SpecificRecord deserialize(String topic, byte[] frame) {
        if (frame == null) {
            return null;
        }
        int id = WireFormat.schemaId(frame);
        DatumReader<SpecificRecord> reader = readers.computeIfAbsent(id, this::reader);
        try {
            BinaryDecoder decoder = DecoderFactory.get()
                    .binaryDecoder(frame, WireFormat.HEADER, frame.length - WireFormat.HEADER, DECODER.get());
            DECODER.set(decoder);
            SpecificRecord record = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new UnreadableRecordException("bytes are left over after a record of schema " + id);
            }
            return record;
        } catch (UnreadableRecordException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Rubbish makes the decoder throw about anything: end of file, negative sizes, class casts.
            throw new UnreadableRecordException("not a record of schema " + id + ": " + e, e);
        }
    }

    private DatumReader<SpecificRecord> reader(int id) {
        Schema written = registry.schemaOf(id)
                .orElseThrow(() -> new UnreadableRecordException("the schema registry knows no schema with id " + id));
        Class<? extends SpecificRecord> type = generatedClass(written);
        SpecificData data = SpecificData.getForClass(type);
        @SuppressWarnings("unchecked")
        DatumReader<SpecificRecord> reader = data.createDatumReader(written, data.getSchema(type));
        return reader;
    }

    private static Class<? extends SpecificRecord> generatedClass(Schema written) {
        try {
            // The name comes from outside: nothing of the class runs before it has proved to be a record.
            return Class.forName(written.getFullName(), false, AvroReader.class.getClassLoader())
                    .asSubclass(SpecificRecord.class);
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new UnreadableRecordException("no contract of ours is named " + written.getFullName(), e);
        }
    }
}
