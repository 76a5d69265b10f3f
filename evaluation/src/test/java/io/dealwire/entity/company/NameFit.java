package io.dealwire.entity.company;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.avro.TextField;
import io.dealwire.entity.index.CompanyIndex;
import io.dealwire.entity.index.CompanyNames;
import io.dealwire.entity.words.FieldText;
import io.dealwire.evaluation.JsonLines;
import io.dealwire.evaluation.Logistic;
import io.dealwire.reference.ReferenceFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fits the weights of {@link NameModel} to labelled articles: {@code NameFit OUTPUT (ARTICLES LABELS)...}. Of articles about a deal
 * the labels name parties and other companies; the names that are neither are none. Prints how well the fit does on every
 * fifth article, which it has not seen.
 */
public final class NameFit {

    private static final int TOLD_BY_LABELS = 1800;
    private static final double RIDGE = 1.0;

    private NameFit() {}

    /** Fits and writes. */
    public static void main(String[] arguments) throws IOException {
        CompanyTagger tagger =
                new CompanyTagger(CompanyIndex.of(ReferenceFile.companies(ReferenceFile.shipped(), "shipped")));
        List<Logistic.Example> fit = new ArrayList<>();
        List<Logistic.Example> kept = new ArrayList<>();
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            Map<String, JsonNode> articles = new HashMap<>();
            JsonLines.read(Path.of(arguments[i]))
                    .forEach(line -> articles.put(line.path("id").asText(), line));
            int number = 0;
            for (JsonNode label : JsonLines.read(Path.of(arguments[i + 1]))) {
                JsonNode article = articles.get(label.path("id").asText());
                if (label.path("isDeal").asBoolean() && article != null) {
                    (number++ % 5 == 0 ? kept : fit).addAll(examples(tagger, article, label));
                }
            }
        }
        Logistic.report("kept out", Logistic.fit(fit, RIDGE), kept);
        fit.addAll(kept);
        double[] weights = Logistic.fit(fit, RIDGE);
        Logistic.report("all", weights, fit);
        try (PrintWriter out = new PrintWriter(arguments[0], StandardCharsets.UTF_8)) {
            out.println(
                    "# Weights of what may tell that a name is a company, fitted to labelled articles. Columns: sign, weight.");
            for (NameSign sign : NameSign.values()) {
                out.printf(java.util.Locale.ROOT, "%s\t%.2f%n", sign, weights[sign.ordinal()]);
            }
        }
    }

    private static List<Logistic.Example> examples(CompanyTagger tagger, JsonNode article, JsonNode label) {
        Set<String> companies = new HashSet<>();
        label.path("parties").forEach(party -> {
            companies.add(key(party.path("name").asText()));
            party.path("aliases").forEach(alias -> companies.add(key(alias.asText())));
        });
        label.path("mentioned").forEach(name -> companies.add(key(name.asText())));
        List<FieldText> texts = List.of(
                new FieldText(TextField.TITLE, article.path("title").asText("")),
                new FieldText(TextField.BODY, article.path("body").asText("")));
        List<Logistic.Example> examples = new ArrayList<>();
        for (UnlistedNames.Candidate candidate : tagger.candidates(texts)) {
            boolean read = candidate.places().stream()
                    .anyMatch(place -> place.text().tokens().start(place.from()) < TOLD_BY_LABELS);
            if (read) {
                String name = String.join(" ", candidate.words());
                boolean company = companies.stream()
                        .anyMatch(other ->
                                other.equals(name) || other.startsWith(name + " ") || name.equals(key("the " + other)));
                examples.add(Logistic.Example.of(
                        candidate.signs().stream().mapToInt(Enum::ordinal).toArray(),
                        NameSign.values().length,
                        company,
                        name));
            }
        }
        return examples;
    }

    private static String key(String name) {
        return String.join(" ", CompanyNames.shortCore(name));
    }
}
