package io.dealwire.query.feed;

import io.dealwire.avro.DealEvent;
import io.dealwire.config.Settings;
import io.dealwire.layout.Topics;
import io.dealwire.query.state.UnavailableException;
import io.dealwire.serde.AvroSerdes;
import io.dealwire.serde.registry.UnreadableRecordException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the topic of events with consumers that belong to no group. */
public final class KafkaEventLog implements EventLog {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaEventLog.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Settings settings;
    private final AvroSerdes serdes;
    private final String topic;

    public KafkaEventLog(Settings settings, AvroSerdes serdes) {
        this.settings = settings;
        this.serdes = serdes;
        topic = Topics.under(settings.topics().prefix()).dealEvents();
    }

    @Override
    public Reader open() {
        Consumer<String, byte[]> consumer = consumer();
        try {
            List<TopicPartition> partitions = IntStream.range(
                            0, consumer.partitionsFor(topic, PATIENCE).size())
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(partition -> consumer.position(partition, PATIENCE));
            return new TopicReader(
                    consumer, partitions, serdes.published(DealEvent.class).deserializer());
        } catch (KafkaException e) {
            consumer.close();
            throw new UnavailableException("The events cannot be read from " + topic + ": " + e.getMessage());
        }
    }

    private Consumer<String, byte[]> consumer() {
        Properties properties = settings.kafka().clientProperties();
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, "dealwire-feed");
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private record TopicReader(
            Consumer<String, byte[]> consumer, List<TopicPartition> partitions, Deserializer<DealEvent> events)
            implements Reader {

        @Override
        public List<LoggedEvent> poll(Duration patience) {
            List<LoggedEvent> read = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> found : consumer.poll(patience)) {
                try {
                    DealEvent event = events.deserialize(found.topic(), found.value());
                    read.add(new LoggedEvent(found.partition(), found.offset(), event));
                } catch (UnreadableRecordException e) {
                    LOG.warn("No event: {}-{}@{}", found.topic(), found.partition(), found.offset(), e);
                }
            }
            return read;
        }

        @Override
        public Positions positions() {
            return new Positions(partitions.stream()
                    .map(partition -> consumer.position(partition, PATIENCE))
                    .toList());
        }

        @Override
        public void seek(Positions positions) {
            Map<TopicPartition, Long> beginnings;
            Map<TopicPartition, Long> ends;
            try {
                beginnings = consumer.beginningOffsets(partitions, PATIENCE);
                ends = consumer.endOffsets(partitions, PATIENCE);
            } catch (KafkaException e) {
                throw new UnavailableException("The brokers do not say where events begin: " + e.getMessage());
            }
            for (TopicPartition partition : partitions) {
                long wanted = positions.next().get(partition.partition());
                boolean there = wanted >= beginnings.get(partition) && wanted <= ends.get(partition);
                consumer.seek(partition, there ? wanted : beginnings.get(partition));
            }
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
