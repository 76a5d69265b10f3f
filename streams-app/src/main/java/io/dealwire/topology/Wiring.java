package io.dealwire.topology;

import io.dealwire.config.Settings;
import io.dealwire.layout.Topics;
import io.dealwire.serde.AvroSerdes;
import io.dealwire.serde.BoundedAvroSerdes;
import io.dealwire.serde.TextKeySerde;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * What every stage is wired with: the settings, the serdes and the names of the topics, and one way each to read a topic, to write one,
 * to keep a store and to part a stream of several records.
 */
public final class Wiring {

    /** Bytes that a record has beside its value: a key of few KiB, and what the protocol adds. */
    private static final int AROUND_A_VALUE = 64 << 10;

    private static final Serde<String> KEYS = new TextKeySerde();

    private final Settings settings;
    private final AvroSerdes serdes;
    private final Topics topics;

    /**
     * Wiring for one topology.
     *
     * @param streamsProperties the properties that the application runs with: they say how large a record may be
     */
    public Wiring(Settings settings, AvroSerdes serdes, Properties streamsProperties) {
        this.settings = settings;
        this.serdes = new BoundedAvroSerdes(serdes, largestRecord(streamsProperties) - AROUND_A_VALUE);
        this.topics = Topics.under(settings.topics().prefix());
    }

    Settings settings() {
        return settings;
    }

    Topics topics() {
        return topics;
    }

    /** Keys of every topic and store. */
    Serde<String> keys() {
        return KEYS;
    }

    /** Values of topics that others read. */
    <T extends SpecificRecord> Serde<T> published(Class<T> type) {
        return serdes.published(type);
    }

    /** Values of our own. */
    <T extends SpecificRecord> Serde<T> internal(Class<T> type) {
        return serdes.internal(type);
    }

    <V> Consumed<String, V> consumed(String name, Serde<V> values) {
        return Consumed.with(KEYS, values).withName(name);
    }

    <V> Produced<String, V> produced(String name, Serde<V> values) {
        return Produced.<String, V>as(name).withKeySerde(KEYS).withValueSerde(values);
    }

    <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), KEYS, values);
    }

    /** A topic as a table. */
    <V> Materialized<String, V, KeyValueStore<Bytes, byte[]>> table(String name, Serde<V> values) {
        return Materialized.<String, V, KeyValueStore<Bytes, byte[]>>as(name)
                .withKeySerde(KEYS)
                .withValueSerde(values);
    }

    /** The records of one type out of a stream of several. */
    static <T extends SpecificRecord> KStream<String, T> only(
            KStream<String, SpecificRecord> stream, Class<T> type, String name) {
        return stream.filter((key, value) -> type.isInstance(value), Named.as(name + "-filter"))
                .mapValues(type::cast, Named.as(name + "-cast"));
    }

    /** Like {@link #only}, with the removals (null values), which belong to exactly one type of each stream. */
    static <T extends SpecificRecord> KStream<String, T> onlyOrRemoved(
            KStream<String, SpecificRecord> stream, Class<T> type, String name) {
        return stream.filter((key, value) -> value == null || type.isInstance(value), Named.as(name + "-filter"))
                .mapValues(type::cast, Named.as(name + "-cast"));
    }

    /** What the producer sends at most. */
    private static int largestRecord(Properties streamsProperties) {
        return Integer.parseInt(streamsProperties.getProperty(
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Integer.toString(1 << 20)));
    }
}
