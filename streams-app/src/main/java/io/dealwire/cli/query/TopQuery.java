package io.dealwire.cli.query;

import io.dealwire.cli.query.text.CompanyText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the companies in most deals. */
@Command(
        name = "top",
        description = "List the companies in most deals; announced and completed ones count unless --status says else.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  dealwire query top",
            "  dealwire query top --window 7d --type licensing --limit 20",
            "  dealwire query top --status rumoured --role target"
        })
public final class TopQuery implements Callable<Integer> {

    @Mixin
    private QueryOptions options;

    @Mixin
    private FilterOptions filter;

    @Option(names = "--window", paramLabel = "TIME", description = "First reported in the last 12h, 7d, ...")
    private Optional<String> window;

    @Option(names = "--role", paramLabel = "ROLE", description = "In this role: BUYER, TARGET, LICENSOR, ...")
    private Optional<String> role;

    @Override
    public Integer call() {
        Map<String, String> parameters = new LinkedHashMap<>();
        filter.addTo(parameters);
        window.ifPresent(time -> parameters.put("window", time));
        role.ifPresent(name -> parameters.put("role", name.toUpperCase(Locale.ROOT)));
        return options.print(options.client().get("/counts", parameters), CompanyText::top);
    }
}
