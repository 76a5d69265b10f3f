package io.dealwire.ops.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Topics at the brokers, asked and told in blocking calls. */
final class BrokerTopics implements AutoCloseable {

    private final Admin admin;

    BrokerTopics(Admin admin) {
        this.admin = admin;
    }

    /** Those of the topics that are there. */
    Map<String, ActualTopic> describe(List<String> names) {
        List<TopicDescription> found = new ArrayList<>();
        admin.describeTopics(names).topicNameValues().values().forEach(answer -> {
            try {
                found.add(BrokerCalls.await(answer));
            } catch (UnknownTopicOrPartitionException e) {
                // Not there: not among the found.
            }
        });
        Map<ConfigResource, Config> configs =
                configs(found.stream().map(topic -> resource(topic.name())).toList());
        Map<String, ActualTopic> topics = new HashMap<>();
        for (TopicDescription topic : found) {
            Optional.ofNullable(configs.get(resource(topic.name())))
                    .ifPresent(config -> topics.put(topic.name(), actual(topic, config)));
        }
        return topics;
    }

    private Map<ConfigResource, Config> configs(Collection<ConfigResource> resources) {
        Map<ConfigResource, Config> configs = new HashMap<>();
        admin.describeConfigs(resources).values().forEach((resource, answer) -> {
            try {
                configs.put(resource, BrokerCalls.await(answer));
            } catch (UnknownTopicOrPartitionException e) {
                // Deleted since it was described.
            }
        });
        return configs;
    }

    private static ActualTopic actual(TopicDescription topic, Config config) {
        Map<String, String> values = new HashMap<>();
        config.entries().forEach(entry -> values.put(entry.name(), entry.value()));
        return new ActualTopic(
                topic.partitions().size(), topic.partitions().get(0).replicas().size(), values);
    }

    /** Creates topics and waits until every one is seen; one that somebody else has created meanwhile is left alone. */
    void create(List<WantedTopic> missing) {
        List<NewTopic> anew = missing.stream()
                .map(wanted -> new NewTopic(wanted.name(), Optional.of(wanted.partitions()), replication(wanted))
                        .configs(wanted.configs()))
                .toList();
        admin.createTopics(anew).values().values().forEach(answer -> {
            try {
                BrokerCalls.await(answer);
            } catch (TopicExistsException e) {
                // Another instance was quicker.
            }
        });
        List<String> names = missing.stream().map(WantedTopic::name).toList();
        describeWhen(names, topics -> topics.size() == names.size());
    }

    /** The topics once what was told to the brokers shows: they answer from metadata that may lag a little behind. */
    Map<String, ActualTopic> describeWhen(List<String> names, Predicate<Map<String, ActualTopic>> shown) {
        AtomicReference<Map<String, ActualTopic>> topics = new AtomicReference<>();
        BrokerCalls.awaitUntil(
                () -> {
                    topics.set(describe(names));
                    return shown.test(topics.get());
                },
                "What was told to the brokers does not show");
        return topics.get();
    }

    private static Optional<Short> replication(WantedTopic wanted) {
        return wanted.replication() > 0 ? Optional.of((short) wanted.replication()) : Optional.empty();
    }

    /** Sets those configurations that differ; partitions and replication are not touched. */
    void setConfigs(WantedTopic wanted, List<Difference> differences) {
        List<AlterConfigOp> changes = differences.stream()
                .filter(difference -> wanted.configs().containsKey(difference.what()))
                .map(difference -> new AlterConfigOp(
                        new ConfigEntry(difference.what(), difference.wanted()), AlterConfigOp.OpType.SET))
                .toList();
        if (!changes.isEmpty()) {
            BrokerCalls.await(admin.incrementalAlterConfigs(Map.of(resource(wanted.name()), changes))
                    .all());
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
