package io.dealwire.cli.query;

import io.dealwire.cli.query.text.CompanyText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Show how many deals a company is in, now or as it was known at a time. */
@Command(
        name = "counts",
        description = "Show how many deals a company is in, now or as it was known at a time.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  dealwire query counts nokia",
            "  dealwire query counts nokia --as-of 2026-03-02 --json | jq .byType"
        })
public final class CountsQuery implements Callable<Integer> {

    @Mixin
    private QueryOptions options;

    @Parameters(paramLabel = "COMPANY", description = "Id of the company.")
    private String id;

    @Mixin
    private AsOfOption asOf;

    @Override
    public Integer call() {
        return options.print(
                options.client().get(QueryClient.path("companies", id, "counts"), asOf.parameters()),
                CompanyText::counts);
    }
}
