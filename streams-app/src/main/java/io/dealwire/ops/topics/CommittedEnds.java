package io.dealwire.ops.topics;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Whether what has been committed shows: the broker writes the markers of a transaction after it has said that it is committed. */
public final class CommittedEnds {

    private CommittedEnds() {}

    /**
     * Waits until no transaction is open that was so at the start, on a topic.
     *
     * @throws org.apache.kafka.common.KafkaException when one is still open after a minute
     */
    public static void await(Admin admin, String topic) {
        Map<TopicPartition, Long> written = ends(admin, topic, IsolationLevel.READ_UNCOMMITTED);
        BrokerCalls.awaitUntil(
                () -> ends(admin, topic, IsolationLevel.READ_COMMITTED).entrySet().stream()
                        .allMatch(end -> end.getValue() >= written.getOrDefault(end.getKey(), 0L)),
                "A transaction stays open on " + topic);
    }

    private static Map<TopicPartition, Long> ends(Admin admin, String topic, IsolationLevel level) {
        Map<TopicPartition, OffsetSpec> latest =
                BrokerCalls.await(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().stream()
                        .collect(Collectors.toMap(
                                info -> new TopicPartition(topic, info.partition()), info -> OffsetSpec.latest()));
        return BrokerCalls.await(
                        admin.listOffsets(latest, new ListOffsetsOptions(level)).all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }
}
