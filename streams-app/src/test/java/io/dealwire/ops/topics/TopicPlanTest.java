package io.dealwire.ops.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.bounds.RecordSize;
import io.dealwire.config.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicPlanTest {

    private static final String MIB = Integer.toString(1 << 20);

    @Test
    void probesHaveAPartitionForEachBandWhateverTheOthersHave() {
        assertThat(plan(Map.of("topics.partitions", "7", "story.bands", "5")).topics())
                .filteredOn(topic -> topic.partitions() == 5)
                .extracting(WantedTopic::name)
                .containsExactly("n.story-probes");
    }

    @Test
    void everyTopicHasEquallyManyPartitionsAndTheTimeOfAppending() {
        assertThat(plan(Map.of("topics.partitions", "7", "topics.replication", "3", "story.bands", "7"))
                        .topics())
                .hasSize(13)
                .allSatisfy(topic -> {
                    assertThat(topic.partitions()).isEqualTo(7);
                    assertThat(topic.replication()).isEqualTo(3);
                })
                .filteredOn(topic -> !topic.name().equals("n.deal-recalls"))
                .allSatisfy(
                        topic -> assertThat(topic.configs()).containsEntry("message.timestamp.type", "LogAppendTime"));
    }

    @Test
    void recalledReportsMayBeOlderThanAllArticlesAndStayUntilTheyAreTakenUp() {
        assertThat(configs(plan(Map.of()), "deal-recalls"))
                .containsEntry("message.timestamp.type", "CreateTime")
                .containsEntry("cleanup.policy", "compact");
    }

    @Test
    void topicsAreCleanedUpAsTheirRoleAsks() {
        TopicPlan plan = plan(Map.of(
                "topics.article-retention",
                "30d",
                "topics.dead-letter-retention",
                "90d",
                "topics.loop-retention",
                "7d"));

        assertThat(configs(plan, "articles.raw"))
                .containsEntry("cleanup.policy", "compact,delete")
                .containsEntry("retention.ms", "2592000000");
        assertThat(configs(plan, "dead-letters"))
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "7776000000");
        for (String loop : List.of("story-mail", "deal-links", "deal-mail")) {
            assertThat(configs(plan, loop))
                    .containsEntry("cleanup.policy", "delete")
                    .containsEntry("retention.ms", "604800000");
        }
        for (String table : List.of("articles.tagged", "deals", "deal-reports", "company-deal-counts", "companies")) {
            assertThat(configs(plan, table))
                    .containsEntry("cleanup.policy", "compact")
                    .doesNotContainKey("retention.ms");
        }
    }

    @Test
    void eventsOfDealsAreKeptWithoutEndUnlessToldOtherwise() {
        assertThat(configs(plan(Map.of()), "deal-events"))
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1");
        assertThat(configs(plan(Map.of("topics.event-retention", "2d")), "deal-events"))
                .containsEntry("retention.ms", "172800000");
    }

    @Test
    void takenDownTextIsDueForCleaningWithinTheCompactionLag() {
        assertThat(configs(plan(Map.of("topics.compaction-lag", "6h")), "articles.raw"))
                .containsEntry("max.compaction.lag.ms", "21600000");
    }

    @Test
    void articleWithATextOverTheLimitFitsAndSoDoesItsDeadLetter() {
        TopicPlan plan = plan(Map.of());
        long article = Long.parseLong(configs(plan, "articles.raw").get("max.message.bytes"));
        long deadLetter = Long.parseLong(configs(plan, "dead-letters").get("max.message.bytes"));

        assertThat(article).isGreaterThan(2 * Long.parseLong(MIB));
        assertThat(deadLetter).isGreaterThan(article).isEqualTo(RecordSize.LIMIT);
    }

    @Test
    void inSyncReplicasAreLeftToTheBrokersUnlessGiven() {
        assertThat(configs(plan(Map.of()), "deals")).doesNotContainKey("min.insync.replicas");
        assertThat(configs(plan(Map.of("topics.min-in-sync-replicas", "2")), "deals"))
                .containsEntry("min.insync.replicas", "2");
    }

    @Test
    void valuesOfPublicTopicsHaveSubjectsWithoutJavaProperties() {
        List<WantedSubject> subjects = plan(Map.of()).subjects();

        assertThat(subjects)
                .extracting(WantedSubject::subject)
                .containsExactly(
                        "n.articles.raw-value",
                        "n.articles.tagged-value",
                        "n.deals-value",
                        "n.deal-reports-value",
                        "n.deal-events-value",
                        "n.company-deal-counts-value",
                        "n.companies-value");
        assertThat(subjects)
                .allSatisfy(subject -> assertThat(subject.schema().toString()).doesNotContain("avro.java.string"));
    }

    private static Map<String, String> configs(TopicPlan plan, String name) {
        return plan.topics().stream()
                .filter(topic -> topic.name().equals("n." + name))
                .findFirst()
                .orElseThrow()
                .configs();
    }

    private static TopicPlan plan(Map<String, String> given) {
        Map<String, String> all = new HashMap<>(given);
        all.put("topics.prefix", "n.");
        return TopicPlan.of(Settings.of(all));
    }
}
