package io.dealwire.cli.query;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Show a deal with its parties, reports and evidence. */
@Command(
        name = "deal",
        description = "Show a deal with its parties, reports and evidence.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  dealwire query deal DEAL", "  dealwire query deal DEAL --json | jq .parties"})
public final class DealQuery implements Callable<Integer> {

    @Mixin
    private QueryOptions options;

    @Parameters(paramLabel = "DEAL", description = "Id of the deal.")
    private String id;

    @Override
    public Integer call() {
        return options.print(options.client().get(QueryClient.path("deals", id), Map.of()), DealText::one);
    }
}
