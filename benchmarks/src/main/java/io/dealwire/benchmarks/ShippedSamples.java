package io.dealwire.benchmarks;

import io.dealwire.avro.RawArticle;
import io.dealwire.ingest.ArticleDefaults;
import io.dealwire.ingest.ArticleInput;
import io.dealwire.ingest.ArticleReader;
import io.dealwire.ingest.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The articles that {@code demo} shows. */
public final class ShippedSamples {

    private ShippedSamples() {}

    /** All of them that can be read. */
    public static List<RawArticle> articles() throws IOException {
        List<RawArticle> samples = new ArrayList<>();
        try (InputStream lines = ShippedSamples.class.getResourceAsStream("/samples/articles.jsonl")) {
            InputFile file = InputFile.held("samples", InputFile.Format.JSONL);
            new ArticleReader(ArticleDefaults.NONE).read(file, lines, input -> {
                if (input instanceof ArticleInput.Article sample) {
                    samples.add(sample.article());
                }
            });
        }
        return samples;
    }
}
