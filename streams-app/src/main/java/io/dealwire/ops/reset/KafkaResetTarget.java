package io.dealwire.ops.reset;

import io.dealwire.config.Settings;
import io.dealwire.layout.Topics;
import io.dealwire.ops.topics.BrokerCalls;
import io.dealwire.ops.topics.CommittedEnds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Resets by an admin client, which it closes. */
public final class KafkaResetTarget implements ResetTarget {

    private final Admin admin;
    private final Map<String, Integer> partitions;
    private final String application;
    private final RecordedReports reports;

    /**
     * @param settings tell how many bands there are: the topic of the probes, made anew, gets a partition for each; other topics
     *     keep their partitions
     */
    public KafkaResetTarget(Admin admin, Settings settings) {
        this.admin = admin;
        this.partitions = Map.of(
                Topics.under(settings.topics().prefix()).storyProbes(),
                settings.story().bands());
        this.application = settings.streams().applicationId();
        this.reports = new RecordedReports(settings);
    }

    @Override
    public String recallReports() {
        reports.topics().forEach(topic -> CommittedEnds.await(admin, topic));
        return reports.recall();
    }

    @Override
    public void forgetPositions(List<String> topics) {
        Set<TopicPartition> all = Set.copyOf(partitions(describe(topics).values()));
        boolean streams = listing(application)
                .flatMap(GroupListing::type)
                .filter(GroupType.STREAMS::equals)
                .isPresent();
        BrokerCalls.await(
                streams
                        ? admin.deleteStreamsGroupOffsets(application, all).all()
                        : admin.deleteConsumerGroupOffsets(application, all).all());
    }

    @Override
    public Membership membership(String group) {
        Optional<GroupListing> known = listing(group);
        if (known.isEmpty()) {
            return Membership.ABSENT;
        }
        GroupState state = known.get().groupState().orElse(GroupState.UNKNOWN);
        return state == GroupState.EMPTY || state == GroupState.DEAD ? Membership.EMPTY : Membership.ACTIVE;
    }

    @Override
    public Set<String> topicNames() {
        return BrokerCalls.await(admin.listTopics().names());
    }

    @Override
    public void deleteGroup(String group) {
        Optional<GroupType> type = listing(group).flatMap(GroupListing::type);
        boolean streams = type.filter(GroupType.STREAMS::equals).isPresent();
        try {
            BrokerCalls.await(
                    streams
                            ? admin.deleteStreamsGroups(List.of(group)).all()
                            : admin.deleteConsumerGroups(List.of(group)).all());
        } catch (GroupIdNotFoundException e) {
            // It has no positions left: just what was wanted.
        }
    }

    @Override
    public void deleteTopics(List<String> topics) {
        admin.deleteTopics(topics).topicNameValues().values().forEach(deletion -> {
            try {
                BrokerCalls.await(deletion);
            } catch (UnknownTopicOrPartitionException e) {
                // Gone already.
            }
        });
        BrokerCalls.awaitUntil(
                () -> topicNames().stream().noneMatch(topics::contains),
                "Is delete.topic.enable on? The brokers have not deleted the topics");
    }

    @Override
    public void emptyTopics(List<String> topics) {
        Map<TopicPartition, OffsetSpec> ends = partitions(describe(topics).values()).stream()
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
        BrokerCalls.await(admin.listOffsets(ends).all())
                .forEach((partition, end) -> all.put(partition, RecordsToDelete.beforeOffset(end.offset())));
        BrokerCalls.await(admin.deleteRecords(all).all());
    }

    @Override
    public void recreateTopics(List<String> topics) {
        Map<String, TopicDescription> descriptions = describe(topics);
        Map<ConfigResource, Config> configs = BrokerCalls.await(admin.describeConfigs(
                        topics.stream().map(KafkaResetTarget::resource).toList())
                .all());
        List<NewTopic> anew = new ArrayList<>();
        for (String topic : topics) {
            TopicDescription description = descriptions.get(topic);
            int number = partitions.getOrDefault(topic, description.partitions().size());
            anew.add(new NewTopic(topic, number, (short)
                            description.partitions().get(0).replicas().size())
                    .configs(ownConfigs(configs.get(resource(topic)))));
        }
        deleteTopics(topics);
        createAll(anew);
        // Whoever comes next must not find a topic missing.
        BrokerCalls.awaitUntil(() -> topicNames().containsAll(topics), "The topics made anew do not show");
    }

    @Override
    public void close() {
        admin.close();
    }

    /** The brokers may need a moment until a deleted name is free. */
    private void createAll(List<NewTopic> topics) {
        List<NewTopic> left = new ArrayList<>(topics);
        BrokerCalls.awaitUntil(
                () -> {
                    Map<String, KafkaFuture<Void>> created =
                            admin.createTopics(left).values();
                    left.removeIf(topic -> isCreated(created.get(topic.name())));
                    return left.isEmpty();
                },
                "The brokers do not let go of the names of topics that were deleted");
    }

    private static boolean isCreated(KafkaFuture<Void> answer) {
        try {
            BrokerCalls.await(answer);
            return true;
        } catch (TopicExistsException e) {
            return false;
        }
    }

    /** What was set for the topic itself; the rest stays with the brokers' defaults. */
    private static Map<String, String> ownConfigs(Config config) {
        return config.entries().stream()
                .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }

    private Optional<GroupListing> listing(String group) {
        return BrokerCalls.await(admin.listGroups().all()).stream()
                .filter(known -> known.groupId().equals(group))
                .findFirst();
    }

    private Map<String, TopicDescription> describe(List<String> topics) {
        return BrokerCalls.await(admin.describeTopics(topics).allTopicNames());
    }

    private static List<TopicPartition> partitions(Collection<TopicDescription> topics) {
        return topics.stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
