package io.dealwire.ops.grow;

import io.dealwire.layout.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a growth does.
 *
 * @param partitions how many partitions the topics are to have
 * @param rehashed topics whose records are brought into the partitions of their keys
 * @param enlarged topics that only get more partitions: their records are gone by then, or may stand anywhere
 * @param last the topic that is enlarged when everything is done: as it shares tasks with the articles, no instance starts before
 */
public record GrowthPlan(int partitions, List<String> rehashed, List<String> enlarged, String last) {

    public GrowthPlan {
        rehashed = List.copyOf(rehashed);
        enlarged = List.copyOf(enlarged);
    }

    /** The plan for topics of these names. The number of bands, and with it the topic of probes, stays. */
    public static GrowthPlan of(Topics topics, int partitions) {
        return new GrowthPlan(
                partitions,
                List.of(
                        topics.articlesRaw(),
                        topics.dealReports(),
                        topics.articlesTagged(),
                        topics.deals(),
                        topics.companyDealCounts(),
                        topics.companies(),
                        topics.dealRecalls()),
                List.of(topics.deadLetters(), topics.dealLinks(), topics.dealMail()),
                topics.storyMail());
    }

    /** All topics that it touches. */
    public List<String> all() {
        List<String> all = new ArrayList<>(rehashed);
        all.addAll(enlarged);
        all.add(last);
        return all;
    }

    /** Whether topics have the partitions that they are to have. */
    public boolean reached(Map<String, Integer> found) {
        return all().stream().allMatch(topic -> found.getOrDefault(topic, 0) == partitions);
    }

    /** What will be done, a line each. */
    public List<String> describe(Map<String, Integer> found) {
        List<String> lines = new ArrayList<>();
        all().forEach(topic -> {
            if (found.getOrDefault(topic, 0) != partitions) {
                lines.add("give the topic " + topic + " " + partitions + " partitions; it has " + found.get(topic));
            }
        });
        rehashed.forEach(topic -> lines.add(
                "copy the last record of each key of " + topic + " into its partition, and delete those before"));
        return lines;
    }
}
