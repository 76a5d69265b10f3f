package io.dealwire.deal.reading;

import io.dealwire.avro.DealType;
import io.dealwire.deal.text.Line;
import io.dealwire.deal.text.PatternTable;
import io.dealwire.deal.text.Vocabulary;
import io.dealwire.text.Table;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How sure an article is about one specific deal: a weighted sum of general features, squeezed to 0 to 1. The weights were set
 * by hand or fitted, see {@code deal/score.tsv}.
 */
final class DealLikelihood {

    /** What is looked at. Each is 0 to 1 but OTHER, which adds up. */
    enum Feature {
        /** Always 1. */
        ALWAYS,
        /** The best claim of the headline. */
        TITLE,
        /** The best claim of the headline that names both principals. */
        TITLE_PAIR,
        /** The best claim of the first sentence. */
        LEAD,
        /** The best claim of the first sentence that names both principals. */
        LEAD_PAIR,
        /** The best claim of the second to fourth sentence that names both principals. */
        NEXT_PAIR,
        /** Share of the lines that speak of a deal. */
        TALK,
        /** Share of the principals named in the headline. */
        NAMED,
        /** Two principals are known. */
        PAIR,
        /** A word of the headline tells a deal, whoever is in it. */
        TITLE_WORD,
        /** What tells another subject; less when the headline tells the deal. */
        OTHER,
        /** Money is raised. */
        FUNDING,
        /** What is sold is no company. */
        ASSETS,
        /** Goods or services are supplied. */
        SUPPLY,
        /** Companies do something together, or one licenses to the other. */
        COMMERCE,
        /** The first sentence speaks as announcements do. */
        ANNOUNCED,
        /** How many claims are about the deal, of four. */
        OFTEN,
        /** The headline tells an amount of money. */
        MONEY
    }

    /** What the deal is told by. */
    enum Basis {
        WORDS,
        GRAMMAR
    }

    /** How likely an article is about one specific deal, with the features behind it. */
    record Likelihood(double score, Map<Feature, Double> features, Map<Feature, Double> parts) {

        /** The features that weighed most, in words. */
        String reason() {
            return parts.entrySet().stream()
                    .filter(part -> part.getKey() != Feature.ALWAYS && Math.abs(part.getValue()) > 0.05)
                    .sorted((one, other) -> Double.compare(Math.abs(other.getValue()), Math.abs(one.getValue())))
                    .limit(5)
                    .map(part -> String.format(
                            Locale.ROOT,
                            "%s %+.1f",
                            part.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            part.getValue()))
                    .collect(Collectors.joining(", "));
        }
    }

    /** How far a deal in the headline takes the edge off what else is in it: courts and regulators also judge deals. */
    private static final double SOFTENED = 0.3;

    private static final double MANY_CLAIMS = 4;
    private static final int TALK_LINES = 8;
    private static final double MOST_OTHER = 6;

    private final Map<Feature, Double> weights = new EnumMap<>(Feature.class);
    private final PatternTable<Other> others;
    private final Vocabulary vocabulary;

    /** A cue that an article is about something else. */
    record Other(boolean title, double weight) {

        private static final Map<String, Boolean> PLACES = Map.of("TITLE", true, "LEAD", false);

        /** The cues that Dealwire brings. */
        static PatternTable<Other> table() {
            Table table =
                    Table.read("/deal/other.tsv", "place", "weight", "pattern").unique("place", "pattern");
            return PatternTable.of(table, row -> new Other(row.kind("place", PLACES), row.number("weight")));
        }
    }

    DealLikelihood(Basis basis, PatternTable<Other> others, Vocabulary vocabulary) {
        this.others = others;
        this.vocabulary = vocabulary;
        Table table =
                Table.read("/deal/score.tsv", "feature", "words", "grammar").unique("feature");
        for (Table.Row row : table.complete("feature", Feature.class).rows()) {
            weights.put(
                    row.kind("feature", Feature.class), row.number(basis.name().toLowerCase(Locale.ROOT)));
        }
    }

