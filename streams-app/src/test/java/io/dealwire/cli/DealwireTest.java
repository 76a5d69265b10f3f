package io.dealwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.cli.options.CommonOptions;
import io.dealwire.cli.output.CommandException;
import io.dealwire.cli.output.ExitCode;
import io.dealwire.config.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class DealwireTest {

    @Test
    void noCommandIsAUsageError() {
        Shell shell = Shell.run();
        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).isEqualToNormalizingNewlines("""
                dealwire: A command is missing
                Try: dealwire --help
                """);
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void aMistypedCommandIsAnsweredWithTheNearestOne() {
        Shell shell = run(new Probe(), "prbe");
        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).contains("prbe").contains("probe");
    }

    @Test
    void versionGoesToStandardOutput() {
        Shell shell = Shell.run("--version");
        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out()).startsWith("dealwire ");
    }

    @Test
    void flagsWinOverEnvironmentAndEnvironmentOverFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("dealwire.properties"),
                "story.bands = 3\ntopics.partitions = 3\ndeal.gap = 30d\nkafka.client.id = from-file\n");
        Probe probe = new Probe();
        Shell shell = Shell.run(
                Map.of(
                        "DEALWIRE_CONFIG", file.toString(),
                        "DEALWIRE_TOPICS_PARTITIONS", "5",
                        "DEALWIRE_STORY_BANDS", "5",
                        "DEALWIRE_KAFKA_SECURITY_PROTOCOL", "SSL"),
                line -> line.addSubcommand(probe),
                "probe",
                "--set",
                "story.bands=7",
                "--bootstrap",
                "broker:9000");
        assertThat(shell.err()).isEmpty();
        Settings settings = probe.seen.orElseThrow();
        assertThat(settings.story().bands()).isEqualTo(7);
        assertThat(settings.topics().partitions()).isEqualTo(5);
        assertThat(settings.deal().gap()).hasDays(30);
        assertThat(settings.kafka().clientProperties())
                .containsEntry("bootstrap.servers", "broker:9000")
                .containsEntry("security.protocol", "SSL")
                .containsEntry("client.id", "from-file");
    }

    @Test
    void everySettingThatDoesNotFitIsNamedWithItsOrigin() {
        Shell shell = Shell.run(
                Map.of("DEALWIRE_STORY_WINDOW", "7"),
                line -> line.addSubcommand(new Probe()),
                "probe",
                "--set",
                "topics.partitions=0",
                "--set",
                "stroy.bands=4");
        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).isEqualToNormalizingNewlines("""
                dealwire: There is no setting stroy.bands (from --set); did you mean story.bands?
                dealwire: topics.partitions = "0" (from --set) does not fit; allowed: whole number, 1 to 1024
                dealwire: story.window = "7" (from DEALWIRE_STORY_WINDOW) does not fit; allowed: duration, 1h to 90d
                """);
    }

    @Test
    void aMissingSettingsFileIsOneLine() {
        Shell shell = run(new Probe(), "probe", "--config", "/nowhere/dealwire.properties");
        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err().lines())
                .containsExactly("dealwire: The settings file /nowhere/dealwire.properties does not exist");
    }

    @Test
    void aFailureIsOneLineWithAdvice() {
        Shell shell = run(new Probe(new CommandException("The broker is away", "Start it.")), "probe");
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err().lines()).containsExactly("dealwire: The broker is away", "  Start it.");
    }

    @Test
    void theStackTraceOfABugIsShownOnlyWhenAskedFor() {
        IllegalStateException bug = new IllegalStateException("no such thing");
        Shell quiet = run(new Probe(bug), "probe");
        assertThat(quiet.exitCode()).isEqualTo(1);
        assertThat(quiet.err().lines())
                .containsExactly("dealwire: IllegalStateException: no such thing (-v shows where)");
        assertThat(run(new Probe(bug), "probe", "-v").err()).contains("at io.dealwire.cli.DealwireTest");
    }

    @Test
    void whatALibraryRepeatsOfAnAddressIsToldWithoutThePassword() {
        IllegalArgumentException failure = new IllegalArgumentException(
                "outer",
                new IllegalArgumentException("Illegal character in authority: http://ann:hu^sh@registry:8081"));

        Shell shell = run(new Probe(failure), "probe", "-v");

        assertThat(shell.err()).contains("http://(secret)@registry:8081").doesNotContain("hu^sh");
    }

    @Test
    void aMistypedFlagDoesNotRepeatAPassword() {
        assertThat(run(new Probe(), "probe", "--set", "registry.password:hush").err())
                .contains("KEY=VALUE")
                .doesNotContain("hush");
        assertThat(Shell.run("query", "top", "--url", "http://ann:hu^sh@host").err())
                .contains("--url")
                .doesNotContain("hu^sh");
    }

    @Test
    void theSettingsOfAPluginAreNamedAndNotShown() {
        Shell shell = Shell.run(
                "settings",
                "--given",
                "--json",
                "--set",
                "kafka.my.apikey=hush-1",
                "--set",
                "kafka.basic.auth.user.info=ann:hush-2",
                "--set",
                "kafka.consumer.my.plugin=hush-3",
                "--set",
                "kafka.producer.ssl.keystore.key=hush-4",
                "--set",
                "kafka.consumer.max.poll.records=7",
                "--set",
                "kafka.ssl.keystore.location=/etc/dealwire/keys.p12");

        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out())
                .contains("kafka.my.apikey", "kafka.basic.auth.user.info", "\"7\"", "/etc/dealwire/keys.p12")
                .doesNotContain("hush");
    }

    private static Shell run(Probe probe, String... arguments) {
        return Shell.run(Map.of(), line -> line.addSubcommand(probe), arguments);
    }

    /** Reads the settings and nothing else. */
    @Command(name = "probe")
    static final class Probe implements Callable<Integer> {

        @Mixin
        private CommonOptions common;

        private final Optional<RuntimeException> failure;
        private Optional<Settings> seen = Optional.empty();

        Probe() {
            this.failure = Optional.empty();
        }

        Probe(RuntimeException failure) {
            this.failure = Optional.of(failure);
        }

        @Override
        public Integer call() {
            seen = Optional.of(common.settings());
            failure.ifPresent(exception -> {
                throw exception;
            });
            return ExitCode.OK;
        }
    }
}
