package io.dealwire.embedded;

import io.dealwire.cli.Dealwire;
import io.dealwire.embedded.demo.DemoCommand;
import io.dealwire.embedded.evaluate.EvaluateCommand;
import io.dealwire.embedded.process.ProcessCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The command line with the commands that need the embedded stack. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line with all commands. */
    public static CommandLine commandLine() {
        CommandLine line = Dealwire.commandLine();
        line.addSubcommand(new DemoCommand());
        line.addSubcommand(new UpCommand());
        line.addSubcommand(new ProcessCommand());
        line.addSubcommand(new EvaluateCommand());
        line.setUsageHelpWidth(Dealwire.HELP_WIDTH);
        // Results are UTF-8, whatever the terminal's locale is.
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        return line;
    }
}
