package io.dealwire.embedded.evaluate;

import io.dealwire.cli.Dealwire;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;

/** What {@code dealwire evaluate} answered. */
record Evaluation(int exitCode, String out, String err) {

    static Evaluation run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Dealwire.commandLine(Map.of()).addSubcommand(new EvaluateCommand());
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exitCode = line.execute(
                Stream.concat(Stream.of("evaluate"), Stream.of(arguments)).toArray(String[]::new));
        return new Evaluation(exitCode, out.toString(), err.toString());
    }
}
