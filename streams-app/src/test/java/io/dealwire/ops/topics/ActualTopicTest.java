package io.dealwire.ops.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ActualTopicTest {

    private static final WantedTopic WANTED =
            new WantedTopic("t", 4, 3, Map.of("cleanup.policy", "compact,delete", "retention.ms", "1000"));

    @Test
    void topicAsWantedHasNoDifferences() {
        Map<String, String> configs =
                Map.of("cleanup.policy", "compact,delete", "retention.ms", "1000", "segment.ms", "7");

        assertThat(new ActualTopic(4, 3, configs).differences(WANTED)).isEmpty();
    }

    @Test
    void orderOfPoliciesDoesNotMatter() {
        assertThat(new ActualTopic(4, 3, Map.of("cleanup.policy", "delete,compact", "retention.ms", "1000"))
                        .differences(WANTED))
                .isEmpty();
    }

    @Test
    void whatDiffersIsNamedWithBothValues() {
        assertThat(new ActualTopic(2, 1, Map.of("cleanup.policy", "delete", "retention.ms", "1000"))
                        .differences(WANTED))
                .containsExactly(
                        new Difference("partitions", "4", "2"),
                        new Difference("replication", "3", "1"),
                        new Difference("cleanup.policy", "compact,delete", "delete"));
    }

    @Test
    void configurationsMayBeAsWantedWhereThePartitionsAreNot() {
        ActualTopic smaller = new ActualTopic(2, 1, Map.of("cleanup.policy", "compact,delete", "retention.ms", "1000"));

        assertThat(smaller.configured(WANTED)).isTrue();
        assertThat(new ActualTopic(4, 3, Map.of()).configured(WANTED)).isFalse();
    }

    @Test
    void replicationLeftToTheBrokersNeverDiffers() {
        WantedTopic any = new WantedTopic("t", 4, -1, Map.of());

        assertThat(new ActualTopic(4, 5, Map.of()).differences(any)).isEmpty();
    }
}
