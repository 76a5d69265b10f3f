package io.dealwire.serde;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;

/** Where the topology gets its serdes from: Avro specific records in Confluent's wire format. */
public interface AvroSerdes extends AutoCloseable {

    /** For a public topic: its subject has been registered by {@code topics create} and is never registered here. */
    <T extends SpecificRecord> Serde<T> published(Class<T> type);

    /** For internal topics and stores: subjects are registered when first used. */
    <T extends SpecificRecord> Serde<T> internal(Class<T> type);

    /** Lets go of connections; the serdes given out do not work any more. */
    @Override
    default void close() {}
}
