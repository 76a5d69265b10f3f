package io.dealwire.cli.options;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Sets how much is logged before a command runs. Logs go to standard error: standard output is for results. */
public final class Logging {

    private static final List<Level> LEVELS = List.of(Level.ERROR, Level.WARN, Level.INFO, Level.DEBUG);

    private static final int HELP_WIDTH = 120;

    private Logging() {}

    public static int applyThenRun(ParseResult parsed) {
        // Here, because other modules add commands after the root is made.
        parsed.commandSpec().commandLine().setUsageHelpWidth(HELP_WIDTH);
        ParseResult innermost = parsed;
        while (innermost.hasSubcommand()) {
            innermost = innermost.subcommand();
        }
        apply(verbosity(innermost), innermost.commandSpec().userObject() instanceof LongRunning);
        return new CommandLine.RunLast().execute(parsed);
    }

    /** How often {@code -v} was given. */
    static int verbosity(ParseResult parsed) {
        CommandSpec spec = parsed.commandSpec();
        OptionSpec option = spec.findOption("--verbose");
        return option != null && option.getValue() instanceof boolean[] given ? given.length : 0;
    }

    private static void apply(int verbosity, boolean longRunning) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        int base = longRunning ? 1 : 0;
        context.getLogger("ROOT").setLevel(LEVELS.get(Math.min(base + verbosity, LEVELS.size() - 2)));
        context.getLogger("io.dealwire").setLevel(LEVELS.get(Math.min(2 * base + verbosity, LEVELS.size() - 1)));
    }
}
