package io.dealwire.deal;

import io.dealwire.serde.AvroSerdes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Avro serdes without a registry, for driving single stages. */
final class AvroBytes {

    private AvroBytes() {}

    /** For the wiring of stages. */
    static AvroSerdes serdes() {
        return new AvroSerdes() {
            @Override
            public <T extends SpecificRecord> Serde<T> published(Class<T> type) {
                return serde(type);
            }

            @Override
            public <T extends SpecificRecord> Serde<T> internal(Class<T> type) {
                return serde(type);
            }
        };
    }

    static <T extends SpecificRecord> Serde<T> serde(Class<T> type) {
        SpecificDatumWriter<T> writer = new SpecificDatumWriter<>(type);
        SpecificDatumReader<T> reader = new SpecificDatumReader<>(
                SpecificData.get().getSchema(type), SpecificData.get().getSchema(type), SpecificData.getForClass(type));
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : bytes(writer, value),
                (topic, bytes) -> bytes == null ? null : value(reader, bytes));
    }

    private static <T> byte[] bytes(SpecificDatumWriter<T> writer, T value) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
            writer.write(value, encoder);
            encoder.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T value(SpecificDatumReader<T> reader, byte[] bytes) {
        try {
            return reader.read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
