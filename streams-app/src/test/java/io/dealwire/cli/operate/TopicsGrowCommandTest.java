package io.dealwire.cli.operate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.cli.Shell;
import io.dealwire.ops.grow.GrowthTarget;
import io.dealwire.ops.grow.MovedTopic;
import io.dealwire.ops.reset.ResetTarget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TopicsGrowCommandTest {

    private static final List<String> TOPICS = List.of(
            "articles.raw",
            "articles.tagged",
            "deals",
            "company-deal-counts",
            "deal-reports",
            "deal-events",
            "companies",
            "dead-letters",
            "story-mail",
            "deal-links",
            "deal-mail",
            "deal-recalls");

    @TempDir
    private Path folder;

    private final Cluster cluster = new Cluster();

    @BeforeEach
    void createTopics() {
        TOPICS.forEach(topic -> cluster.partitions.put("dealwire." + topic, 4));
    }

    private Shell grow(String... arguments) {
        return Shell.run(
                Map.of(),
                line -> {
                    CommandLine topics = line.getSubcommands().get("topics");
                    topics.getCommandSpec().removeSubcommand("grow");
                    topics.addSubcommand(
                            new TopicsGrowCommand(settings -> cluster.growth(), settings -> cluster.reset()));
                },
                Stream.concat(
                                Stream.of("topics", "grow", "--set", "streams.state-dir=" + folder),
                                Arrays.stream(arguments))
                        .toArray(String[]::new));
    }

    @Test
    void aRunningApplicationDoesNotGrow() {
        cluster.membership = ResetTarget.Membership.ACTIVE;
        Shell shell = grow("--partitions", "8", "--yes");
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err()).startsWith("dealwire: The application runs");
        assertThat(cluster.calls).isEmpty();
    }

    @Test
    void anApplicationThatHasNotReadEverythingDoesNotGrow() {
        cluster.unread = 3;
        Shell shell = grow("--partitions", "8", "--yes");
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err()).contains("has not read everything: 3 records are left");
        assertThat(cluster.calls).isEmpty();
    }

    @Test
    void aNumberThatWouldMixTheOrderOfPartitionsIsRefused() {
        assertThat(grow("--partitions", "6", "--yes").err()).contains("6 is no multiple of that", "such as 8");
        assertThat(grow("--partitions", "2", "--yes").err()).contains("2 is no multiple of that");
        assertThat(cluster.calls).isEmpty();
    }

    @Test
    void withoutAYesItOnlySaysWhatItWouldDo() {
        Shell shell = grow("--partitions", "8");
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err())
                .contains(
                        "give the topic dealwire.deals 8 partitions; it has 4",
                        "copy the last record of each key of dealwire.articles.raw into its partition",
                        "delete the consumer group dealwire-streams",
                        "Nothing was changed: --yes does it.");
        assertThat(grow("--partitions", "8", "--dry-run").exitCode()).isZero();
        assertThat(cluster.calls).isEmpty();
    }

    @Test
    void whatSharesTasksWithTheArticlesIsEnlargedAfterEverythingElse() {
        Shell shell = grow("--partitions", "8", "--yes");
        assertThat(shell.exitCode()).as(shell.err()).isZero();
        assertThat(cluster.calls)
                .startsWith("begin 8", "enlarge dealwire.articles.raw", "rehash dealwire.articles.raw");
        assertThat(cluster.calls).endsWith("delete group dealwire-streams", "enlarge dealwire.story-mail", "end");
        assertThat(cluster.partitions.values()).containsOnly(8);
        assertThat(shell.err()).contains("Set topics.partitions to 8");
    }

    @Test
    void anApplicationThatHasGrownIsLeftAlone() {
        grow("--partitions", "8", "--yes");
        cluster.calls.clear();
        Shell shell = grow("--partitions", "8", "--yes");
        assertThat(shell.exitCode()).isZero();
        assertThat(shell.err()).contains("there is nothing to do");
        assertThat(cluster.calls).isEmpty();
    }

    @Test
    void cutShortAtAnyStepItIsFinishedByTheSameCommandAndStartsNothingBefore() {
        grow("--partitions", "8", "--yes");
        int steps = cluster.calls.size();
        for (int step = 0; step < steps; step++) {
            cluster.calls.clear();
            createTopics();
            cluster.unread = 0;
            cluster.failAt = step;
            assertThat(grow("--partitions", "8", "--yes").exitCode()).isEqualTo(1);
            if (step > 1 && step < steps - 1) {
                assertThat(cluster.partitions.get("dealwire.story-mail"))
                        .isNotEqualTo(cluster.partitions.get("dealwire.articles.raw"));
            }
            cluster.failAt = Integer.MAX_VALUE;
            cluster.unread = step > 1 ? 5 : 0;
            cluster.calls.clear();

            assertThat(grow("--partitions", "8", "--yes").exitCode()).isZero();

            assertThat(cluster.calls).contains("recall").endsWith("enlarge dealwire.story-mail", "end");
            assertThat(cluster.partitions.values()).containsOnly(8);
        }
    }

    @Test
    void oneThatWasCutShortIsFinishedBeforeAnother() {
        cluster.failAt = 3;
        grow("--partitions", "8", "--yes");
        cluster.failAt = Integer.MAX_VALUE;
        Shell shell = grow("--partitions", "16", "--yes");
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err()).contains("A growth to 8 partitions has begun");
    }

    /** Brokers that remember what was asked of them, and fail at one of the calls. */
    private static final class Cluster {

        private final Map<String, Integer> partitions = new HashMap<>();
        private final List<String> calls = new ArrayList<>();
        private ResetTarget.Membership membership = ResetTarget.Membership.EMPTY;
        private OptionalInt begun = OptionalInt.empty();
        private long unread;
        private int failAt = Integer.MAX_VALUE;

        private void call(String call) {
            if (calls.size() == failAt) {
                throw new KafkaException("killed");
            }
            calls.add(call);
        }

        GrowthTarget growth() {
            return new GrowthTarget() {
                @Override
                public Map<String, Integer> partitions(List<String> topics) {
                    return Map.copyOf(partitions);
                }

                @Override
                public OptionalInt begun() {
                    return begun;
                }

                @Override
                public void begin(int number) {
                    call("begin " + number);
                    begun = OptionalInt.of(number);
                }

                @Override
                public void end() {
                    call("end");
                    begun = OptionalInt.empty();
                }

                @Override
                public long unread(List<String> topics) {
                    return unread;
                }

                @Override
                public void enlarge(String topic, int number) {
                    call("enlarge " + topic);
                    partitions.put(topic, number);
                }

                @Override
                public String rehash(MovedTopic topic, LongConsumer copied) {
                    call("rehash " + topic.name());
                    return topic.name();
                }

                @Override
                public void close() {}
            };
        }

        ResetTarget reset() {
            return new ResetTarget() {
                @Override
                public Membership membership(String group) {
                    return membership;
                }

                @Override
                public Set<String> topicNames() {
                    return partitions.keySet();
                }

                @Override
                public String recallReports() {
                    call("recall");
                    return "recalled";
                }

                @Override
                public void forgetPositions(List<String> topics) {}

                @Override
                public void deleteGroup(String group) {
                    call("delete group " + group);
                }

                @Override
                public void deleteTopics(List<String> topics) {}

                @Override
                public void emptyTopics(List<String> topics) {
                    call("empty " + topics);
                }

                @Override
                public void recreateTopics(List<String> topics) {}

                @Override
                public void close() {}
            };
        }
    }
}
