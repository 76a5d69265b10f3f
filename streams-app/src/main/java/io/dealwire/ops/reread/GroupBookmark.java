package io.dealwire.ops.reread;

import io.dealwire.config.Settings;
import io.dealwire.ops.topics.BrokerCalls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * A bookmark in the positions of a consumer group of its own, so that any machine can go on. Each position carries where its partition
 * ended when the reading began, and what is read.
 */
final class GroupBookmark implements Bookmark, AutoCloseable {

    private final Admin admin;
    private final String group;
    private final String topic;

    GroupBookmark(Settings settings, String topic) {
        Properties properties = settings.kafka().clientProperties();
        this.admin = Admin.create(properties);
        this.group = settings.streams().applicationId() + "-reread";
        this.topic = topic;
    }

    @Override
    public Optional<Begun> begun() {
        Map<Integer, Long> next = new HashMap<>();
        Map<Integer, Long> until = new HashMap<>();
        String selection = "";
        Map<TopicPartition, OffsetAndMetadata> positions = positions();
        for (Map.Entry<TopicPartition, OffsetAndMetadata> position : positions.entrySet()) {
            String[] told = position.getValue().metadata().split(" ", 2);
            next.put(position.getKey().partition(), position.getValue().offset());
            until.put(position.getKey().partition(), Long.parseLong(told[0]));
            selection = told[1];
        }
        return until.isEmpty() ? Optional.empty() : Optional.of(new Begun(selection, next, until));
    }

    private Map<TopicPartition, OffsetAndMetadata> positions() {
        try {
            return BrokerCalls.await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        } catch (GroupIdNotFoundException e) {
            return Map.of();
        }
    }

    @Override
    public void save(Begun begun) {
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        begun.until()
                .forEach((partition, end) -> positions.put(
                        new TopicPartition(topic, partition),
                        new OffsetAndMetadata(
                                begun.next().getOrDefault(partition, 0L), end + " " + begun.selection())));
        BrokerCalls.await(admin.alterConsumerGroupOffsets(group, positions).all());
    }

    @Override
    public void remove() {
        try {
            BrokerCalls.await(admin.deleteConsumerGroups(List.of(group)).all());
        } catch (GroupIdNotFoundException e) {
            // There is none: just what was wanted.
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
