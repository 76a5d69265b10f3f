package io.dealwire.serde;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;

/** Typed views of two serdes of all records, so that there is one schema cache and one connection for each. */
public record SharedAvroSerdes(Serde<SpecificRecord> published, Serde<SpecificRecord> internal) implements AvroSerdes {

    @Override
    public <T extends SpecificRecord> Serde<T> published(Class<T> type) {
        return new TypedSerde<>(type, published);
    }

    @Override
    public <T extends SpecificRecord> Serde<T> internal(Class<T> type) {
        return new TypedSerde<>(type, internal);
    }

    @Override
    public void close() {
        published.close();
        internal.close();
    }
}
