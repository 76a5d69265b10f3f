package io.dealwire.deal.reading;

import io.dealwire.avro.DealType;
import io.dealwire.avro.PartyRole;
import io.dealwire.deal.claim.Claim;
import io.dealwire.deal.key.DealKey;
import io.dealwire.deal.text.ArticleView;
import io.dealwire.deal.text.Line;
import io.dealwire.text.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How likely each company takes part in the deal: a logistic regression over {@link PartySign}s. The weights stand in {@code
 * deal/parties.tsv}; they are fitted to labelled articles, not chosen.
 */
final class PartyModel {

    /** Up to this sentence companies are looked at. */
    private static final int LAST_LINE = 8;

    private static final int NEXT_FROM = 2;
    private static final int NEXT_TO = 4;
    private static final double MANY_LINES = 3;
    private static final double MANY_PARTIES = 4;

    private static final Map<String, PartySign> BEFORE = words("BEFORE_");
    private static final Map<String, PartySign> AFTER = Map.of(
            "in",
            PartySign.AFTER_IN,
            "is",
            PartySign.AFTER_IS,
            "said",
            PartySign.AFTER_SAID,
            "chief",
            PartySign.AFTER_CHIEF,
            Line.POSSESSIVE,
            PartySign.POSSESSIVE);

    private final Map<PartySign, Double> weights = new EnumMap<>(PartySign.class);
    private final Subjects subjects;

    /** Reads the weights. */
    PartyModel(Subjects subjects) {
        this.subjects = subjects;
        Table table = Table.read("/deal/parties.tsv", "sign", "weight").unique("sign");
        table.complete("sign", PartySign.class)
                .rows()
                .forEach(row -> weights.put(row.kind("sign", PartySign.class), row.number("weight")));
    }

    private static Map<String, PartySign> words(String beginning) {
        Map<String, PartySign> words = new HashMap<>();
        for (PartySign sign : PartySign.values()) {
            if (sign.name().startsWith(beginning)) {
                words.put(sign.name().substring(beginning.length()).toLowerCase(Locale.ROOT), sign);
            }
        }
        return Map.copyOf(words);
    }

    /** For every company of the first sentences, by its index, how likely it takes part, 0 to 1. */
    Map<Integer, Double> probabilities(ArticleView article, List<Claim> claims, MainDeal deal) {
        Map<Integer, Double> probabilities = new HashMap<>();
        signs(article, claims, deal).forEach((company, signs) -> {
            double sum = signs.entrySet().stream()
                    .mapToDouble(sign -> sign.getValue() * weights.get(sign.getKey()))
                    .sum();
            probabilities.put(company, 1 / (1 + Math.exp(-sum)));
        });
        return probabilities;
    }

    /** For every company of the first sentences, by its index, how far each sign holds. */
    Map<Integer, Map<PartySign, Double>> signs(ArticleView article, List<Claim> claims, MainDeal deal) {
        List<Line> lines = article.lines(0, LAST_LINE);
        Set<Integer> companies = new TreeSet<>();
        lines.forEach(line -> companies.addAll(article.companies(line.index())));
        double most = deal.principals().stream()
                .mapToDouble(company -> support(claims, company))
                .max()
                .orElse(0);
        int mentions = companies.stream().mapToInt(article::mentions).sum();
        Map<Integer, Map<PartySign, Double>> signs = new HashMap<>();
        for (int company : companies) {
            Map<PartySign, Double> holds = new EnumMap<>(PartySign.class);
            holds.put(PartySign.ALWAYS, 1.0);
            claimed(claims, deal, company, most, holds);
            stands(article, lines, deal, company, holds);
            holds.put(PartySign.MENTIONS, article.mentions(company) / (double) mentions);
            beside(lines, company).forEach(sign -> holds.put(sign, 1.0));
            together(deal, company, holds);
            signs.put(company, holds);
        }
        return signs;
    }

    private static double support(List<Claim> claims, int company) {
        return claims.stream()
                .filter(claim -> claim.roles().containsKey(company))
                .mapToDouble(MainDeal::weight)
                .sum();
    }

    private static void claimed(
            List<Claim> claims, MainDeal deal, int company, double most, Map<PartySign, Double> holds) {
        put(holds, PartySign.PRINCIPAL, deal.principals().contains(company));
        put(holds, PartySign.PARTY, deal.parties().containsKey(company));
        boolean told = false;
        boolean open = true;
        for (Claim claim : claims) {
            PartyRole role = claim.roles().get(company);
            if (role != null) {
                told = true;
                open &= role == PartyRole.UNKNOWN;
                boolean words = claim.basis() == Claim.Basis.WORDS;
                most(holds, words ? PartySign.BY_WORDS : PartySign.BY_GRAMMAR, claim.weight());
                most(holds, place(claim.line().index()), claim.weight());
                boolean sameKind = DealKey.Kind.of(claim.type()) == DealKey.Kind.of(deal.type());
                if (claim.type() != DealType.UNKNOWN) {
                    most(holds, sameKind ? PartySign.OF_KIND : PartySign.OF_OTHER_KIND, 1);
                    most(holds, PartySign.OF_TYPE, claim.type() == deal.type() ? 1 : 0);
                }
                most(holds, PartySign.INVESTS, role == PartyRole.INVESTOR ? 1 : 0);
                most(holds, PartySign.SELLS, role == PartyRole.SELLER ? 1 : 0);
                most(holds, PartySign.IS_PARTNER, role == PartyRole.PARTNER ? 1 : 0);
            }
        }
        put(holds, PartySign.ROLE_OPEN, told && open);
        holds.put(PartySign.SHARE, most > 0 ? Math.min(1, support(claims, company) / most) : 0);
    }

