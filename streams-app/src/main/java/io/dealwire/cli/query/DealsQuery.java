package io.dealwire.cli.query;

import io.dealwire.cli.query.text.DealText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists deals, the latest first. */
@Command(
        name = "deals",
        description = "List deals, the latest first.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  dealwire query deals --limit 50",
            "  dealwire query deals --status announced,completed --type acquisition --from 2026-01-01",
            "  dealwire query deals --company nokia --json | jq '.items[].dealId'"
        })
public final class DealsQuery implements Callable<Integer> {

    @Mixin
    private QueryOptions options;

    @Mixin
    private FilterOptions filter;

    @Option(names = "--company", paramLabel = "COMPANY", description = "Id of a party.")
    private Optional<String> company;

    @Option(names = "--source", paramLabel = "NAME", description = "Reported by this outlet.")
    private Optional<String> source;

    @Option(names = "--after", paramLabel = "CURSOR", description = "The page after the one whose \"next\" this is.")
    private Optional<String> after;

    @Override
    public Integer call() {
        Map<String, String> parameters = new LinkedHashMap<>();
        filter.addTo(parameters);
        company.ifPresent(id -> parameters.put("company", id));
        source.ifPresent(name -> parameters.put("source", name));
        after.ifPresent(cursor -> parameters.put("after", cursor));
        return options.print(options.client().get("/deals", parameters), DealText::page);
    }
}
