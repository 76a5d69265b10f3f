package io.dealwire.cli.operate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.ops.topics.Difference;
import io.dealwire.ops.topics.Outcome;
import io.dealwire.ops.topics.TopicsReport;
import io.dealwire.ops.topics.TopicsReport.SubjectLine;
import io.dealwire.ops.topics.TopicsReport.TopicLine;
import io.dealwire.ops.topics.WantedTopic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopicsTextTest {

    private static final WantedTopic DEALS = new WantedTopic("deals", 4, -1, Map.of("cleanup.policy", "compact"));
    private static final WantedTopic MAIL = new WantedTopic("story-mail", 4, -1, Map.of("cleanup.policy", "delete"));

    @Test
    void whatWasChangedIsToldWithTheValueBefore() {
        TopicsText text = text(
                List.of(new TopicLine(
                        DEALS,
                        Outcome.CHANGED,
                        4,
                        3,
                        List.of(new Difference("retention.ms", "2000", "1000")),
                        List.of())),
                List.of());

        assertThat(text.render().lines())
                .containsSubsequence(
                        "TOPIC  STATE    PARTITIONS  REPLICAS  CLEANUP",
                        "deals  changed           4         3  compact",
                        "deals: retention.ms was 1000, now 2000");
    }

    @Test
    void whatDiffersIsToldWithTheValueWanted() {
        TopicsText text = text(
                List.of(
                        new TopicLine(DEALS, Outcome.MISSING, 0, 0, List.of(), List.of()),
                        new TopicLine(
                                MAIL,
                                Outcome.DIFFERS,
                                2,
                                3,
                                List.of(),
                                List.of(new Difference("partitions", "4", "2")))),
                List.of());

        assertThat(text.render().lines()).contains("story-mail: partitions is 2, wanted 4");
        assertThat(text.render()).contains("deals       missing");
    }

    @Test
    void refusalIsToldWithTheRegistrysWordsAndWhatFollows() {
        TopicsText text = text(
                List.of(),
                List.of(new SubjectLine(
                        "deals-value",
                        Outcome.REFUSED,
                        Optional.of(3),
                        List.of(),
                        List.of(),
                        Optional.of("no default"))));

        assertThat(text.render().lines())
                .containsSubsequence(
                        "deals-value: no default",
                        "Topics are left as they are: this release's schemas do not suit the registered ones.");
    }

    @Test
    void jsonHoldsTheSame() {
        TopicsText text = text(
                List.of(new TopicLine(
                        MAIL, Outcome.DIFFERS, 2, 3, List.of(), List.of(new Difference("partitions", "4", "2")))),
                List.of(new SubjectLine(
                        "deals-value", Outcome.AS_WANTED, Optional.of(1), List.of(), List.of(), Optional.empty())));

        assertThat(text.json())
                .hasToString(
                        "{\"topics\":[{\"topic\":\"story-mail\",\"state\":\"differs\",\"partitions\":2,\"replicas\":3,"
                                + "\"wantedConfigs\":{\"cleanup.policy\":\"delete\"},"
                                + "\"changes\":[],\"differences\":[{\"what\":\"partitions\",\"wanted\":\"4\",\"actual\":\"2\"}]}],"
                                + "\"subjects\":[{\"subject\":\"deals-value\",\"state\":\"as wanted\",\"version\":1,"
                                + "\"changes\":[],\"differences\":[]}],\"asWanted\":false}");
    }

    private static TopicsText text(List<TopicLine> topics, List<SubjectLine> subjects) {
        return new TopicsText(new TopicsReport(topics, subjects));
    }
}
