package io.dealwire.deal.reading;

import io.dealwire.avro.DealType;
import io.dealwire.avro.PartyRole;
import io.dealwire.deal.claim.Claim;
import io.dealwire.deal.key.RoleVotes;
import io.dealwire.deal.key.Roles;
import io.dealwire.deal.text.ArticleView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes further companies into a deal, and out of it those that take no part, by what the whole article tells of each ({@link
 * PartyModel}). What claims say stands unless the article speaks clearly against it.
 */
final class PartyJudge {

    /** From this probability on a company that no claim makes a party is one. */
    private static final double ADDED = 0.7;
    /** Below this one that a claim makes a party is none. */
    private static final double DROPPED = 0.3;

    private final PartyModel model;

    PartyJudge(PartyModel model) {
        this.model = model;
    }

    /** The deal with the parties that the article bears out. */
    MainDeal judge(ArticleView article, List<Claim> claims, MainDeal deal) {
        Map<Integer, Double> probabilities = model.probabilities(article, claims, deal);
        Map<Integer, PartyRole> parties = new LinkedHashMap<>(deal.parties());
        parties.keySet().removeIf(company -> probabilities.getOrDefault(company, 1.0) < DROPPED);
        if (parties.isEmpty()) {
            return deal;
        }
        List<Integer> added = probabilities.entrySet().stream()
                .filter(company -> company.getValue() >= ADDED && !parties.containsKey(company.getKey()))
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(Math.max(0, Roles.MOST_PARTIES - parties.size()))
                .toList();
        added.forEach(company -> parties.put(company, role(company, claims, deal.type(), parties)));
        return deal.with(principals(deal.principals(), parties), Roles.consistent(parties, deal.type()));
    }

    private static PartyRole role(int company, List<Claim> claims, DealType type, Map<Integer, PartyRole> parties) {
        RoleVotes votes = new RoleVotes();
        claims.stream()
                .filter(claim -> claim.type() == type && claim.roles().containsKey(company))
                .forEach(claim -> votes.add(claim.roles().get(company), MainDeal.weight(claim)));
        return votes.best() == PartyRole.UNKNOWN ? Roles.missing(type, parties.values()) : votes.best();
    }

    /** The principals that are left; where one is, and another company faces it, both. */
    private static List<Integer> principals(List<Integer> told, Map<Integer, PartyRole> parties) {
        List<Integer> principals = new ArrayList<>(told);
        principals.retainAll(parties.keySet());
        for (int company : parties.keySet()) {
            boolean faces = principals.isEmpty()
                    || principals.size() == 1
                            && !principals.contains(company)
                            && Roles.face(parties.get(principals.get(0)), parties.get(company));
            if (faces) {
                principals.add(company);
            }
        }
        return List.copyOf(principals);
    }
}
