package io.dealwire.ops;

import io.dealwire.layout.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Checks before the start what would otherwise go wrong without a word: Kafka Streams takes topics that share a task with
 * unequal numbers of partitions, and then loses what is sent to the partitions that the smaller one lacks. A topic of ours with
 * other partitions than the articles has been enlarged by somebody: its table would hold two versions of what stood there before.
 */
public final class TopicCheck {

    private TopicCheck() {}

    /**
     * What is wrong with the topics; empty when nothing is.
     *
     * @param bands how many partitions the probes of the stories stage are spread over
     * @throws KafkaException when the brokers cannot be asked
     */
    public static List<String> problems(Admin admin, Topics topics, int bands) {
        Map<String, Optional<Integer>> partitions = new TreeMap<>();
        Map<String, KafkaFuture<TopicDescription>> answers =
                admin.describeTopics(topics.all()).topicNameValues();
        answers.forEach((topic, answer) -> partitions.put(topic, partitions(answer)));
        return problems(partitions, topics, bands);
    }

    /** What is wrong, given the number of partitions of each topic; empty for a topic that does not exist. */
    static List<String> problems(Map<String, Optional<Integer>> partitions, Topics topics, int bands) {
        List<String> problems = new ArrayList<>();
        List<String> missing = topics.all().stream()
                .filter(topic ->
                        partitions.getOrDefault(topic, Optional.empty()).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            problems.add("Topics are missing: " + String.join(", ", missing));
        }
        Stream.of(topics.storyMail(), topics.dealLinks(), topics.dealRecalls())
                .forEach(topic -> unequal(partitions, topic, topics.articlesRaw())
                        .ifPresent(found -> problems.add(found + "; they share tasks and must have equally many"
                                + " (dealwire topics grow, run again, finishes what was cut short)")));
        Stream.of(topics.deals(), topics.dealMail(), topics.dealReports(), topics.dealEvents())
                .forEach(topic -> unequal(partitions, topic, topics.articlesRaw())
                        .ifPresent(found -> problems.add(found
                                + "; one of them was enlarged, and what stood there before is not found by its key")));
        partitions
                .getOrDefault(topics.storyProbes(), Optional.empty())
                .filter(found -> found != bands)
                .ifPresent(
                        found -> problems.add(topics.storyProbes() + " has " + found + " partitions and story.bands is "
                                + bands + "; they must be equal: stop all instances and run dealwire reset"));
        return problems;
    }

    private static Optional<String> unequal(Map<String, Optional<Integer>> partitions, String topic, String articles) {
        Optional<Integer> found = partitions.getOrDefault(topic, Optional.empty());
        Optional<Integer> expected = partitions.getOrDefault(articles, Optional.empty());
        return found.isPresent() && expected.isPresent() && !found.equals(expected)
                ? Optional.of(topic + " has " + found.get() + " partitions and " + articles + " " + expected.get())
                : Optional.empty();
    }

    private static Optional<Integer> partitions(KafkaFuture<TopicDescription> answer) {
        try {
            return Optional.of(answer.get().partitions().size());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted", e);
        }
    }
}
