package io.dealwire.embedded.process;

import java.util.Map;

/** Settings that suit a batch. What the user gives wins. */
final class BatchSettings {

    /** All of the input belongs together, and much at once counts more than how soon it shows. */
    static final Map<String, String> DEFAULTS = Map.of("story.expiry", "false", "streams.commit-interval", "500ms");

    private BatchSettings() {}
}
