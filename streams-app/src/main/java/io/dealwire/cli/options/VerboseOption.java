package io.dealwire.cli.options;

import picocli.CommandLine.Option;

/** How much to say on standard error; every command has it. */
public final class VerboseOption {

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more on standard error, with stack traces; -vv says everything.")
    private boolean[] verbose = {};

    /** 0 quiet, 1 verbose, 2 everything. */
    public int level() {
        return verbose.length;
    }
}
