package io.dealwire.cli.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.cli.output.CommandException;
import io.dealwire.cli.query.text.CompanyText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a company with its counts and deals, or the companies that a name may mean. */
@Command(
        name = "company",
        description = "Show a company with its counts and latest deals; find it by id, name or ticker.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  dealwire query company nokia",
            "  dealwire query company \"Xiaomi Corporation\" --json",
            "  dealwire query company NOK --deals 50"
        })
public final class CompanyQuery implements Callable<Integer> {

    @Mixin
    private QueryOptions options;

    @Parameters(arity = "1..*", paramLabel = "COMPANY", description = "Id, name or ticker.")
    private List<String> words = List.of();

    @Option(names = "--deals", paramLabel = "N", defaultValue = "10", description = "At most so many deals.")
    private int deals;

    @Override
    public Integer call() {
        QueryClient client = options.client();
        String wanted = String.join(" ", words);
        Optional<JsonNode> byId = client.find(QueryClient.path("companies", wanted), Map.of());
        if (byId.isPresent()) {
            return show(client, byId.get());
        }
        JsonNode hits = client.get("/companies", Map.of("q", wanted, "limit", "20"));
        return switch (hits.path("items").size()) {
            case 0 ->
                throw new CommandException("There is no company " + wanted, "Try a part of its name, or its ticker.");
            case 1 -> {
                String id = hits.at("/items/0/companyId").asText();
                yield show(client, client.get(QueryClient.path("companies", id), Map.of()));
            }
            default -> options.print(hits, CompanyText::hits);
        };
    }

    private int show(QueryClient client, JsonNode company) {
        ObjectNode shown = company.deepCopy();
        if (deals > 0) {
            JsonNode page = client.get(
                    QueryClient.path("companies", company.path("companyId").asText(), "deals"),
                    Map.of("limit", Integer.toString(deals), "expand", "true"));
            shown.set("deals", page.path("items"));
        }
        return options.print(shown, CompanyText::one);
    }
}
