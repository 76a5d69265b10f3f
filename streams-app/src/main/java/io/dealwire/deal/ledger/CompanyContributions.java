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
        Map<String, DealContribution> shares = new LinkedHashMap<>();
        for (DealParty party : deal.getParties()) {
            DealContribution share = shares.computeIfAbsent(
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
            if (!share.getRoles().contains(party.getRole())) {
                share.getRoles().add(party.getRole());
            }
        }
        return shares;
    }

    /** What has to be told to companies because of a change: new and changed shares, and removals. */
    public static List<DealContribution> changed(DealChange change) {
        Map<String, DealContribution> before = shares(change.before());
        Map<String, DealContribution> after = shares(change.after());
        List<DealContribution> told = new ArrayList<>();
        after.forEach((company, share) -> {
            if (!share.equals(before.get(company))) {
                told.add(share);
            }
        });
        before.forEach((company, share) -> {
            if (!after.containsKey(company)) {
                told.add(DealContribution.newBuilder(share).setRemoved(true).build());
            }
        });
        return told;
    }

    private static Map<String, DealContribution> shares(Optional<Deal> deal) {
        return deal.map(CompanyContributions::of).orElse(Map.of());
    }
}
