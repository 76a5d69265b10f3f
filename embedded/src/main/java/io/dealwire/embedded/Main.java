package io.dealwire.embedded;

import io.dealwire.cli.Dealwire;
import picocli.CommandLine;

/** The command line with the commands that need the embedded stack. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return Dealwire.commandLine();
    }
}
