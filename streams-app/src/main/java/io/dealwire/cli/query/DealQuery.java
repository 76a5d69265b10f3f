package io.dealwire.cli.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.cli.query.text.DealText;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Show a deal with its parties, reports, evidence and history, or as it was known at a time. */
@Command(
        name = "deal",
        description = "Show a deal with its parties, reports, evidence and history, or as it was known at a time.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  dealwire query deal DEAL",
            "  dealwire query deal DEAL --as-of 2026-03-02T09:00:00Z",
            "  dealwire query deal DEAL --json | jq .events"
        })
public final class DealQuery implements Callable<Integer> {

    @Mixin
    private QueryOptions options;

    @Parameters(paramLabel = "DEAL", description = "Id of the deal.")
    private String id;

    @Mixin
    private AsOfOption asOf;

    @Override
    public Integer call() {
        QueryClient client = options.client();
        String path = QueryClient.path("deals", id);
        if (asOf.isGiven()) {
            return options.print(client.get(path, asOf.parameters()), DealText::known);
        }
        ObjectNode deal = client.get(path, Map.of()).deepCopy();
        client.find(path + "/events", Map.of()).ifPresent(events -> deal.set("events", events.path("items")));
        return options.print(deal, DealText::one);
    }
}
