package io.dealwire.deal.reading;

import io.dealwire.avro.DealType;
import io.dealwire.deal.claim.Claim;
import io.dealwire.deal.text.ArticleView;
import io.dealwire.deal.text.Line;
import io.dealwire.deal.text.PatternTable;
import io.dealwire.deal.text.Vocabulary;
import io.dealwire.text.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How sure an article is about one specific deal: a logistic regression over {@link DealSign}s and {@link Subjects}. The weights
 * stand in {@code deal/score.tsv} and {@code deal/subjects.tsv}; they are fitted to labelled articles, not chosen.
 */
final class DealLikelihood {

    /** How likely an article is about one specific deal, 0 to 1, and what each sign adds to that. */
    record Likelihood(double score, Map<String, Double> parts) {

        /** The signs that weighed most, in words. */
        String reason() {
            return parts.entrySet().stream()
                    .filter(part -> !part.getKey().equals(DealSign.ALWAYS.words()) && Math.abs(part.getValue()) > 0.05)
                    .sorted((one, other) -> Double.compare(Math.abs(other.getValue()), Math.abs(one.getValue())))
                    .limit(5)
                    .map(part -> String.format(Locale.ROOT, "%s %+.1f", part.getKey(), part.getValue()))
                    .collect(Collectors.joining(", "));
        }
    }

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

    /** How far a deal in the headline takes the edge off what else is in it: courts and regulators also judge deals. */
    private static final double SOFTENED = 0.3;

    private static final double MANY_CLAIMS = 10;
    private static final double MANY_OTHERS = 4;
    private static final double MANY_COMPANIES = 6;
    private static final double MANY_MENTIONS = 12;
    private static final double ENOUGH_MENTIONS = 4;
    private static final double LONG_TITLE = 20;
    private static final int TALK_LINES = 8;
    private static final double MOST_OTHER = 6;
    private static final int NEXT_FROM = 2;
    private static final int NEXT_TO = 4;

    private static final Set<DealType> OWNERS = Set.of(DealType.ACQUISITION, DealType.MERGER, DealType.STAKE);
    private static final Set<DealType> TOGETHER =
            Set.of(DealType.PARTNERSHIP, DealType.JOINT_VENTURE, DealType.LICENSING, DealType.SUPPLY);

    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final Subjects subjects;
    private final PatternTable<Other> others;
    private final Vocabulary vocabulary;

    DealLikelihood(PatternTable<Other> others, Subjects subjects, Vocabulary vocabulary) {
        this.others = others;
        this.subjects = subjects;
        this.vocabulary = vocabulary;
        Table table = Table.read("/deal/score.tsv", "sign", "weight").unique("sign");
        for (Table.Row row : table.complete("sign", DealSign.class).rows()) {
            weights.put(row.kind("sign", DealSign.class).words(), row.number("weight"));
        }
        weights.putAll(subjects.weights());
    }

    Likelihood of(ArticleView article, List<Claim> claims, MainDeal deal) {
        Map<String, Double> parts = signs(article, claims, deal);
        parts.replaceAll((sign, value) -> value * weights.get(sign));
        double sum = parts.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Likelihood(1 / (1 + Math.exp(-sum)), parts);
    }

    /** How far each sign holds, always in the same order. */
    Map<String, Double> signs(ArticleView article, List<Claim> claims, MainDeal deal) {
        Map<String, Double> signs = new LinkedHashMap<>();
        signs.put(DealSign.ALWAYS.words(), 1.0);
        claimed(claims, deal, signs);
        kind(deal, signs);
        named(article, deal, signs);
        told(article, deal, signs);
        signs.putAll(subjects.signs(article));
        return signs;
    }

    private static void put(Map<String, Double> signs, DealSign sign, double value) {
        signs.put(sign.words(), value);
    }

    private static void put(Map<String, Double> signs, DealSign sign, boolean holds) {
        signs.put(sign.words(), holds ? 1.0 : 0.0);
    }

    private static void claimed(List<Claim> claims, MainDeal deal, Map<String, Double> signs) {
        Best best = new Best(claims.stream()
                .filter(claim -> !claim.companies().isEmpty())
                .filter(claim -> deal.principals().containsAll(claim.companies())
                        || claim.companies().containsAll(deal.principals()))
                .toList());
        Best title = best.within(0, 0);
        Best lead = best.within(1, 1);
        Best next = best.within(NEXT_FROM, NEXT_TO);
        put(signs, DealSign.TITLE, title.weight());
        put(signs, DealSign.TITLE_PAIR, title.ofPairs().weight());
        put(signs, DealSign.TITLE_BOTH, title.both());
        put(signs, DealSign.LEAD, lead.weight());
        put(signs, DealSign.LEAD_PAIR, lead.ofPairs().weight());
        put(signs, DealSign.LEAD_BOTH, lead.both());
        put(signs, DealSign.LEAD_GRAMMAR, lead.by(Claim.Basis.GRAMMAR).weight());
        put(signs, DealSign.NEXT, next.weight());
        put(signs, DealSign.NEXT_PAIR, next.ofPairs().weight());
        put(
                signs,
                DealSign.LATER_PAIR,
                best.within(NEXT_TO + 1, Integer.MAX_VALUE).ofPairs().weight());
        put(signs, DealSign.TITLE_WORD, new Best(claims).within(0, 0).weight());
        put(signs, DealSign.LEAD_WORD, new Best(claims).within(1, 1).weight());
        put(signs, DealSign.DOUBTED, 1 - best.weight());
        put(signs, DealSign.OFTEN, Math.min(1, best.claims().size() / MANY_CLAIMS));
        long elsewhere = claims.stream()
                .map(Claim::companies)
                .filter(companies -> !companies.isEmpty() && companies.stream().noneMatch(deal.principals()::contains))
                .count();
        put(signs, DealSign.OTHERS_OFTEN, Math.min(1, elsewhere / MANY_OTHERS));
    }

