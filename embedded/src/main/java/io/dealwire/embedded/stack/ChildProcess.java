package io.dealwire.embedded.stack;

import io.dealwire.embedded.child.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A process of the stack. It ends when this one does, in whatever way: {@link Child} watches its standard input. Ctrl-C on
 * the terminal, which goes to every process, does not end it: first the application closes, then the parent stops it.
 */
final class ChildProcess implements AutoCloseable {

    private static final Duration STOP_TIME_OUT = Duration.ofSeconds(20);

    private final Program program;
    private final Process process;

    private ChildProcess(Program program, Process process) {
        this.program = program;
        this.process = process;
    }

    /**
     * What to run.
     *
     * @param name for people, as in "broker"
     * @param folder working folder, also holds the lock
     * @param log file for the output
     */
    record Program(
            String name,
            Path folder,
            Path log,
            List<String> javaOptions,
            String classPath,
            String mainClass,
            List<String> arguments,
            Map<String, String> environment) {}

    static ChildProcess start(Program program) {
        try {
            if (Files.exists(program.log())) {
                Files.move(
                        program.log(),
                        program.log().resolveSibling(program.log().getFileName() + ".previous"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder = new ProcessBuilder(command(program))
                    .directory(program.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(program.log().toFile());
            builder.environment().putAll(program.environment());
            return new ChildProcess(program, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until the process does its work.
     *
     * @throws StackException when it ends before, or takes too long
     */
    void awaitReady(BooleanSupplier ready, Duration timeOut) {
        long end = System.nanoTime() + timeOut.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw ended();
            }
            if (System.nanoTime() > end) {
                throw new StackException(
                        "The " + program.name() + " was not ready after " + timeOut.toSeconds() + " seconds.",
                        "See " + program.log());
            }
            pause();
        }
    }

    /** Runs the action if the process ends while it should not. */
    void onUnexpectedEnd(Runnable action) {
        process.onExit().thenRun(action);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    StackException ended() {
        return new StackException(
                "The " + program.name() + " ended with code " + process.exitValue() + lastLine() + ".",
                "See " + program.log());
    }

    /** Asks the process to stop and waits for it. */
    void stop() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It has gone already.
        }
    }

    @Override
    public void close() {
        stop();
        try {
            if (!process.waitFor(STOP_TIME_OUT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Program program) {
        List<String> command = new ArrayList<>();
        // A signal ignored by the shell stays ignored by what it becomes.
        command.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program.javaOptions());
        command.addAll(List.of("-cp", program.classPath(), Child.class.getName()));
        command.add(program.folder().resolve("process.lock").toString());
        command.add(program.mainClass());
        command.addAll(program.arguments());
        return command;
    }

    private String lastLine() {
        try (Stream<String> lines = Files.lines(program.log())) {
            return lines.filter(line -> line.contains("ERROR") || line.contains("Exception"))
                    .reduce((first, second) -> second)
                    .map(line -> ": " + line.strip())
                    .orElse("");
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while the stack was starting.", "");
        }
    }
}
