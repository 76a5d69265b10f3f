package io.dealwire.cli.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which deals; the instance says what is allowed. */
public final class FilterOptions {

    @Option(names = "--status", split = ",", paramLabel = "STATUS", description = "RUMOURED, ANNOUNCED, COMPLETED, ...")
    private List<String> statuses = List.of();

    @Option(names = "--type", split = ",", paramLabel = "TYPE", description = "ACQUISITION, MERGER, LICENSING, ...")
    private List<String> types = List.of();

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "First reported at or after: 2026-03-02, or with a time.")
    private Optional<String> from;

    @Option(names = "--to", paramLabel = "TIME", description = "First reported before.")
    private Optional<String> to;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
    private Optional<Integer> limit;

    /** Adds what was given to the parameters of a query. */
    void addTo(Map<String, String> parameters) {
        symbols(statuses).ifPresent(text -> parameters.put("status", text));
        symbols(types).ifPresent(text -> parameters.put("type", text));
        from.ifPresent(text -> parameters.put("from", text));
        to.ifPresent(text -> parameters.put("to", text));
        limit.ifPresent(number -> parameters.put("limit", number.toString()));
    }

    private static Optional<String> symbols(List<String> given) {
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(",", given).toUpperCase(Locale.ROOT));
    }
}
