package io.dealwire.deal.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.RawArticle;
import io.dealwire.deal.reading.DealLikelihood.Feature;
import io.dealwire.evaluation.JsonLines;
import io.dealwire.evaluation.Logistic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Fits the weights by which {@link DealLikelihood} judges deals that only grammar tells: {@code DealFit (ARTICLES LABELS)...}. Doubtful
 * labels are left out. Prints the weights, and how well the fit does on every fifth article, which it has not seen.
 */
public final class DealFit {

    private static final double RIDGE = 0.5;

    private DealFit() {}

    /** Fits and prints. */
    public static void main(String[] arguments) throws IOException {
        Function<RawArticle, ArticleTags> tagger = DealTrial.shippedTagger();
        DealExtractor extractor = new DealExtractor();
        List<Logistic.Example> fit = new ArrayList<>();
        List<Logistic.Example> kept = new ArrayList<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            Map<String, JsonNode> articles = new HashMap<>();
            JsonLines.read(Path.of(arguments[i]))
                    .forEach(line -> articles.put(line.path("id").asText(), line));
            for (JsonNode label : JsonLines.read(Path.of(arguments[i + 1]))) {
                JsonNode line = articles.get(label.path("id").asText());
                if (line != null && !label.path("note").asText().startsWith("DOUBTFUL")) {
                    RawArticle article = DealTrial.article(line);
                    extractor.features(article, tagger.apply(article)).ifPresent(features -> {
                        boolean isDeal = label.path("isDeal").asBoolean();
                        double[] values = new double[Feature.values().length];
                        features.forEach((feature, value) -> values[feature.ordinal()] = value);
                        ((fit.size() + kept.size()) % 5 == 4 ? kept : fit)
                                .add(new Logistic.Example(values, isDeal, article.getTitle()));
                    });
                }
            }
        }
        Logistic.report("kept out", Logistic.fit(fit, RIDGE), kept);
        fit.addAll(kept);
        double[] weights = Logistic.fit(fit, RIDGE);
        Logistic.report("all", weights, fit);
        for (Feature feature : Feature.values()) {
            System.out.printf(Locale.ROOT, "%s\t%.2f%n", feature, weights[feature.ordinal()]);
        }
    }
}
