package io.dealwire.deal.ledger;

import io.dealwire.avro.Deal;
import io.dealwire.avro.DealContribution;
import io.dealwire.avro.DealFacts;
import io.dealwire.avro.DealParty;
import io.dealwire.deal.event.FactsOfDeal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What deals contribute to the counts of their parties. Pure. */
public final class CompanyContributions {

    private CompanyContributions() {}

    /** The contribution of a deal to each of its parties, by company. */
    public static Map<String, DealContribution> of(Deal deal) {
        return of(deal.getDealId(), FactsOfDeal.of(deal));
    }

    private static Map<String, DealContribution> of(String dealId, DealFacts deal) {
        Map<String, DealContribution> contributions = new LinkedHashMap<>();
        for (DealParty party : deal.getParties()) {
            DealContribution contribution = contributions.computeIfAbsent(
                    party.getCompanyId(),
                    company -> DealContribution.newBuilder()
                            .setCompanyId(company)
                            .setName(party.getName())
                            .setDealId(dealId)
                            .setStatus(deal.getStatus())
                            .setTypes(deal.getTypes())
                            .setRoles(new ArrayList<>())
                            .setFirstSeen(deal.getFirstSeen())
                            .setLastSeen(deal.getLastSeen())
                            .build());
            if (!contribution.getRoles().contains(party.getRole())) {
                contribution.getRoles().add(party.getRole());
            }
        }
        return contributions;
    }

    /** What has to be told to companies because of a change: new and changed contributions, and removals. */
    public static List<DealContribution> changed(DealChange change) {
        return changed(
                change.dealId(),
                change.before().map(FactsOfDeal::of),
                change.after().map(FactsOfDeal::of));
    }

    /** The same, for a deal whose facts change. */
    public static List<DealContribution> changed(
            String dealId, Optional<DealFacts> factsBefore, Optional<DealFacts> factsAfter) {
        Map<String, DealContribution> before = contributions(dealId, factsBefore);
        Map<String, DealContribution> after = contributions(dealId, factsAfter);
        List<DealContribution> told = new ArrayList<>();
        after.forEach((company, contribution) -> {
            if (!contribution.equals(before.get(company))) {
                told.add(contribution);
            }
        });
        before.forEach((company, contribution) -> {
            if (!after.containsKey(company)) {
                told.add(DealContribution.newBuilder(contribution)
                        .setRemoved(true)
                        .build());
            }
        });
        return told;
    }

    private static Map<String, DealContribution> contributions(String dealId, Optional<DealFacts> facts) {
        return facts.map(deal -> of(dealId, deal)).orElse(Map.of());
    }
}
