package io.dealwire.cli.articles;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.cli.Shell;
import io.dealwire.ops.reread.Bookmark;
import io.dealwire.ops.reread.Generation;
import io.dealwire.ops.reread.MemoryBookmark;
import io.dealwire.ops.reread.MemoryRawLog;
import io.dealwire.ops.reread.RawLog;
import io.dealwire.ops.reread.RereadPlan;
import io.dealwire.ops.reread.RereadSelection;
import io.dealwire.ops.reread.RereadTarget;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RereadCommandTest {

    private static final Generation NOW = new Generation("aaaa", "bbbb");
    private static final Generation BEFORE = new Generation("", "bbbb");

    private final MemoryRawLog log = new MemoryRawLog(2);
    private final MemoryBookmark bookmark = new MemoryBookmark();

    private Shell reread(String... arguments) {
        return Shell.run(
                Map.of(),
                line -> {
                    line.getCommandSpec().removeSubcommand("reread");
                    line.addSubcommand(
                            new CommandLine(new RereadCommand(settings -> new Cluster(), Clock.systemUTC())));
                },
                Stream.concat(Stream.of("reread"), Stream.of(arguments)).toArray(String[]::new));
    }

    @Test
    void aDryRunSaysWhoHasReadWhatAndSendsNothing() {
        log.publish("a", "text");
        Shell shell = reread("--dry-run");
        assertThat(shell.exitCode()).isZero();
        assertThat(shell.err())
                .contains(
                        "1 article read by the reader of before with the reference of now",
                        "2 articles read by the reader and the reference of now",
                        "Would send 1 article again.");
        assertThat(log.marked("a")).isZero();
    }

    @Test
    void articlesAreSentAndTheResultIsToldAsJson() {
        log.publish("a", "text");
        Shell shell = reread("--json", "--rate", "1000");
        assertThat(shell.out())
                .contains("\"dryRun\":false", "\"reader\":\"aaaa\"", "\"sent\":1", "\"mended\":0", "\"resumed\":false");
        assertThat(log.marked("a")).isEqualTo(1);
    }

    @Test
    void oneOfAnotherSelectionThatWasCutShortIsNotForgottenUnlessToldTo() {
        log.publish("a", "text");
        bookmark.save(new Bookmark.Begun("all articles", Map.of(), Map.of(0, 0L)));
        Shell refused = reread();
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains("One that was to read all articles again was cut short", "begin anew with --restart");
        assertThat(log.marked("a")).isZero();

        assertThat(reread("--restart").exitCode()).isZero();
        assertThat(log.marked("a")).isEqualTo(1);
    }

    @Test
    void aRateThatSendsNothingIsRefused() {
        Shell shell = reread("--rate", "0");
        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).contains("--rate is 0");
    }

    @Test
    void brokersThatDoNotAnswerAreToldOf() {
        Shell shell = Shell.run(
                Map.of(),
                line -> {
                    line.getCommandSpec().removeSubcommand("reread");
                    line.addSubcommand(new CommandLine(new RereadCommand(
                            settings -> {
                                throw new TimeoutException("nobody");
                            },
                            Clock.systemUTC())));
                },
                "reread");
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err()).contains("No Kafka broker answers at localhost:9092");
    }

    /** Brokers in memory, at which one article was read before. */
    private final class Cluster implements RereadTarget {

        @Override
        public RereadPlan plan(RereadSelection selection) {
            return new RereadPlan(
                    NOW, Map.of(BEFORE, 1, NOW, 2), Set.of(ByteBuffer.wrap("a".getBytes(StandardCharsets.UTF_8))));
        }

        @Override
        public RawLog raw() {
            return log;
        }

        @Override
        public Bookmark bookmark() {
            return bookmark;
        }

        @Override
        public void close() {}
    }
}
