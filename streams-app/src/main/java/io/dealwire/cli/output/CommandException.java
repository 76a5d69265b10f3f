package io.dealwire.cli.output;

import java.util.Optional;

/** Ends a command with one clear line and, where there is any, advice on what to do. */
public final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient Optional<String> advice;

    /** A failure that needs no advice. */
    public CommandException(String message) {
        this(ExitCode.FAILED, message, Optional.empty(), Optional.empty());
    }

    /**
     * A failure.
     *
     * @param message what is wrong, a sentence
     * @param advice what the user can do about it, a sentence
     */
    public CommandException(String message, String advice) {
        this(ExitCode.FAILED, message, Optional.of(advice), Optional.empty());
    }

    /** A failure with the exception that shows where it comes from; it is printed with {@code -v} only. */
    public CommandException(String message, String advice, Throwable cause) {
        this(ExitCode.FAILED, message, Optional.of(advice), Optional.of(cause));
    }

    /** A command line that does not fit. */
    public static CommandException usage(String message, String advice) {
        return new CommandException(ExitCode.USAGE, message, Optional.of(advice), Optional.empty());
    }

    private CommandException(int exitCode, String message, Optional<String> advice, Optional<Throwable> cause) {
        super(message, cause.orElse(null));
        this.exitCode = exitCode;
        this.advice = advice;
    }

    public int exitCode() {
        return exitCode;
    }

    public Optional<String> advice() {
        return advice == null ? Optional.empty() : advice;
    }
}