    private static void kind(MainDeal deal, Map<String, Double> signs) {
        DealType type = deal.type();
        boolean sole = deal.principals().size() < 2;
        put(signs, DealSign.ASSET_SALE, type == DealType.ASSET_SALE);
        put(signs, DealSign.STAKE, type == DealType.STAKE);
        put(signs, DealSign.FUNDING, type == DealType.FUNDING);
        put(signs, DealSign.JOINT_VENTURE, type == DealType.JOINT_VENTURE);
        put(signs, DealSign.PARTNERSHIP, type == DealType.PARTNERSHIP);
        put(signs, DealSign.LICENSING, type == DealType.LICENSING);
        put(signs, DealSign.SUPPLY, type == DealType.SUPPLY);
        put(signs, DealSign.SOLE_PARTNER, sole && TOGETHER.contains(type));
        put(signs, DealSign.SOLE_TRADER_OF_ASSETS, sole && type == DealType.ASSET_SALE);
        put(signs, DealSign.SOLE_FUNDED, sole && type == DealType.FUNDING);
        put(signs, DealSign.SOLE_OWNER, sole && OWNERS.contains(type));
    }

    private static void named(ArticleView article, MainDeal deal, Map<String, Double> signs) {
        List<Integer> principals = deal.principals();
        Set<Integer> title = article.companies(0);
        Set<Integer> lead = article.companies(1);
        put(signs, DealSign.NAMED, principals.stream().filter(title::contains).count() / 2.0);
        put(
                signs,
                DealSign.NAMED_LEAD,
                principals.stream().filter(lead::contains).count() / 2.0);
        put(signs, DealSign.TITLE_TWO, title.size() > 1);
        long top = Stream.concat(title.stream(), lead.stream()).distinct().count();
        put(signs, DealSign.COMPANIES, Math.min(1, top / MANY_COMPANIES));
        long introduced = principals.stream().filter(article::introduces).count();
        put(signs, DealSign.INTRODUCED, introduced > 0);
        put(signs, DealSign.BOTH_INTRODUCED, introduced > 1);
        put(signs, DealSign.SPEAKS, principals.stream().anyMatch(article::speaks));
        int mentions = principals.stream().mapToInt(article::mentions).sum();
        put(signs, DealSign.MENTIONS, Math.min(1, mentions / MANY_MENTIONS));
        int least = principals.stream().mapToInt(article::mentions).min().orElse(0);
        put(signs, DealSign.LEAST_MENTIONS, principals.size() < 2 ? 0 : Math.min(1, least / ENOUGH_MENTIONS));
    }

    private void told(ArticleView article, MainDeal deal, Map<String, Double> signs) {
        Line title = article.lines().get(0);
        List<Line> body = article.lines(1, TALK_LINES);
        long talking = body.stream()
                .filter(line -> vocabulary.in(Vocabulary.Kind.DEALTALK, line))
                .count();
        put(signs, DealSign.TALK, body.isEmpty() ? 0 : (double) talking / body.size());
        put(signs, DealSign.MONEY, title.namesMoney());
        put(signs, DealSign.LONG_TITLE, Math.min(1, title.size() / LONG_TITLE));
        double softened = 1 - SOFTENED * (deal.best(0, 0, 1) + deal.best(0, 0, 2));
        put(signs, DealSign.OTHER, other(article) * softened / MOST_OTHER);
    }

    private double other(ArticleView article) {
        return Math.min(MOST_OTHER, cue(article.line(0).stream(), true) + cue(article.line(1).stream(), false));
    }

    private double cue(Stream<Line> lines, boolean title) {
        return lines.flatMap(line -> others.in(line).stream())
                .filter(hit -> hit.cue().title() == title)
                .mapToDouble(hit -> hit.cue().weight())
                .max()
                .orElse(0);
    }

    /** Claims, of which the best is looked for. */
    private record Best(List<Claim> claims) {

        Best within(int from, int to) {
            return new Best(claims.stream()
                    .filter(claim ->
                            claim.line().index() >= from && claim.line().index() <= to)
                    .toList());
        }

        Best ofPairs() {
            return new Best(claims.stream()
                    .filter(claim -> claim.companies().size() > 1)
                    .toList());
        }

        Best by(Claim.Basis basis) {
            return new Best(
                    claims.stream().filter(claim -> claim.basis() == basis).toList());
        }

        double both() {
            return Math.min(
                    by(Claim.Basis.WORDS).weight(), by(Claim.Basis.GRAMMAR).weight());
        }

        double weight() {
            return claims.stream().mapToDouble(Claim::weight).max().orElse(0);
        }
    }
}
