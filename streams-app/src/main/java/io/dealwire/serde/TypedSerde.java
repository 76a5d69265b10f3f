package io.dealwire.serde;

import io.dealwire.serde.registry.UnreadableRecordException;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * One type's view of a serde of all records: a record of another type is bad data. Closing it leaves the shared serde
 * open.
 */
record TypedSerde<T extends SpecificRecord>(Class<T> type, Serde<SpecificRecord> all) implements Serde<T> {

    @Override
    public Serializer<T> serializer() {
        Serializer<SpecificRecord> serializer = all.serializer();
        return new Serializer<>() {
            @Override
            public byte[] serialize(String topic, T record) {
                return written(() -> serializer.serialize(topic, record));
            }

            @Override
            public byte[] serialize(String topic, Headers headers, T record) {
                return written(() -> serializer.serialize(topic, headers, record));
            }
        };
    }

    @Override
    public Deserializer<T> deserializer() {
        Deserializer<SpecificRecord> deserializer = all.deserializer();
        return new Deserializer<>() {
            @Override
            public T deserialize(String topic, byte[] bytes) {
                return typed(() -> deserializer.deserialize(topic, bytes));
            }

            @Override
            public T deserialize(String topic, Headers headers, byte[] bytes) {
                return typed(() -> deserializer.deserialize(topic, headers, bytes));
            }
        };
    }

    private static byte[] written(Supplier<byte[]> serialization) {
        try {
            return serialization.get();
        } catch (SerializationException | InvalidConfigurationException e) {
            throw ForeignFailure.ofWriting(e);
        }
    }

    private T typed(Supplier<SpecificRecord> deserialization) {
        SpecificRecord record;
        try {
            record = deserialization.get();
        } catch (SerializationException | InvalidConfigurationException e) {
            throw ForeignFailure.ofReading(e);
        } catch (StackOverflowError e) {
            // Whoever registers a schema may nest what our readers skip as deep as a record is long.
            throw new UnreadableRecordException("nested too deep", e);
        }
        if (record != null && !type.isInstance(record)) {
            throw new UnreadableRecordException(
                    "a " + record.getSchema().getName() + " where a " + type.getSimpleName() + " belongs");
        }
        return type.cast(record);
    }
}
