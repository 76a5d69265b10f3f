package io.dealwire.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.ops.doctor.Brokers.Extent;
import io.dealwire.ops.doctor.Brokers.Group;
import io.dealwire.ops.doctor.Finding.Result;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.GroupState;
import org.junit.jupiter.api.Test;

class BrokerCheckTest {

    private static final String LETTERS = "dealwire.dead-letters";
    private static final String ARTICLES = "dealwire.articles.raw";

    @Test
    void brokersThatAnswerAreCounted() throws Exception {
        assertThat(check(Optional.empty(), Map.of()).brokers("localhost:9092"))
                .isEqualTo(Finding.ok("broker", "1 broker at localhost:9092"));
    }

    @Test
    void noDeadLettersIsFine() throws Exception {
        assertThat(check(Optional.empty(), Map.of(0, new Extent(5, 5), 1, new Extent(7, 7)))
                        .deadLetters(LETTERS)
                        .result())
                .isEqualTo(Result.OK);
    }

    @Test
    void deadLettersOfAllPartitionsAreCounted() throws Exception {
        Finding finding = check(Optional.empty(), Map.of(0, new Extent(5, 8), 1, new Extent(0, 1)))
                .deadLetters(LETTERS);
        assertThat(finding.result()).isEqualTo(Result.NOTE);
        assertThat(finding.detail()).isEqualTo("about 4 on " + LETTERS);
    }

    @Test
    void anApplicationThatHasNeverRunIsWorthANote() throws Exception {
        Finding finding = check(Optional.empty(), Map.of()).application("dealwire-streams", ARTICLES);
        assertThat(finding.result()).isEqualTo(Result.NOTE);
        assertThat(finding.detail()).isEqualTo("has never run as dealwire-streams");
    }

    @Test
    void whatWasNeverReadCountsFromTheStartOfItsPartition() throws Exception {
        Finding finding = check(
                        Optional.of(new Group(GroupState.STABLE, Map.of(0, 8L))),
                        Map.of(0, new Extent(2, 10), 1, new Extent(4, 9)))
                .application("dealwire-streams", ARTICLES);
        assertThat(finding).isEqualTo(Finding.ok("application", "dealwire-streams runs, 7 articles behind"));
    }

    @Test
    void anApplicationThatDoesNotRunIsWorthANote() throws Exception {
        Finding finding = check(Optional.of(new Group(GroupState.EMPTY, Map.of(0, 10L))), Map.of(0, new Extent(2, 10)))
                .application("dealwire-streams", ARTICLES);
        assertThat(finding.result()).isEqualTo(Result.NOTE);
        assertThat(finding.detail()).isEqualTo("dealwire-streams does not run, has read all articles");
    }

    private static BrokerCheck check(Optional<Group> group, Map<Integer, Extent> extents) {
        return new BrokerCheck(new Brokers() {
            @Override
            public int number() {
                return 1;
            }

            @Override
            public Optional<Group> group(String name, String topic) {
                return group;
            }

            @Override
            public Map<Integer, Extent> extents(String topic) {
                return extents;
            }
        });
    }
}
