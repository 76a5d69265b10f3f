package io.dealwire.ops.grow;

import io.dealwire.bounds.RecordSize;
import io.dealwire.config.Settings;
import io.dealwire.layout.Topics;
import io.dealwire.ops.topics.BrokerCalls;
import io.dealwire.ops.topics.CommittedEnds;
import io.dealwire.ops.topics.TopicPlan;
import io.dealwire.ops.topics.TopicScan;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Grows topics at the brokers, by an admin client, which it closes. */
public final class KafkaGrowthTarget implements GrowthTarget {

    private static final int MOST_ROUNDS = 3;

    /** Records may be deleted on request, but none goes for its age or for want of room. */
    private static final List<AlterConfigOp> DELETING = List.of(
            set(TopicConfig.CLEANUP_POLICY_CONFIG, "compact,delete"),
            set(TopicConfig.RETENTION_MS_CONFIG, "-1"),
            set(TopicConfig.RETENTION_BYTES_CONFIG, "-1"));

    private static final List<AlterConfigOp> COMPACTING = List.of(
            set(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT),
            unset(TopicConfig.RETENTION_MS_CONFIG),
            unset(TopicConfig.RETENTION_BYTES_CONFIG));

    private final Admin admin;
    private final Settings settings;
    private final GrowthMarks marks;

    public KafkaGrowthTarget(Admin admin, Settings settings) {
        this.admin = admin;
        this.settings = settings;
        this.marks = new GrowthMarks(admin, settings.streams().applicationId());
    }

    @Override
    public Map<String, Integer> partitions(List<String> topics) {
        Map<String, Integer> partitions = new HashMap<>();
        admin.describeTopics(topics).topicNameValues().forEach((topic, answer) -> {
            try {
                partitions.put(topic, BrokerCalls.await(answer).partitions().size());
            } catch (UnknownTopicOrPartitionException e) {
                // It is not there: left out.
            }
        });
        return partitions;
    }

    @Override
    public OptionalInt begun() {
        return marks.partitions();
    }

    @Override
    public void begin(int partitions) {
        if (marks.partitions().isEmpty()) {
            TopicPartition any =
                    new TopicPartition(Topics.under(settings.topics().prefix()).storyMail(), 0);
            marks.write(Map.of(any, 0L), partitions);
        }
    }

    @Override
    public void end() {
        marks.remove();
    }