    Likelihood of(List<Line> lines, List<Claim> claims, MainDeal deal) {
        Map<Feature, Double> features = features(lines, claims, deal);
        Map<Feature, Double> parts = new EnumMap<>(Feature.class);
        features.forEach((feature, value) -> parts.put(feature, value * weights.get(feature)));
        double sum = parts.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Likelihood(1 / (1 + Math.exp(-sum)), features, parts);
    }

    Map<Feature, Double> features(List<Line> lines, List<Claim> claims, MainDeal deal) {
        Map<Feature, Double> features = new EnumMap<>(Feature.class);
        features.put(Feature.ALWAYS, 1.0);
        features.put(Feature.TITLE, deal.best(0, 0, 1));
        features.put(Feature.TITLE_PAIR, deal.best(0, 0, 2));
        features.put(Feature.LEAD, deal.best(1, 1, 1));
        features.put(Feature.LEAD_PAIR, deal.best(1, 1, 2));
        features.put(Feature.NEXT_PAIR, deal.best(2, 4, 2));
        features.put(Feature.TALK, talk(lines));
        features.put(Feature.NAMED, named(lines.get(0), deal));
        features.put(Feature.PAIR, deal.principals().size() > 1 ? 1.0 : 0.0);
        features.put(
                Feature.TITLE_WORD,
                claims.stream()
                        .filter(claim -> claim.line().title())
                        .mapToDouble(Claim::weight)
                        .max()
                        .orElse(0));
        features.put(Feature.OTHER, other(lines) * (1 - SOFTENED * (deal.best(0, 0, 1) + deal.best(0, 0, 2))));
        DealType type = deal.types().isEmpty() ? DealType.UNKNOWN : deal.types().get(0);
        put(features, Feature.FUNDING, type == DealType.FUNDING);
        put(features, Feature.ASSETS, type == DealType.ASSET_SALE);
        put(features, Feature.SUPPLY, type == DealType.SUPPLY);
        put(
                features,
                Feature.COMMERCE,
                type == DealType.PARTNERSHIP || type == DealType.JOINT_VENTURE || type == DealType.LICENSING);
        put(
                features,
                Feature.ANNOUNCED,
                lines.size() > 1
                        && Stream.of(lines.get(1).words())
                                .anyMatch(word -> vocabulary.is(Vocabulary.Kind.ANNOUNCING, word)));
        features.put(Feature.OFTEN, Math.min(1, deal.claims().size() / MANY_CLAIMS));
        put(features, Feature.MONEY, Arrays.stream(lines.get(0).figures()).anyMatch(figure -> figure >= 0));
        return features;
    }

    private static void put(Map<Feature, Double> features, Feature feature, boolean holds) {
        features.put(feature, holds ? 1.0 : 0.0);
    }

    private double talk(List<Line> lines) {
        List<Line> body = lines.subList(Math.min(1, lines.size()), Math.min(lines.size(), TALK_LINES + 1));
        long talking = body.stream().filter(this::talks).count();
        return body.isEmpty() ? 0 : (double) talking / body.size();
    }

    private boolean talks(Line line) {
        for (String word : line.words()) {
            if (vocabulary.is(Vocabulary.Kind.DEALTALK, word)) {
                return true;
            }
        }
        return false;
    }

    private static double named(Line title, MainDeal deal) {
        long named = deal.principals().stream()
                .filter(company -> {
                    for (int other : title.companies()) {
                        if (other == company) {
                            return true;
                        }
                    }
                    return false;
                })
                .count();
        return named / 2.0;
    }

    private double other(List<Line> lines) {
        double title = others.in(lines.get(0)).stream()
                .filter(hit -> hit.cue().title())
                .mapToDouble(hit -> hit.cue().weight())
                .max()
                .orElse(0);
        double lead = lines.size() < 2
                ? 0
                : others.in(lines.get(1)).stream()
                        .filter(hit -> !hit.cue().title())
                        .mapToDouble(hit -> hit.cue().weight())
                        .max()
                        .orElse(0);
        return Math.min(MOST_OTHER, title + lead);
    }
}
