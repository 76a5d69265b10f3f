package io.dealwire.embedded.whole;

import io.dealwire.embedded.Main;
import io.dealwire.embedded.kit.JavaCommand;
import io.dealwire.embedded.kit.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command as a user runs it: a process of its own, with a home folder of its own. */
final class CommandProcess implements AutoCloseable {

    private final Process process;
    private final Path out;
    private final Path err;

    private CommandProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static CommandProcess start(Path home, String... arguments) throws IOException {
        Path out = Files.createTempFile(home, "out", ".txt");
        Path err = Files.createTempFile(home, "err", ".txt");
        ProcessBuilder builder = JavaCommand.of(
                        Main.class,
                        768,
                        List.of("-Duser.home=" + home),
                        Map.of("DEALWIRE_STREAMS_REHEARSAL", "0"),
                        List.of(arguments))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        return new CommandProcess(builder.start(), out, err);
    }

    /** Waits for the end, which is that of several long waits; -1 when it does not come. */
    int exitCode() throws InterruptedException {
        return process.waitFor(2 * Patience.LONG.toSeconds(), TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it without asking it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it as a service manager does. */
    void terminate() {
        process.destroy();
    }

    String out() throws IOException {
        return Files.readString(out);
    }

    String err() throws IOException {
        return Files.readString(err);
    }

    /** The value that standard error gives for a word at the beginning of a line. */
    String told(String word) throws IOException {
        Matcher matcher = Pattern.compile("(?m)^\\s*" + Pattern.quote(word) + "\\s+(\\S+)$")
                .matcher(err());
        if (!matcher.find()) {
            throw new IllegalStateException(word + " is not told in: " + err());
        }
        return matcher.group(1);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
