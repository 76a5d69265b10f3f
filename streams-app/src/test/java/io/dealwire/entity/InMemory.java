package io.dealwire.entity;

import io.dealwire.avro.Company;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** A store of companies in memory, without registry. */
final class InMemory {

    private InMemory() {}

    static KeyValueStore<String, Company> store(String name) {
        Serde<Company> companies = Serdes.serdeFrom((topic, company) -> write(company), (topic, bytes) -> read(bytes));
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), companies)
                .withLoggingDisabled()
                .build();
    }

    private static byte[] write(Company company) {
        if (company == null) {
            return null;
        }
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new SpecificDatumWriter<>(Company.class).write(company, encoder);
            encoder.flush();
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Company read(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return new SpecificDatumReader<>(Company.class)
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
