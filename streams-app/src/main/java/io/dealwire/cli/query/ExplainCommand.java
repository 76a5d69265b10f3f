package io.dealwire.cli.query;

import io.dealwire.cli.query.text.ArticleText;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Say why an article belongs to its story and deal, and why each company is a party or not. */
@Command(
        name = "explain",
        description = "Say why an article belongs to its story and deal, and why each company is a party or not.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  dealwire explain a1", "  dealwire explain a1 --json --url http://dealwire-1:8080"
        })
public final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private QueryOptions options;

    @Parameters(paramLabel = "ARTICLE", description = "Id of the article.")
    private String id;

    @Override
    public Integer call() {
        return options.print(
                options.client().get(QueryClient.path("articles", id, "explain"), Map.of()), ArticleText::explanation);
    }
}
