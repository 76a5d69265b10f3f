package io.dealwire.deal.key;

import io.dealwire.avro.PartyRole;
import java.util.EnumMap;
import java.util.Map;

/** What the claims of an article say that one company does in a deal: each role with the weight of the claims for it. */
public final class RoleVotes {

    private final Map<PartyRole, Double> weights = new EnumMap<>(PartyRole.class);

    /** Counts a claim. */
    public void add(PartyRole role, double weight) {
        weights.merge(role, weight, Double::sum);
    }

    /** The weight of all claims. */
    public double sum() {
        return weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The role that is told best; UNKNOWN when every claim leaves it open. */
    public PartyRole best() {
        return weights.entrySet().stream()
                .filter(vote -> vote.getKey() != PartyRole.UNKNOWN)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(PartyRole.UNKNOWN);
    }

    /** By how much the claims for a role outweigh all others; negative where they do not. */
    double lead(PartyRole role) {
        return 2 * weights.getOrDefault(role, 0.0) - sum();
    }
}
