package io.dealwire.deal.ledger;

import io.dealwire.avro.Deal;
import io.dealwire.avro.DealContribution;
import io.dealwire.avro.DealParty;
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
        Map<String, DealContribution> contributions = new LinkedHashMap<>();
        for (DealParty party : deal.getParties()) {
            DealContribution contribution = contributions.computeIfAbsent(
                    party.getCompanyId(),
                    company -> DealContribution.newBuilder()
                            .setCompanyId(company)
                            .setName(party.getName())
                            .setDealId(deal.getDealId())
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
        Map<String, DealContribution> before = contributions(change.before());
        Map<String, DealContribution> after = contributions(change.after());
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

    private static Map<String, DealContribution> contributions(Optional<Deal> deal) {
        return deal.map(CompanyContributions::of).orElse(Map.of());
    }
}
