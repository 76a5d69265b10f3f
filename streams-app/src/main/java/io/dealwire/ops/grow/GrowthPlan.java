package io.dealwire.ops.grow;

import io.dealwire.config.Settings;
import io.dealwire.layout.InternalTopics;
import io.dealwire.layout.Names;
import io.dealwire.layout.Stores;
import io.dealwire.layout.Topics;
import io.dealwire.topology.StoreCatalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a growth does.
 *
 * @param partitions how many partitions the topics are to have
 * @param moved topics whose records are brought into the partitions of their keys
 * @param enlarged topics that only get more partitions: their records are gone by then, or may stand anywhere
 * @param last the topic that is enlarged when everything is done: as it shares tasks with the articles, no instance starts before
 */
public record GrowthPlan(int partitions, List<MovedTopic> moved, List<String> enlarged, String last) {

    public GrowthPlan {
        moved = List.copyOf(moved);
        enlarged = List.copyOf(enlarged);
    }

    /**
     * The plan for what is there. The number of bands, and with it the topic of probes, stays.
     *
     * @param present names of all topics that the brokers have: those of Kafka Streams are made at the first start
     */
    public static GrowthPlan of(Settings settings, Collection<String> present, int partitions) {
        Topics topics = Topics.under(settings.topics().prefix());
        List<MovedTopic> moved = new ArrayList<>(List.of(
                MovedTopic.table(topics.articlesRaw()),
                MovedTopic.table(topics.dealReports()),
                MovedTopic.table(topics.articlesTagged()),
                MovedTopic.table(topics.deals()),
                MovedTopic.table(topics.companyDealCounts()),
                MovedTopic.table(topics.companies()),
                MovedTopic.table(topics.dealRecalls()),
                MovedTopic.log(topics.dealEvents())));
        onRecord(settings).filter(topic -> present.contains(topic.name())).forEach(moved::add);
        return new GrowthPlan(
                partitions,
                moved,
                List.of(topics.deadLetters(), topics.dealLinks(), topics.dealMail()),
                topics.storyMail());
    }

    /** What a reset leaves of the topics that Kafka Streams has made. */
    private static Stream<MovedTopic> onRecord(Settings settings) {
        String application = settings.streams().applicationId();
        StoreCatalog stores = new StoreCatalog(settings);
        return Stream.concat(
                Stores.ON_RECORD.stream()
                        .map(store -> new MovedTopic(
                                InternalTopics.changelog(application, store),
                                MovedTopic.Records.LAST_OF_EACH_KEY,
                                stores.store(store).composed())),
                Stream.of(MovedTopic.log(InternalTopics.repartition(application, Names.COUNT_PAST_CHANGES))));
    }

    /** All topics that it touches. */
    public List<String> all() {
        List<String> all = new ArrayList<>(moved.stream().map(MovedTopic::name).toList());
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
        moved.forEach(topic -> lines.add(topic.describe()));
        return lines;
    }
}
