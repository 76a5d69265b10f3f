package io.dealwire.serde;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Serdes that refuse to write a record above a size with a {@link ResultTooLargeException}. In a transaction the producer's own
 * refusal would come too late: it spoils the transaction, and the task fails on the same record for ever. A store refuses before
 * it has changed, and before its changelog hears of it.
 *
 * @param all the serdes that write
 * @param most largest value, in bytes
 */
public record BoundedAvroSerdes(AvroSerdes all, int most) implements AvroSerdes {

    @Override
    public <T extends SpecificRecord> Serde<T> published(Class<T> type) {
        return new Bounded<>(all.published(type), most);
    }

    @Override
    public <T extends SpecificRecord> Serde<T> internal(Class<T> type) {
        return new Bounded<>(all.internal(type), most);
    }

    @Override
    public void close() {
        all.close();
    }

    private record Bounded<T>(Serde<T> serde, int most) implements Serde<T> {

        @Override
        public Serializer<T> serializer() {
            Serializer<T> serializer = serde.serializer();
            return new Serializer<>() {
                @Override
                public byte[] serialize(String topic, T record) {
                    return bounded(topic, serializer.serialize(topic, record));
                }

                @Override
                public byte[] serialize(String topic, Headers headers, T record) {
                    return bounded(topic, serializer.serialize(topic, headers, record));
                }
            };
        }

        @Override
        public Deserializer<T> deserializer() {
            return serde.deserializer();
        }

        private byte[] bounded(String topic, byte[] bytes) {
            if (bytes != null && bytes.length > most) {
                throw new ResultTooLargeException(topic, bytes.length, most);
            }
            return bytes;
        }
    }
}
