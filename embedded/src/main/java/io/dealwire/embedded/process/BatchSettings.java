package io.dealwire.embedded.process;

import java.util.Map;

/** Settings that suit a batch. What the user gives wins. */
final class BatchSettings {

    /** All of the input belongs together, nobody hears an id before the end, and much at once counts more than how soon it shows. */
    static final Map<String, String> DEFAULTS =
            Map.of("story.expiry", "false", "deal.keep-ids", "false", "streams.commit-interval", "500ms");

    private BatchSettings() {}
}
