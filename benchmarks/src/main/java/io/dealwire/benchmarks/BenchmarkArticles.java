package io.dealwire.benchmarks;

import io.dealwire.avro.RawArticle;
import io.dealwire.ingest.ArticleDefaults;
import io.dealwire.ingest.ArticleInput;
import io.dealwire.ingest.ArticleReader;
import io.dealwire.ingest.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Articles to measure with: those that Dealwire brings as samples, or those of a file. Lines that are no article are left out. */
public final class BenchmarkArticles {

    private BenchmarkArticles() {}

    /** The samples. */
    public static List<RawArticle> samples() throws IOException {
        try (InputStream lines = BenchmarkArticles.class.getResourceAsStream("/samples/articles.jsonl")) {
            InputFile file = InputFile.held("samples", InputFile.Format.JSONL);
            List<RawArticle> articles = new ArrayList<>();
            new ArticleReader(ArticleDefaults.NONE).read(file, lines, into(articles));
            return articles;
        }
    }

    /** The articles of a file as {@code dealwire process} takes it: JSON Lines, may be gzipped. */
    static List<RawArticle> of(Path path) throws IOException {
        List<RawArticle> articles = new ArrayList<>();
        new ArticleReader(ArticleDefaults.NONE).read(InputFile.single(path, InputFile.Format.JSONL), into(articles));
        return articles;
    }

    private static Consumer<ArticleInput> into(List<RawArticle> articles) {
        return input -> {
            if (input instanceof ArticleInput.Article article) {
                articles.add(article.article());
            }
        };
    }
}
