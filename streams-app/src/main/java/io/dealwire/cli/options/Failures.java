package io.dealwire.cli.options;

import io.dealwire.cli.output.CommandException;
import io.dealwire.cli.output.ExitCode;
import io.dealwire.config.InvalidSettingException;
import io.dealwire.config.Redaction;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns what went wrong into clear lines on standard error and an exit code; stack traces only with {@code -v}, and
 * secrets never.
 */
public final class Failures {

    private Failures() {}

    public static int report(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        boolean verbose = Logging.verbosity(innermost(parsed)) > 0;
        int exitCode = tell(failure, err, verbose);
        if (verbose) {
            err.print(Redaction.ofText(trace(failure)));
        }
        err.flush();
        return exitCode;
    }

    public static int reportUsage(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("dealwire: " + Redaction.ofText(failure.getMessage()));
        if (!UnmatchedArgumentException.printSuggestions(failure, err)) {
            err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        }
        err.flush();
        return ExitCode.USAGE;
    }

    private static int tell(Exception failure, PrintWriter err, boolean verbose) {
        if (failure instanceof InvalidSettingException invalid) {
            invalid.problems().forEach(problem -> err.println("dealwire: " + problem));
            return ExitCode.USAGE;
        }
        if (failure instanceof CommandException told) {
            err.println("dealwire: " + Redaction.ofText(told.getMessage()));
            told.advice().ifPresent(advice -> err.println("  " + advice));
            return told.exitCode();
        }
        err.println("dealwire: " + Redaction.ofText(describe(failure)) + (verbose ? "" : " (-v shows where)"));
        return ExitCode.FAILED;
    }

    /** One line: the outermost message that says anything, with the kind of failure. */
    private static String describe(Throwable failure) {
        String kind = failure.getClass().getSimpleName();
        return Optional.ofNullable(failure.getMessage())
                .map(message -> kind + ": " + message.lines().findFirst().orElse(""))
                .orElse(kind);
    }

    private static String trace(Exception failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }

    private static ParseResult innermost(ParseResult parsed) {
        ParseResult innermost = parsed;
        while (innermost.hasSubcommand()) {
            innermost = innermost.subcommand();
        }
        return innermost;
    }
}
