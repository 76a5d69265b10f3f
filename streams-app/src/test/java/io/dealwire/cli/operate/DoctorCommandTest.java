package io.dealwire.cli.operate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.cli.Shell;
import io.dealwire.json.Json;
import io.dealwire.ops.doctor.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DoctorCommandTest {

    private static final Finding GOOD = Finding.ok("broker", "1 broker at localhost:9092");
    private static final Finding BAD = Finding.failed("registry", "does not answer", "Start it.");

    @Test
    void everyFailureIsFollowedByWhatToDo() {
        Shell shell = doctor(List.of(GOOD, BAD));
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.out()).isEqualToNormalizingNewlines("""
                ok      broker        1 broker at localhost:9092
                FAILED  registry      does not answer
                                      Start it.
                """);
    }

    @Test
    void notesAndSkippedChecksAreNoFailure() {
        Shell shell =
                doctor(List.of(GOOD, Finding.note("http", "nobody", "Run."), Finding.skipped("clock", "unknown")));
        assertThat(shell.exitCode()).isZero();
    }

    @Test
    void findingsAreJsonWhenAskedFor() throws Exception {
        JsonNode tree =
                Json.mapper().readTree(doctor(List.of(GOOD, BAD), "--json").out());
        assertThat(tree.path("healthy").asBoolean()).isFalse();
        assertThat(tree.at("/checks/1/check").asText()).isEqualTo("registry");
        assertThat(tree.at("/checks/1/result").asText()).isEqualTo("failed");
        assertThat(tree.at("/checks/1/advice").asText()).isEqualTo("Start it.");
        assertThat(tree.at("/checks/0/advice").isNull()).isTrue();
    }

    @Test
    void withNothingRunningEveryFailureSaysWhatToDo() {
        // Port 1 of the loopback address is never listened to.
        Shell shell = Shell.run(
                "doctor",
                "--bootstrap",
                "127.0.0.1:1",
                "--registry",
                "http://127.0.0.1:1",
                "--set",
                "registry.retries=0",
                "--set",
                "http.port=1",
                "--set",
                "kafka.default.api.timeout.ms=1000",
                "--set",
                "kafka.request.timeout.ms=500");
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.out())
                .contains("FAILED  broker        No Kafka broker answers at 127.0.0.1:1")
                .contains("FAILED  registry")
                .contains("skipped topics        needs a broker")
                .contains("note    http          nobody answers at http://127.0.0.1:1");
    }

    private static Shell doctor(List<Finding> findings, String... arguments) {
        return Shell.run(
                Map.of(),
                line -> {
                    line.getCommandSpec().removeSubcommand("doctor");
                    line.addSubcommand(new DoctorCommand(settings -> findings));
                },
                Stream.concat(Stream.of("doctor"), Arrays.stream(arguments)).toArray(String[]::new));
    }
}
