package io.dealwire.ops.grow;

import io.dealwire.ops.topics.BrokerCalls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * How far a growth has come, in the positions of a consumer group: for each partition of a topic that is being copied, where it ended
 * before the first copy. What stands behind is a copy, or somebody's newer record.
 */
final class GrowthMarks {

    private final Admin admin;
    private final String group;

    GrowthMarks(Admin admin, String application) {
        this.admin = admin;
        this.group = application + "-grow";
    }

    /** The number of partitions that is being grown to. */
    OptionalInt partitions() {
        return positions().values().stream()
                .mapToInt(position -> Integer.parseInt(position.metadata()))
                .findFirst();
    }

    /** Where the partitions of a topic ended; empty when its copying has not begun. */
    Map<TopicPartition, Long> ends(String topic) {
        return positions().entrySet().stream()
                .filter(position -> position.getKey().topic().equals(topic))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, position -> position.getValue().offset()));
    }

    void write(Map<TopicPartition, Long> ends, int partitions) {
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        ends.forEach(
                (partition, end) -> positions.put(partition, new OffsetAndMetadata(end, Integer.toString(partitions))));
        BrokerCalls.await(admin.alterConsumerGroupOffsets(group, positions).all());
    }

    void remove() {
        try {
            BrokerCalls.await(admin.deleteConsumerGroups(List.of(group)).all());
        } catch (GroupIdNotFoundException e) {
            // There is none: just what was wanted.
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> positions() {
        try {
            return BrokerCalls.await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        } catch (GroupIdNotFoundException e) {
            return Map.of();
        }
    }
}
