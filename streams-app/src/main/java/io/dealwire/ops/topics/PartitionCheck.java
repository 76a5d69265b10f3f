package io.dealwire.ops.topics;

import io.dealwire.topology.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/**
 * The check at the start of {@code run}: all topics are there, and those that share tasks have equally many partitions.
 * Kafka Streams does not check the latter, and messages of the partitions that only one of them has would be lost.
 */
public final class PartitionCheck {

    private PartitionCheck() {}

    /**
     * Asks the brokers and verifies.
     *
     * @throws UnfitTopicsException when the topology must not be started
     */
    public static void run(Admin admin, Topics topics) {
        Map<String, Integer> counts = new HashMap<>();
        // The caller's admin client stays open.
        new BrokerTopics(admin).describe(all(topics)).forEach((name, topic) -> counts.put(name, topic.partitions()));
        verify(counts, topics);
    }

    /**
     * Verifies.
     *
     * @param partitions by name of the topic; a topic that is missing is not among them
     * @throws UnfitTopicsException when the topology must not be started
     */
    static void verify(Map<String, Integer> partitions, Topics topics) {
        List<String> missing = all(topics).stream()
                .filter(name -> !partitions.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new UnfitTopicsException(
                    "Topics are missing: " + String.join(", ", missing) + ". \"dealwire topics create\" makes them.");
        }
        List<String> together = List.of(topics.articlesRaw(), topics.storyMail(), topics.dealLinks());
        if (together.stream().map(partitions::get).distinct().count() > 1) {
            throw new UnfitTopicsException("Topics that are read together have different numbers of partitions: "
                    + together.stream()
                            .map(name -> name + " has " + partitions.get(name))
                            .collect(Collectors.joining(", "))
                    + ". Make them equal: \"dealwire reset\" and \"dealwire topics create\".");
        }
    }

    private static List<String> all(Topics topics) {
        return Stream.of(
                        topics.articlesRaw(),
                        topics.articlesTagged(),
                        topics.deals(),
                        topics.companyDealCounts(),
                        topics.companies(),
                        topics.deadLetters(),
                        topics.storyMail(),
                        topics.dealLinks())
                .toList();
    }
}
