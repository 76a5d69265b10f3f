package io.dealwire.cli.query;

import io.dealwire.cli.query.text.ArticleText;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Show an article: its story, its deal and the companies named. */
@Command(
        name = "article",
        description = "Show an article: its story, its deal and the companies named.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  dealwire query article a1", "  dealwire explain a1   (why it was read so)"})
public final class ArticleQuery implements Callable<Integer> {

    @Mixin
    private QueryOptions options;

    @Parameters(paramLabel = "ARTICLE", description = "Id of the article.")
    private String id;

    @Override
    public Integer call() {
        return options.print(options.client().get(QueryClient.path("articles", id), Map.of()), ArticleText::article);
    }
}
