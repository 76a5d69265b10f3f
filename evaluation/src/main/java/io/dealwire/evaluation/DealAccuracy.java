package io.dealwire.evaluation;

import io.dealwire.evaluation.GoldArticle.Amount;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How well deals were read and grouped.
 *
 * @param isDeal whether an article is about a deal
 * @param nonDeals how many of the articles that are about none were recognised as such
 * @param groups reports of one deal together
 * @param parties parties of the articles about deals
 * @param partiesWithRoles the same, right only with the right role
 * @param mentionedTaken how many of the companies merely mentioned were taken for parties
 * @param companies how many of the companies named in the labels were tagged
 * @param types types of deals
 * @param status status, where a deal was found
 * @param value headline value, where a deal was found
 */
public record DealAccuracy(
        Accuracy isDeal,
        Share nonDeals,
        GroupScore groups,
        Accuracy parties,
        Accuracy partiesWithRoles,
        Share mentionedTaken,
        Share companies,
        Accuracy types,
        Share status,
        Share value) {

    /** An amount may be off by this part: "about 1.2 billion" for 1.19 billion. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    /** Scores the articles whose deals are judged. */
    public static DealAccuracy of(Collection<GoldArticle> gold, Map<String, Finding> findings) {
        Tally tally = new Tally();
        Map<String, String> right = new HashMap<>();
        Map<String, String> found = new HashMap<>();
        for (GoldArticle article : gold) {
            if (article.deal().isEmpty()) {
                continue;
            }
            Finding finding = findings.getOrDefault(article.articleId(), Finding.none(article.articleId()));
            tally.add(article.deal().get(), finding);
            article.deal().get().key().ifPresent(key -> {
                right.put(article.articleId(), key);
                found.put(
                        article.articleId(),
                        finding.deal().map(deal -> "deal " + deal.dealId()).orElse("alone " + article.articleId()));
            });
        }
        return tally.score(GroupScore.of(found, right));
    }

    /** The sums. */
    private static final class Tally {

        private Accuracy isDeal = Accuracy.NONE;
        private Share nonDeals = Share.NONE;
        private Accuracy parties = Accuracy.NONE;
        private Accuracy partiesWithRoles = Accuracy.NONE;
        private Share mentionedTaken = Share.NONE;
        private Share companies = Share.NONE;
        private Accuracy types = Accuracy.NONE;
        private Share status = Share.NONE;
        private Share value = Share.NONE;

        private void add(GoldArticle.Deal gold, Finding finding) {
            Optional<Finding.Deal> found = finding.deal();
            boolean same = gold.isDeal() == found.isPresent();
            isDeal = isDeal.plus(new Accuracy(
                    gold.isDeal() && same ? 1 : 0, !gold.isDeal() && !same ? 1 : 0, gold.isDeal() && !same ? 1 : 0));
            if (!gold.isDeal()) {
                nonDeals = nonDeals.plus(same);
            }
            addParties(gold, finding);
            if (gold.isDeal()) {
                gold.types()
                        .ifPresent(right -> addTypes(
                                right,
                                gold.alsoTypes(),
                                found.map(Finding.Deal::types).orElse(List.of())));
                found.ifPresent(deal -> addFacts(gold, deal));
            }
        }

        private void addParties(GoldArticle.Deal gold, Finding finding) {
            List<Finding.Party> found =
                    finding.deal().map(Finding.Deal::parties).orElse(List.of());
            List<GoldArticle.Party> right = gold.parties().orElse(List.of());
            PartyMatching matching = PartyMatching.of(right, found);
            if (gold.isDeal() && gold.parties().isPresent()) {
                parties = parties.plus(matching.accuracy(matching.matched()));
                boolean merger = gold.types().orElse(List.of()).contains("MERGER");
                partiesWithRoles = partiesWithRoles.plus(matching.accuracy(matching.matchedWithRoles(merger)));
            }
            for (String name : gold.mentioned()) {
                mentionedTaken = mentionedTaken.plus(matching.unmatched().stream()
                        .anyMatch(party -> NameAgreement.of(name, party.name()) != NameAgreement.NONE));
            }
            List<String> named = right.stream().map(GoldArticle.Party::name).collect(Collectors.toList());
            named.addAll(gold.mentioned());
            for (String name : named) {
                companies = companies.plus(finding.companies().stream()
                        .anyMatch(company -> NameAgreement.of(name, company) != NameAgreement.NONE));
            }
        }

        private void addTypes(List<String> right, Set<String> also, List<String> foundTypes) {
            Set<String> found = new HashSet<>(foundTypes);
            found.removeIf(type -> also.contains(type) && !right.contains(type));
            long hits = right.stream().filter(found::contains).count();
            types = types.plus(new Accuracy(hits, found.size() - hits, right.size() - hits));
        }

        private void addFacts(GoldArticle.Deal gold, Finding.Deal found) {
            if (!gold.statuses().isEmpty()) {
                status = status.plus(gold.statuses().contains(found.status()));
            }
            gold.value().ifPresent(right -> value = value.plus(isSame(right.amount(), found.value())));
        }

        private DealAccuracy score(GroupScore groups) {
            return new DealAccuracy(
                    isDeal,
                    nonDeals,
                    groups,
                    parties,
                    partiesWithRoles,
                    mentionedTaken,
                    companies,
                    types,
                    status,
                    value);
        }
    }

    /** Whether two headline values are the same, give or take the tolerance. */
    static boolean isSame(Optional<Amount> right, Optional<Amount> found) {
        if (right.isEmpty() || found.isEmpty()) {
            return right.isEmpty() && found.isEmpty();
        }
        BigDecimal difference =
                right.get().amount().subtract(found.get().amount()).abs();
        BigDecimal allowed = right.get().amount().abs().multiply(TOLERANCE);
        Optional<String> currency = right.get().currency();
        return difference.compareTo(allowed) <= 0
                && (currency.isEmpty() || currency.equals(found.get().currency()));
    }
}
