package io.dealwire.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All figures of an evaluation, by name.
 *
 * @param articles labelled articles
 * @param missing labelled articles of which there is no finding
 * @param figures in the order in which to print them
 */
public record EvaluationReport(long articles, long missing, List<Figure> figures) {

    /**
     * One figure.
     *
     * @param name such as {@code stories.pairs.recall}
     * @param value 0 to 1
     * @param of how many cases it rests on
     */
    public record Figure(String name, double value, long of) {}

    /** Scores findings; parts that no label judges are left out. */
    public static EvaluationReport of(Collection<GoldArticle> gold, Map<String, Finding> findings) {
        List<Figure> figures = new ArrayList<>();
        if (gold.stream().anyMatch(article -> article.story().isPresent())) {
            stories(figures, StoryScore.of(gold, findings));
        }
        if (gold.stream().anyMatch(article -> article.deal().isPresent())) {
            deals(figures, DealAccuracy.of(gold, findings));
        }
        long missing = gold.stream()
                .filter(article -> !findings.containsKey(article.articleId()))
                .count();
        return new EvaluationReport(gold.size(), missing, List.copyOf(figures));
    }

    /** A figure by name. */
    public Optional<Figure> figure(String name) {
        return figures.stream().filter(figure -> figure.name().equals(name)).findFirst();
    }

    public ObjectNode json() {
        ObjectNode node =
                Json.mapper().createObjectNode().put("articles", articles).put("missing", missing);
        ObjectNode values = node.putObject("figures");
        figures.forEach(figure -> values.putObject(figure.name())
                .put("value", Math.round(figure.value() * 1e4) / 1e4)
                .put("of", figure.of()));
        return node;
    }

    /** One figure a line. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%,d labelled articles, %,d without a result%n%n", articles, missing));
        text.append(String.format("%-36s%8s%10s%n", "FIGURE", "VALUE", "CASES"));
        figures.forEach(figure -> text.append(
                String.format(Locale.ROOT, "%-36s%8.4f%,10d%n", figure.name(), figure.value(), figure.of())));
        return text.toString();
    }

    private static void stories(List<Figure> figures, StoryScore score) {
        accuracy(figures, "stories.pairs", score.groups().pairs());
        groups(figures, "stories.groups", score.groups());
        score.copies().forEach((kind, share) -> share(figures, "stories.copies." + kind, share));
        score.merged().forEach((kind, share) -> share(figures, "stories.merged." + kind, share));
    }

    private static void deals(List<Figure> figures, DealAccuracy score) {
        accuracy(figures, "deals.isDeal", score.isDeal());
        share(figures, "deals.nonDeals", score.nonDeals());
        groups(figures, "deals.groups", score.groups());
        accuracy(figures, "deals.parties", score.parties());
        accuracy(figures, "deals.partiesWithRoles", score.partiesWithRoles());
        share(figures, "deals.mentionedTaken", score.mentionedTaken());
        share(figures, "deals.companies", score.companies());
        accuracy(figures, "deals.types", score.types());
        share(figures, "deals.status", score.status());
        share(figures, "deals.value", score.value());
    }

    private static void accuracy(List<Figure> figures, String name, Accuracy accuracy) {
        figures.add(new Figure(name + ".precision", accuracy.precision(), accuracy.right() + accuracy.wrong()));
        figures.add(new Figure(name + ".recall", accuracy.recall(), accuracy.right() + accuracy.missed()));
        figures.add(new Figure(name + ".f1", accuracy.f1(), accuracy.right() + accuracy.missed()));
    }

    private static void groups(List<Figure> figures, String name, GroupScore groups) {
        figures.add(new Figure(name + ".b3.precision", groups.b3Precision(), groups.articles()));
        figures.add(new Figure(name + ".b3.recall", groups.b3Recall(), groups.articles()));
        figures.add(new Figure(name + ".b3.f1", groups.b3F1(), groups.articles()));
    }

    private static void share(List<Figure> figures, String name, Share share) {
        figures.add(new Figure(name, share.value(), share.of()));
    }
}
