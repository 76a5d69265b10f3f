package io.dealwire.embedded.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dealwire.embedded.Main;
import io.dealwire.embedded.stack.DataFolder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What keeps a stack from starting is told in a line and what to do in another. */
class RefusalsIT {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void takenPortIsToldWithTheOptionThatChoosesAnother() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int exitCode = run("up", "--data", folder.toString(), "--broker-port", "" + taken.getLocalPort());

            assertThat(exitCode).isEqualTo(1);
            assertThat(err.toString().lines())
                    .containsExactly(
                            "dealwire: Port " + taken.getLocalPort() + " for the broker is taken.",
                            "  Choose another with --broker-port PORT; --broker-port 0 takes a free one.");
        }
    }

    @Test
    void folderOfARunningStackIsToldWithItsProcess() {
        try (DataFolder used = DataFolder.open(folder, false)) {
            int exitCode = run("demo", "--once", "--data", used.root().toString());

            assertThat(exitCode).isEqualTo(1);
            assertThat(err.toString())
                    .startsWith("dealwire: The data folder " + folder + " is in use by another Dealwire stack (process "
                            + ProcessHandle.current().pid() + ").");
        }
    }

    @Test
    void missingInputIsToldBeforeAnythingStarts() {
        int exitCode = run("process", "--input", folder + "/none.jsonl", "--output", folder + "/out.jsonl");

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).contains("There is no file " + folder + "/none.jsonl");
    }

    /** Without a broker: an instance that tried to start would wait for it. */
    @Test
    void protocolUnderWhichQueriesAreAnsweredWronglyIsRefusedBeforeAnythingStarts() {
        int exitCode = assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> run(
                        "run",
                        "--bootstrap",
                        "127.0.0.1:1",
                        "--registry",
                        "http://127.0.0.1:1",
                        "--set",
                        "http.port=0",
                        "--set",
                        "streams.state-dir=" + folder,
                        "--set",
                        "streams.group-protocol=streams"));

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString())
                .contains("streams.group-protocol = \"streams\" makes Kafka Streams answer queries wrongly");
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
