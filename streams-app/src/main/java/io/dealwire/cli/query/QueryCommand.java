package io.dealwire.cli.query;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks a running instance. */
@Command(
        name = "query",
        description = "Ask a running instance about companies, deals, stories and articles.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CompanyQuery.class,
            TopQuery.class,
            CountsQuery.class,
            DealQuery.class,
            DealsQuery.class,
            StoryQuery.class,
            ArticleQuery.class
        },
        footer = {
            "",
            "Examples:",
            "  dealwire query company nokia",
            "  dealwire query top --window 30d",
            "  dealwire query deals --status ANNOUNCED --type ACQUISITION"
        })
public final class QueryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "A command is missing");
    }
}
