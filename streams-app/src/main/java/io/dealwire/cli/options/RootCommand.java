package io.dealwire.cli.options;

import java.util.Map;

/** The command that all others stand under, as far as they need it. */
public interface RootCommand {

    /** The environment that settings are read from. */
    Map<String, String> environment();
}
