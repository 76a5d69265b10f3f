package io.dealwire.cli.query;

import io.dealwire.cli.query.text.ArticleText;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Show a story: its head and the articles that copy it. */
@Command(
        name = "story",
        description = "Show a story: its head and the articles that copy it.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  dealwire query story a1"})
public final class StoryQuery implements Callable<Integer> {

    @Mixin
    private QueryOptions options;

    @Parameters(paramLabel = "STORY", description = "Id of the story: the article that heads it.")
    private String id;

    @Override
    public Integer call() {
        return options.print(options.client().get(QueryClient.path("stories", id), Map.of()), ArticleText::story);
    }
}
