package io.dealwire.ops.doctor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListStreamsGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** What the brokers tell: that they answer, how far the application is, and what lies among the dead letters. */
public final class BrokerCheck {

    private static final long TIMEOUT_SECONDS = 15;

    private final Admin admin;

    public BrokerCheck(Admin admin) {
        this.admin = admin;
    }

    /** Whether brokers answer. */
    public Finding brokers(String servers) throws ExecutionException, TimeoutException, InterruptedException {
        int nodes = await(admin.describeCluster().nodes()).size();
        return Finding.ok("broker", nodes + (nodes == 1 ? " broker" : " brokers") + " at " + servers);
    }

    /** Whether the application runs somewhere, and how many articles it has not read yet. */
    public Finding application(String group, String articles)
            throws ExecutionException, TimeoutException, InterruptedException {
        Optional<GroupListing> listing = await(admin.listGroups().all()).stream()
                .filter(known -> known.groupId().equals(group))
                .findFirst();
        if (listing.isEmpty()) {
            return Finding.note("application", "has never run as " + group, "\"dealwire run\" starts it.");
        }
        long lag = lag(listing.get(), articles);
        String behind = lag == 0 ? "has read all articles" : lag + " articles behind";
        GroupState state = listing.get().groupState().orElse(GroupState.UNKNOWN);
        return switch (state) {
            case EMPTY, DEAD ->
                Finding.note("application", group + " does not run, " + behind, "\"dealwire run\" starts it.");
            case STABLE -> Finding.ok("application", group + " runs, " + behind);
            default ->
                Finding.note(
                        "application",
                        group + " is " + state.toString().toLowerCase(Locale.ROOT) + ", " + behind,
                        "Work is being shared out among the instances; look again soon.");
        };
    }

    /** How many records lie among the dead letters. */
    public Finding deadLetters(String topic) throws ExecutionException, TimeoutException, InterruptedException {
        List<TopicPartition> partitions = partitions(topic);
        Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
        Map<TopicPartition, Long> starts = offsets(partitions, OffsetSpec.earliest());
        long letters = partitions.stream()
                .mapToLong(partition -> ends.get(partition) - starts.get(partition))
                .sum();
        return letters == 0
                ? Finding.ok("dead letters", "none")
                : Finding.note(
                        "dead letters",
                        "about " + letters + " on " + topic,
                        "Their headers say what was wrong with each: see docs/operations.md.");
    }

    private long lag(GroupListing group, String topic)
            throws ExecutionException, TimeoutException, InterruptedException {
        boolean streams = group.type().filter(GroupType.STREAMS::equals).isPresent();
        Map<TopicPartition, OffsetAndMetadata> committed = await(
                streams
                        ? admin.listStreamsGroupOffsets(Map.of(group.groupId(), new ListStreamsGroupOffsetsSpec()))
                                .partitionsToOffsetAndMetadata(group.groupId())
                        : admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata());
        List<TopicPartition> partitions = partitions(topic);
        Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
        Map<TopicPartition, Long> starts = offsets(partitions, OffsetSpec.earliest());
        long lag = 0;
        for (TopicPartition partition : partitions) {
            long position = Optional.ofNullable(committed.get(partition))
                    .map(OffsetAndMetadata::offset)
                    .orElse(starts.get(partition));
            lag += Math.max(0, ends.get(partition) - position);
        }
        return lag;
    }

    private List<TopicPartition> partitions(String topic)
            throws ExecutionException, TimeoutException, InterruptedException {
        List<TopicPartition> partitions = new ArrayList<>();
        await(admin.describeTopics(List.of(topic)).allTopicNames())
                .get(topic)
                .partitions()
                .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
        return partitions;
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        await(admin.listOffsets(wanted).all()).forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    private static <T> T await(KafkaFuture<T> answer)
            throws ExecutionException, TimeoutException, InterruptedException {
        return answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }
}
