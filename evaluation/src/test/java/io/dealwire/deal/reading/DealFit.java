package io.dealwire.deal.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.CompanyTag;
import io.dealwire.avro.RawArticle;
import io.dealwire.deal.text.ArticleView;
import io.dealwire.evaluation.JsonLines;
import io.dealwire.evaluation.Logistic;
import io.dealwire.evaluation.NameAgreement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Fits the weights of {@link DealLikelihood} and {@link PartyModel} to labelled articles: {@code DealFit (ARTICLES LABELS)...}.
 * Doubtful labels are left out; a set named twice counts twice. Prints the weights, and how well a fit does on every fifth article,
 * which it has not seen.
 */
public final class DealFit {

    private static final double RIDGE = 1;
    private static final double PARTY_RIDGE = 5;
    private static final int FOLDS = 5;

    private final Function<RawArticle, ArticleTags> tagger = DealTrial.shippedTagger();
    private final DealExtractor extractor = new DealExtractor();
    private final Examples deals = new Examples(new ArrayList<>(), new ArrayList<>());
    private final Examples parties = new Examples(new ArrayList<>(), new ArrayList<>());
    private List<String> signs = List.of();
    private int articles;

    /** What is fitted to, and what is kept out to see how well. */
    private record Examples(List<Logistic.Example> fit, List<Logistic.Example> kept) {

        void add(boolean keep, Logistic.Example example) {
            (keep ? kept : fit).add(example);
        }

        double[] fit(String what, double ridge) {
            Logistic.report(what + " kept out", Logistic.fit(fit, ridge), kept);
            List<Logistic.Example> all = new ArrayList<>(fit);
            all.addAll(kept);
            double[] weights = Logistic.fit(all, ridge);
            Logistic.report(what, weights, all);
            return weights;
        }
    }

    private DealFit() {}

    /** Fits and prints. */
    public static void main(String[] arguments) throws IOException {
        DealFit fit = new DealFit();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            fit.read(Path.of(arguments[i]), Path.of(arguments[i + 1]));
        }
        double[] weights = fit.deals.fit("deals", RIDGE);
        for (int i = 0; i < weights.length; i++) {
            System.out.printf(Locale.ROOT, "deal\t%s\t%.2f%n", fit.signs.get(i), weights[i]);
        }
        weights = fit.parties.fit("parties", PARTY_RIDGE);
        for (PartySign sign : PartySign.values()) {
            System.out.printf(Locale.ROOT, "party\t%s\t%.2f%n", sign, weights[sign.ordinal()]);
        }
    }

    private void read(Path texts, Path labels) throws IOException {
        Map<String, JsonNode> lines = new HashMap<>();
        JsonLines.read(texts).forEach(line -> lines.put(line.path("id").asText(), line));
        for (JsonNode label : JsonLines.read(labels)) {
            JsonNode line = lines.get(label.path("id").asText());
            if (line != null && !label.path("note").asText().startsWith("DOUBTFUL")) {
                RawArticle article = DealTrial.article(line);
                add(ArticleView.of(article, tagger.apply(article)), label, ++articles % FOLDS == 0);
            }
        }
    }

    private void add(ArticleView article, JsonNode label, boolean keep) {
        boolean isDeal = label.path("isDeal").asBoolean();
        String title = article.article().getTitle();
        extractor.signs(article).ifPresent(holds -> {
            signs = List.copyOf(holds.keySet());
            double[] values =
                    holds.values().stream().mapToDouble(Double::doubleValue).toArray();
            deals.add(keep, new Logistic.Example(values, isDeal, title));
        });
        if (isDeal) {
            List<String> names = names(label);
            extractor.partySigns(article).forEach((company, holds) -> {
                double[] values = new double[PartySign.values().length];
                holds.forEach((sign, value) -> values[sign.ordinal()] = value);
                CompanyTag tag = article.tag(company);
                boolean party = Stream.of(tag.getName(), tag.getNamed())
                        .anyMatch(name -> names.stream()
                                .anyMatch(other ->
                                        NameAgreement.of(name, other).compareTo(NameAgreement.CONTAINED) >= 0));
                parties.add(keep, new Logistic.Example(values, party, tag.getName() + ": " + title));
            });
        }
    }

    private static List<String> names(JsonNode label) {
        List<String> names = new ArrayList<>();
        label.path("parties").forEach(party -> {
            names.add(party.path("name").asText());
            party.path("aliases").forEach(alias -> names.add(alias.asText()));
        });
        return names;
    }
}