    private static PartySign place(int line) {
        return switch (line) {
            case 0 -> PartySign.CLAIMED_IN_TITLE;
            case 1 -> PartySign.CLAIMED_IN_LEAD;
            default -> line <= NEXT_TO ? PartySign.CLAIMED_NEXT : PartySign.CLAIMED_LATER;
        };
    }

    private void stands(
            ArticleView article, List<Line> lines, MainDeal deal, int company, Map<PartySign, Double> holds) {
        boolean commerce = DealKey.Kind.of(deal.type()) == DealKey.Kind.COMMERCE;
        Set<Integer> partners = new HashSet<>(deal.principals());
        partners.remove(company);
        List<Line> naming = lines.stream()
                .filter(line -> article.companies(line.index()).contains(company))
                .toList();
        boolean title = naming.get(0).index() == 0;
        boolean lead = naming.stream().anyMatch(line -> line.index() == 1);
        boolean next = naming.stream().anyMatch(line -> line.index() >= NEXT_FROM && line.index() <= NEXT_TO);
        put(holds, PartySign.TITLE, title);
        put(holds, PartySign.TITLE_FIRST, title && first(lines, 0) == company);
        put(holds, PartySign.LEAD, lead);
        put(holds, PartySign.LEAD_FIRST, lead && first(lines, 1) == company);
        put(holds, PartySign.NEXT, next);
        put(holds, PartySign.LATER, !title && !lead && !next);
        boolean introduced = article.introduces(company);
        put(holds, PartySign.INTRODUCED, introduced);
        put(holds, PartySign.INTRODUCED_IN_COMMERCE, introduced && commerce);
        boolean speaks = article.speaks(company);
        put(holds, PartySign.SPEAKS, speaks);
        put(holds, PartySign.SPEAKS_IN_COMMERCE, speaks && commerce);
        put(holds, PartySign.LISTED, !article.tag(company).getTickers().isEmpty());
        List<Line> talking = naming.stream()
                .filter(line -> subjects.talksOf(deal.type(), line))
                .toList();
        put(holds, PartySign.DEAL_TALK, !talking.isEmpty());
        put(holds, PartySign.DEAL_TALK_ON_TOP, talking.stream().anyMatch(line -> line.index() <= 1));
        holds.put(PartySign.OFTEN, Math.min(1, talking.size() / MANY_LINES));
        List<Integer> shared = naming.stream()
                .map(Line::index)
                .filter(line -> article.companies(line).stream().anyMatch(partners::contains))
                .toList();
        put(holds, PartySign.WITH_PRINCIPAL, !shared.isEmpty());
        put(holds, PartySign.WITH_PRINCIPAL_IN_TITLE, shared.contains(0));
        put(holds, PartySign.WITH_PRINCIPAL_IN_LEAD, shared.contains(1));
        boolean added = !deal.parties().containsKey(company);
        put(holds, PartySign.ADDED_BY_TITLE, added && title && !commerce);
        put(holds, PartySign.ADDED_BY_TITLE_OF_COMMERCE, added && title && commerce);
        put(holds, PartySign.ADDED_BY_LEAD, added && lead);
        boolean row = naming.stream().anyMatch(line -> inRow(line, company));
        put(holds, PartySign.IN_ROW, row);
        put(holds, PartySign.IN_ROW_OF_INVESTORS, row && !talking.isEmpty() && deal.type() == DealType.FUNDING);
    }

    private static int first(List<Line> lines, int line) {
        return Arrays.stream(lines.get(line).companies())
                .filter(company -> company >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static boolean inRow(Line line, int company) {
        for (int at = 0; at < line.size(); at++) {
            if (line.companies()[at] == company
                    && (line.isCompany(at - 1)
                            || line.isCompany(at + 1)
                            || line.word(at - 1).equals("and") && line.isCompany(at - 2)
                            || line.word(at + 1).equals("and") && line.isCompany(at + 2))) {
                return true;
            }
        }
        return false;
    }

    private static Set<PartySign> beside(List<Line> lines, int company) {
        Set<PartySign> signs = EnumSet.noneOf(PartySign.class);
        for (Line line : lines) {
            for (int at = 0; at < line.size(); at++) {
                if (line.companies()[at] == company) {
                    List<PartySign> found = new ArrayList<>();
                    found.add(at == 0 ? PartySign.OPENS : BEFORE.get(line.word(at - 1)));
                    found.add(AFTER.get(line.word(at + 1)));
                    found.stream().filter(sign -> sign != null).forEach(signs::add);
                }
            }
        }
        return signs;
    }

    private static void together(MainDeal deal, int company, Map<PartySign, Double> holds) {
        put(holds, PartySign.FUNDING, deal.type() == DealType.FUNDING);
        put(holds, PartySign.ASSET_SALE, deal.type() == DealType.ASSET_SALE);
        put(holds, PartySign.COMMERCE, DealKey.Kind.of(deal.type()) == DealKey.Kind.COMMERCE);
        holds.put(PartySign.PARTIES, Math.min(1, deal.parties().size() / MANY_PARTIES));
    }

    private static void put(Map<PartySign, Double> holds, PartySign sign, boolean does) {
        holds.put(sign, does ? 1.0 : 0.0);
    }

    private static void most(Map<PartySign, Double> holds, PartySign sign, double value) {
        holds.merge(sign, value, Math::max);
    }
}