    @Override
    public long unread(List<String> topics) {
        topics.forEach(topic -> CommittedEnds.await(admin, topic));
        Map<TopicPartition, Long> next = positions(topics);
        if (next.isEmpty()) {
            return 0;
        }
        LongAdder unread = new LongAdder();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            topics.forEach(topic -> TopicScan.readFrom(consumer, topic, next, record -> unread.increment()));
        }
        return unread.sum();
    }

    /** Where the application goes on, of the partitions that it has begun with. */
    private Map<TopicPartition, Long> positions(List<String> topics) {
        Set<TopicPartition> wanted = new HashSet<>();
        partitions(topics)
                .forEach((topic, number) -> IntStream.range(0, number)
                        .forEach(partition -> wanted.add(new TopicPartition(topic, partition))));
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        // Where a commit is still being written, the broker's answer leaves the partition out; where there is none, it
        // says null.
        BrokerCalls.awaitUntil(
                () -> {
                    positions.putAll(BrokerCalls.await(admin.listConsumerGroupOffsets(
                                    Map.of(
                                            settings.streams().applicationId(),
                                            new ListConsumerGroupOffsetsSpec().topicPartitions(wanted)),
                                    new ListConsumerGroupOffsetsOptions().requireStable(true))
                            .partitionsToOffsetAndMetadata(settings.streams().applicationId())));
                    return positions.keySet().containsAll(wanted);
                },
                "The positions of " + settings.streams().applicationId() + " are still being committed");
        Map<TopicPartition, Long> next = new HashMap<>();
        positions.forEach((partition, position) -> {
            if (position != null) {
                next.put(partition, position.offset());
            }
        });
        return next;
    }

    @Override
    public void enlarge(String topic, int partitions) {
        if (partitions(List.of(topic)).get(topic) == partitions) {
            return;
        }
        BrokerCalls.await(admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(partitions)))
                .all());
        BrokerCalls.awaitUntil(
                () -> partitions(List.of(topic)).get(topic) == partitions && hasLeaders(topic),
                "The brokers have not given " + topic + " its partitions");
    }

    private boolean hasLeaders(String topic) {
        TopicDescription description = BrokerCalls.await(
                        admin.describeTopics(List.of(topic)).allTopicNames())
                .get(topic);
        return description.partitions().stream().noneMatch(info -> info.leader() == null);
    }

    @Override
    public String rehash(MovedTopic moved, LongConsumer copied) {
        String topic = moved.name();
        int partitions = partitions(List.of(topic)).get(topic);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer();
                Producer<byte[], byte[]> producer = producer()) {
            producer.initTransactions();
            CommittedEnds.await(admin, topic);
            Rehash rehash = new Rehash(moved, partitions, consumer, producer);
            if (marks.ends(topic).isEmpty()) {
                if (rehash.standsRight(Map.of())) {
                    return topic + ": every record stands in the partition of its key";
                }
                mark(topic, partitions, consumer);
            }
            letDelete(moved);
            long number = 0;
            for (int round = 0; round < MOST_ROUNDS; round++) {
                Map<TopicPartition, Long> ends = marks.ends(topic);
                number += rehash.copy(ends, copied);
                if (rehash.standsRight(ends)) {
                    deleteBefore(moved, ends);
                    return topic + ": " + number + " records copied into the partitions of their keys";
                }
                mark(topic, partitions, consumer);
            }
        }
        throw new KafkaException("Somebody goes on publishing to " + topic + " with the number of partitions of before."
                + " Stop it, and run this again");
    }

    private void mark(String topic, int partitions, KafkaConsumer<byte[], byte[]> consumer) {
        marks.write(
                consumer.endOffsets(IntStream.range(0, partitions)
                        .mapToObj(partition -> new TopicPartition(topic, partition))
                        .toList()),
                begun().orElse(partitions));
    }

    /** Brokers delete records only of topics whose policy allows it: where it does not, it does until those are gone. */
    private void letDelete(MovedTopic topic) {
        if (isOnlyCompacted(topic)) {
            alter(topic.name(), DELETING);
        }
    }

    private void deleteBefore(MovedTopic topic, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, RecordsToDelete> before = ends.entrySet().stream()
                .filter(end -> end.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, end -> RecordsToDelete.beforeOffset(end.getValue())));
        BrokerCalls.awaitUntil(
                () -> {
                    try {
                        BrokerCalls.await(admin.deleteRecords(before).all());
                        return true;
                    } catch (PolicyViolationException e) {
                        // The leader has not heard of the policy yet.
                        return false;
                    }
                },
                "The brokers have not deleted the records of " + topic.name() + " that have been copied");
        if (isOnlyCompacted(topic)) {
            alter(topic.name(), COMPACTING);
        }
    }

    /** As the plan of our topics says; those of Kafka Streams that hold tables are only compacted. */
    private boolean isOnlyCompacted(MovedTopic topic) {
        return TopicPlan.of(settings).topics().stream()
                .filter(known -> known.name().equals(topic.name()))
                .findFirst()
                .map(known -> known.configs()
                        .get(TopicConfig.CLEANUP_POLICY_CONFIG)
                        .equals(TopicConfig.CLEANUP_POLICY_COMPACT))
                .orElse(topic.records() == MovedTopic.Records.LAST_OF_EACH_KEY);
    }

    private static AlterConfigOp set(String key, String value) {
        return new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET);
    }

    private static AlterConfigOp unset(String key) {
        return new AlterConfigOp(new ConfigEntry(key, ""), AlterConfigOp.OpType.DELETE);
    }

    private void alter(String topic, Collection<AlterConfigOp> changes) {
        BrokerCalls.await(
                admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), changes))
                        .all());
    }

    @Override
    public void close() {
        admin.close();
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                TopicScan.consumer(settings.kafka()), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Producer<byte[], byte[]> producer() {
        Properties properties = settings.kafka().clientProperties();
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        // Whoever was killed or hangs can write nothing more, and leaves no gap.
        properties.put(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.streams().applicationId() + "-grow");
        // A partition that was just made may refuse the first of several batches for good (KAFKA-15591).
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, "1");
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.put(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Long.toString(Math.max(RecordSize.LIMIT, settings.topics().maxArticleBytes())));
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
