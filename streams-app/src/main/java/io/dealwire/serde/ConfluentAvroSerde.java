package io.dealwire.serde;

import io.dealwire.serde.registry.CachedRegistry;
import io.dealwire.serde.registry.RegistryAccess;
import io.dealwire.serde.registry.RegistryClient;
import io.dealwire.serde.registry.RegistryKeys;
import io.dealwire.serde.registry.SchemaRegistry;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Avro specific records in Confluent's wire format, against any registry with Confluent's API. Takes the place of
 * Confluent's {@code io.confluent.kafka.streams.serdes.avro.SpecificAvroSerde}: a class with a public constructor
 * without arguments, configured by the same keys (see {@link RegistryKeys}), writing the same bytes.
 */
public final class ConfluentAvroSerde implements Serde<SpecificRecord> {

    private SchemaRegistry registry;
    private Serializer<SpecificRecord> writer;
    private Deserializer<SpecificRecord> reader;

    /** For Kafka, which calls {@link #configure} next. */
    public ConfluentAvroSerde() {}

    /** On a given registry. */
    public ConfluentAvroSerde(SchemaRegistry registry, boolean register) {
        use(registry, register, false);
    }

    /** Takes the keys of {@link RegistryKeys}; throws {@link org.apache.kafka.common.config.ConfigException} else. */
    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        close();
        RegistryAccess access = RegistryAccess.of(configs);
        use(new RegistryClient(access), access.autoRegister(), isKey);
    }

    private void use(SchemaRegistry found, boolean register, boolean key) {
        registry = new CachedRegistry(found);
        writer = new AvroWriter(registry, register, key);
        reader = new AvroReader(registry);
    }

    @Override
    public Serializer<SpecificRecord> serializer() {
        return writer;
    }

    @Override
    public Deserializer<SpecificRecord> deserializer() {
        return reader;
    }

    @Override
    public void close() {
        if (registry != null) {
            registry.close();
        }
    }
}
