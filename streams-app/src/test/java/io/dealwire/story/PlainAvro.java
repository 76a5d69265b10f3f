package io.dealwire.story;

import io.dealwire.serde.AvroSerdes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Avro without a registry: for tests in which the wire format does not matter. */
public final class PlainAvro implements AvroSerdes {

    @Override
    public <T extends SpecificRecord> Serde<T> published(Class<T> type) {
        return internal(type);
    }

    @Override
    public <T extends SpecificRecord> Serde<T> internal(Class<T> type) {
        return Serdes.serdeFrom(
                (topic, record) -> record == null ? null : write(type, record),
                (topic, bytes) -> bytes == null ? null : read(type, bytes));
    }

    public static <T extends SpecificRecord> byte[] write(Class<T> type, T record) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        try {
            new SpecificDatumWriter<>(type).write(record, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static <T extends SpecificRecord> T read(Class<T> type, byte[] bytes) {
        var decoder = DecoderFactory.get().binaryDecoder(bytes, null);
        try {
            return new SpecificDatumReader<T>(SpecificData.get().getSchema(type)).read(null, decoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
