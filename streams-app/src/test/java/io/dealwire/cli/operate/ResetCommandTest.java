package io.dealwire.cli.operate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.cli.Shell;
import io.dealwire.ops.reset.ResetTarget;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResetCommandTest {

    @TempDir
    private Path folder;

    private Path state;
    private final InputStream standardInput = System.in;
    private final Cluster cluster = new Cluster();

    @BeforeEach
    void writeState() throws Exception {
        state = folder.resolve("dealwire-streams");
        Files.createDirectories(state.resolve("0_1/rocksdb"));
        Files.writeString(state.resolve("0_1/rocksdb/CURRENT"), "x");
        answer("");
    }

    @AfterEach
    void restoreStandardInput() {
        System.setIn(standardInput);
    }

    @Test
    void aRunningApplicationIsNotReset() {
        cluster.membership = ResetTarget.Membership.ACTIVE;
        Shell shell = reset("--yes");
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err())
                .startsWith("dealwire: The application runs: the consumer group dealwire-streams has members");
        assertThat(cluster.calls).isEmpty();
        assertThat(state).exists();
    }

    @Test
    void withoutAnAnswerNothingIsDone() {
        Shell shell = reset();
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err())
                .contains("delete the consumer group dealwire-streams", "Go on? [y/N]", "Nothing was changed.");
        assertThat(cluster.calls).isEmpty();
        assertThat(state).exists();
    }

    @Test
    void afterAYesEverythingIsDoneWithTheGroupLast() {
        answer("yes\n");
        Shell shell = reset();
        assertThat(shell.exitCode()).isZero();
        assertThat(cluster.calls)
                .containsExactly(
                        "recall",
                        "delete [dealwire-streams-deals-changelog]",
                        "empty [dealwire.story-mail]",
                        "recreate [dealwire.story-probes]",
                        "delete group dealwire-streams");
        assertThat(state).doesNotExist();
        assertThat(folder).exists();
    }

    @Test
    void outputTopicsAreMadeAnewWhenAskedFor() {
        reset("--yes", "--outputs");
        assertThat(cluster.calls)
                .contains("recall", "recreate [dealwire.story-probes, dealwire.deals, dealwire.company-deal-counts]");
    }

    @Test
    void theReportsAreForgottenWhenAskedFor() {
        reset("--yes", "--reports");
        assertThat(cluster.calls)
                .doesNotContain("recall")
                .contains("recreate [dealwire.story-probes, dealwire.deals, dealwire.company-deal-counts,"
                        + " dealwire.deal-reports, dealwire.deal-recalls]");
    }

    @Test
    void ofStoriesOnlyThePositionsOnTheirTopicsAreForgotten() {
        reset("--yes", "--stories");
        assertThat(cluster.calls)
                .containsExactly(
                        "empty [dealwire.story-mail]",
                        "recreate [dealwire.story-probes]",
                        "forget [dealwire.articles.raw, dealwire.story-mail, dealwire.story-probes]");
    }

    @Test
    void scopesExcludeEachOther() {
        Shell shell = reset("--yes", "--outputs", "--topics");
        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(cluster.calls).isEmpty();
    }

    @Test
    void allTopicsAreDeletedWhenAskedFor() {
        reset("--yes", "--topics");
        assertThat(cluster.calls)
                .containsExactly(
                        "delete [dealwire-streams-deals-changelog]",
                        "delete [dealwire.articles.raw, dealwire.deals, dealwire.company-deal-counts, dealwire.deal-reports,"
                                + " dealwire.story-mail, dealwire.story-probes, dealwire.deal-recalls]",
                        "delete group dealwire-streams");
    }

    @Test
    void aDryRunOnlySaysWhatWouldBeDone() {
        Shell shell = reset("--dry-run", "--yes");
        assertThat(shell.exitCode()).isZero();
        assertThat(shell.err()).contains("empty the topic dealwire.story-mail");
        assertThat(cluster.calls).isEmpty();
        assertThat(state).exists();
    }

    @Test
    void localNeedsNoBroker() {
        cluster.away = true;
        Shell shell = reset("--local", "--yes");
        assertThat(shell.exitCode()).isZero();
        assertThat(state).doesNotExist();
    }

    @Test
    void aBrokerThatIsAwayIsSaidInOneLine() {
        cluster.away = true;
        Shell shell = reset("--yes");
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err()).startsWith("dealwire: No Kafka broker answers at localhost:9092");
        assertThat(state).exists();
    }

    @Test
    void whenAStepFailsTheGroupStays() {
        cluster.refuseDeletion = true;
        assertThat(reset("--yes").exitCode()).isEqualTo(1);
        assertThat(cluster.calls).doesNotContain("delete group dealwire-streams");
    }

    private Shell reset(String... arguments) {
        return Shell.run(
                Map.of("DEALWIRE_STREAMS_STATE_DIR", folder.toString()),
                line -> {
                    line.getCommandSpec().removeSubcommand("reset");
                    line.addSubcommand(new ResetCommand(settings -> cluster));
                },
                Stream.concat(Stream.of("reset"), Arrays.stream(arguments)).toArray(String[]::new));
    }

    private static void answer(String text) {
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Brokers that note what they are asked to do. */
    private static final class Cluster implements ResetTarget {

        private final List<String> calls = new ArrayList<>();
        private Membership membership = Membership.EMPTY;
        private boolean away;
        private boolean refuseDeletion;

        @Override
        public Membership membership(String group) {
            if (away) {
                throw new TimeoutException("no answer");
            }
            return membership;
        }

        @Override
        public Set<String> topicNames() {
            return Set.of(
                    "dealwire.articles.raw",
                    "dealwire.company-deal-counts",
                    "dealwire.deal-recalls",
                    "dealwire.deal-reports",
                    "dealwire.deals",
                    "dealwire.story-mail",
                    "dealwire.story-probes",
                    "dealwire-streams-deals-changelog",
                    "orders");
        }

        @Override
        public String recallReports() {
            calls.add("recall");
            return "recalled 3 reports";
        }

        @Override
        public void forgetPositions(List<String> topics) {
            calls.add("forget " + topics);
        }

        @Override
        public void deleteGroup(String group) {
            calls.add("delete group " + group);
        }

        @Override
        public void deleteTopics(List<String> topics) {
            if (refuseDeletion) {
                throw new org.apache.kafka.common.errors.TopicAuthorizationException("not allowed");
            }
            calls.add("delete " + topics);
        }

        @Override
        public void emptyTopics(List<String> topics) {
            calls.add("empty " + topics);
        }

        @Override
        public void recreateTopics(List<String> topics) {
            calls.add("recreate " + topics);
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
