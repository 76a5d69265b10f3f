package io.dealwire.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine;

/** Runs the command line as a shell would and keeps what it wrote. */
public record Shell(int exitCode, String out, String err) {

    public static Shell run(String... arguments) {
        return run(Map.of(), line -> {}, arguments);
    }

    public static Shell run(Map<String, String> environment, Consumer<CommandLine> commands, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Dealwire.commandLine(environment);
        commands.accept(line);
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int exitCode = line.execute(arguments);
        return new Shell(exitCode, out.toString(), err.toString());
    }
}
