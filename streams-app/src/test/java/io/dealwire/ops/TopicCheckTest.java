package io.dealwire.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.layout.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicCheckTest {

    private static final Topics TOPICS = Topics.under("t.");

    @Test
    void topicsThatFitHaveNoProblem() {
        assertThat(TopicCheck.problems(all(4), TOPICS, 4)).isEmpty();
    }

    @Test
    void missingTopicsAreNamed() {
        Map<String, Optional<Integer>> partitions = all(4);
        partitions.put("t.deals", Optional.empty());
        partitions.remove("t.companies");

        assertThat(TopicCheck.problems(partitions, TOPICS, 4))
                .containsExactly("Topics are missing: t.deals, t.companies");
    }

    @Test
    void loopTopicWithOtherPartitionsThanTheArticlesIsAProblem() {
        Map<String, Optional<Integer>> partitions = all(4);
        partitions.put("t.story-mail", Optional.of(3));

        assertThat(TopicCheck.problems(partitions, TOPICS, 4))
                .singleElement()
                .asString()
                .startsWith("t.story-mail has 3 partitions and t.articles.raw 4");
    }

    @Test
    void probesHaveAsManyPartitionsAsThereAreBands() {
        assertThat(TopicCheck.problems(all(4), TOPICS, 8))
                .singleElement()
                .asString()
                .startsWith("t.story-probes has 4 partitions and story.bands is 8");
    }

    @Test
    void topicsOfWhichNoTableIsMadeMayDiffer() {
        Map<String, Optional<Integer>> partitions = all(4);
        partitions.put("t.companies", Optional.of(12));
        partitions.put("t.dead-letters", Optional.of(12));

        assertThat(TopicCheck.problems(partitions, TOPICS, 4)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.deals", "t.deal-mail", "t.deal-reports", "t.deal-events"})
    void aTopicOfDealsThatWasEnlargedIsAProblem(String topic) {
        Map<String, Optional<Integer>> partitions = all(4);
        partitions.put(topic, Optional.of(8));

        assertThat(TopicCheck.problems(partitions, TOPICS, 4))
                .singleElement()
                .asString()
                .startsWith(topic + " has 8 partitions and t.articles.raw 4; one of them was enlarged");
    }

    private static Map<String, Optional<Integer>> all(int number) {
        Map<String, Optional<Integer>> partitions = new HashMap<>();
        for (String name : new String[] {
            "articles.raw",
            "articles.tagged",
            "deals",
            "company-deal-counts",
            "companies",
            "dead-letters",
            "story-mail",
            "story-probes",
            "deal-links",
            "deal-mail",
            "deal-reports",
            "deal-events",
            "deal-recalls"
        }) {
            partitions.put("t." + name, Optional.of(number));
        }
        return partitions;
    }
}
