package io.dealwire.cli.query;

import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Of when the answer is to be; mixed into every command that can tell what was known at a time. */
final class AsOfOption {

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description = "What was known at this moment (2026-03-02T09:00:00Z), or when this day began (UTC).")
    private Optional<String> time;

    boolean isGiven() {
        return time.isPresent();
    }

    /** As parameters of a query; none for an answer of now. */
    Map<String, String> parameters() {
        return time.map(given -> Map.of("asOf", given)).orElse(Map.of());
    }
}
