package io.dealwire.ops;

import io.dealwire.bounds.RecordSize;
import io.dealwire.config.Settings;
import io.dealwire.config.StreamsSettings;
import io.dealwire.layout.Topics;
import io.dealwire.ops.failure.FailedRecords;
import io.dealwire.ops.failure.UnreadableRecords;
import io.dealwire.ops.failure.UnsentRecords;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.HostInfo;

/**
 * The properties of the Kafka Streams application: a pure function of the settings, used alike by the running
 * application and by tests of its topology.
 */
public final class StreamsProperties {

    private StreamsProperties() {}

    /**
     * The properties for an instance that other instances reach at an address.
     *
     * @param server where this instance answers queries; empty when it does not
     */
    public static Properties of(Settings settings, Optional<HostInfo> server) {
        Properties properties = new Properties();
        properties.putAll(tunable(settings));
        properties.putAll(settings.kafka().clientProperties());
        properties.putAll(fixed(settings));
        server.ifPresent(host ->
                properties.setProperty(StreamsConfig.APPLICATION_SERVER_CONFIG, host.host() + ":" + host.port()));
        return properties;
    }

    /** What a user may replace by {@code kafka.*} settings. */
    private static Properties tunable(Settings settings) {
        StreamsSettings streams = settings.streams();
        Properties properties = new Properties();
        // By default it holds the id of the process, and every start would begin new series of metrics.
        set(properties, StreamsConfig.CLIENT_ID_CONFIG, streams.applicationId());
        set(properties, StreamsConfig.NUM_STREAM_THREADS_CONFIG, streams.threads());
        set(properties, StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, streams.standbyReplicas());
        set(
                properties,
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                streams.commitInterval().toMillis());
        set(properties, StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, streams.recordCache());
        set(properties, StreamsConfig.GROUP_PROTOCOL_CONFIG, streams.groupProtocol());
        set(
                properties,
                StreamsConfig.REPLICATION_FACTOR_CONFIG,
                settings.topics().replication());
        // A short time-out makes the take-over from a killed instance quick; heartbeats come every second.
        if (streams.groupProtocol().equals("classic")) {
            set(properties, StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 15_000);
            set(properties, StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 1_000);
        }
        set(properties, StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        set(properties, StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), RecordSize.LIMIT);
        set(properties, StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), RecordSize.LIMIT);
        // No stage minds in which order the topics of a task are read: waiting for one of them gains nothing.
        set(properties, StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        set(properties, CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 10_000);
        set(properties, StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        return properties;
    }

    /** What the correctness of the application rests on. */
    private static Properties fixed(Settings settings) {
        StreamsSettings streams = settings.streams();
        Properties properties = new Properties();
        set(properties, StreamsConfig.APPLICATION_ID_CONFIG, streams.applicationId());
        set(properties, StreamsConfig.STATE_DIR_CONFIG, streams.stateDirectory().toAbsolutePath());
        set(properties, StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        set(properties, StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        // The deals table restores from the deals topic, without a changelog of its own.
        set(properties, StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG, StreamsConfig.OPTIMIZE);
        Topics topics = Topics.under(settings.topics().prefix());
        set(properties, StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, topics.deadLetters());
        set(properties, UnreadableRecords.FOREIGN_TOPICS, String.join(",", topics.foreign()));
        set(
                properties,
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
                UnreadableRecords.class.getName());
        set(properties, StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailedRecords.class.getName());
        set(properties, StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, UnsentRecords.class.getName());
        set(properties, "processing.exception.handler.global.enabled", true);
        set(properties, StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class.getName());
        return properties;
    }

    private static void set(Properties properties, String key, Object value) {
        properties.setProperty(key, value.toString());
    }
}
