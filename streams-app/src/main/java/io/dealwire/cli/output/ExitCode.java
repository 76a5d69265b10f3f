package io.dealwire.cli.output;

/** What the process returns to the shell. */
public final class ExitCode {

    public static final int OK = 0;
    /** Something failed that is not the user's writing: a broker away, a disk full, a check of {@code doctor}. */
    public static final int FAILED = 1;
    /** The command line or a setting does not fit. */
    public static final int USAGE = 2;
    /** The command did its work, but skipped input lines that it could not read. */
    public static final int BAD_LINES = 3;

    /**
     * Whoever read the results has stopped before their end, as {@code head} does: what a shell tells of a process that
     * was ended by SIGPIPE.
     */
    public static final int READER_GONE = 141;

    private ExitCode() {}
}
