package io.dealwire.ops.doctor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.ListStreamsGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Asks by an admin client, which it leaves open. */
public final class KafkaBrokers implements Brokers {

    private static final long TIMEOUT_SECONDS = 15;

    private final Admin admin;

    public KafkaBrokers(Admin admin) {
        this.admin = admin;
    }

    @Override
    public int number() throws ExecutionException, TimeoutException, InterruptedException {
        return await(admin.describeCluster().nodes()).size();
    }

    @Override
    public Optional<Group> group(String group, String topic)
            throws ExecutionException, TimeoutException, InterruptedException {
        Optional<GroupListing> listing = await(admin.listGroups().all()).stream()
                .filter(known -> known.groupId().equals(group))
                .findFirst();
        return listing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Group(
                        listing.get().groupState().orElse(GroupState.UNKNOWN), committed(listing.get(), topic)));
    }

    @Override
    public Map<Integer, Extent> extents(String topic)
            throws ExecutionException, TimeoutException, InterruptedException {
        List<TopicPartition> partitions =
                await(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList();
        Map<TopicPartition, ListOffsetsResultInfo> ends = offsets(partitions, OffsetSpec.latest());
        Map<TopicPartition, ListOffsetsResultInfo> starts = offsets(partitions, OffsetSpec.earliest());
        return partitions.stream()
                .collect(Collectors.toMap(
                        TopicPartition::partition,
                        partition -> new Extent(
                                starts.get(partition).offset(),
                                ends.get(partition).offset())));
    }

    private Map<Integer, Long> committed(GroupListing group, String topic)
            throws ExecutionException, TimeoutException, InterruptedException {
        boolean streams = group.type().filter(GroupType.STREAMS::equals).isPresent();
        Map<TopicPartition, OffsetAndMetadata> all = await(
                streams
                        ? admin.listStreamsGroupOffsets(Map.of(group.groupId(), new ListStreamsGroupOffsetsSpec()))
                                .partitionsToOffsetAndMetadata(group.groupId())
                        : admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata());
        Map<Integer, Long> committed = new HashMap<>();
        all.forEach((partition, offset) -> {
            if (partition.topic().equals(topic) && offset != null) {
                committed.put(partition.partition(), offset.offset());
            }
        });
        return committed;
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, TimeoutException, InterruptedException {
        return await(admin.listOffsets(
                        partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> which)))
                .all());
    }

    private static <T> T await(KafkaFuture<T> answer)
            throws ExecutionException, TimeoutException, InterruptedException {
        return answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }
}
