package io.dealwire.deal;

import io.dealwire.avro.DealType;
import io.dealwire.avro.PartyRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the one deal that an article is about among all that its lines claim: the pair of companies that the claims bear out
 * best, those that take part with them, and what they do.
 *
 * @param principals the pair, or the only party; most prominent first
 * @param parties every party with its role, the principals first
 * @param claims the claims that are about this deal
 * @param types the types, the best borne out first
 */
record MainDeal(List<Integer> principals, Map<Integer, PartyRole> parties, List<Claim> claims, List<DealType> types) {

    /** A claim's weight in its place: news says in the headline and the first sentence what it is about. */
    private static final double[] PLACE = {1.0, 1.0, 0.6, 0.45, 0.3, 0.25};

    private static final double LATER = 0.15;
    /** A further party needs this share of the principals' support. */
    private static final double PARTY_SHARE = 0.3;
    /** A further type needs this share of the first one's support. */
    private static final double TYPE_SHARE = 0.5;

    private static final Set<PartyRole> ACTING =
            Set.of(PartyRole.BUYER, PartyRole.INVESTOR, PartyRole.LICENSEE, PartyRole.CUSTOMER);

    static double weight(Claim claim) {
        int index = claim.line().index();
        return claim.weight() * (index < PLACE.length ? PLACE[index] : LATER);
    }

    /** The main deal of all claims; empty when no company is in any. */
    static Optional<MainDeal> of(List<Claim> claims) {
        List<Integer> principals = principals(claims);
        if (principals.isEmpty()) {
            return Optional.empty();
        }
        List<Claim> about = claims.stream()
                .filter(claim -> !claim.companies().isEmpty())
                .filter(claim -> principals.containsAll(claim.companies())
                        || claim.companies().containsAll(principals)
                        || claim.companies().stream()
                                                .filter(principals::contains)
                                                .count()
                                        >= 1
                                && principals.size() == 1)
                .toList();
        Map<Integer, Map<PartyRole, Double>> votes = votes(about);
        Map<Integer, PartyRole> parties = parties(principals, votes);
        List<DealType> types = types(about);
        return Optional.of(new MainDeal(principals, parties, about, types));
    }

    private static List<Integer> principals(List<Claim> claims) {
        Map<List<Integer>, Double> pairs = new LinkedHashMap<>();
        Map<Integer, Double> single = new LinkedHashMap<>();
        for (Claim claim : claims) {
            List<Integer> companies = claim.companies();
            companies.forEach(company -> single.merge(company, weight(claim), Double::sum));
            for (int i = 0; i < companies.size(); i++) {
                for (int j = i + 1; j < companies.size(); j++) {
                    if (opposite(
                            claim.roles().get(companies.get(i)), claim.roles().get(companies.get(j)))) {
                        pairs.merge(pair(companies.get(i), companies.get(j)), weight(claim), Double::sum);
                    }
                }
            }
        }
        Comparator<List<Integer>> best = Comparator.<List<Integer>>comparingDouble(
                        pair -> pairs.get(pair) + 0.2 * (single.get(pair.get(0)) + single.get(pair.get(1))))
                .thenComparing(pair -> -pair.get(0))
                .thenComparing(pair -> -pair.get(1));
        Optional<List<Integer>> pair = pairs.keySet().stream().max(best);
        if (pair.isPresent()) {
            return pair.get();
        }
        return single.keySet().stream()
                .max(Comparator.<Integer>comparingDouble(single::get).thenComparing(company -> -company))
                .map(List::of)
                .orElse(List.of());
    }

    private static List<Integer> pair(int one, int other) {
        return one < other ? List.of(one, other) : List.of(other, one);
    }

    /** Whether two roles make a pair of principals: not two bidders for the same thing. */
    private static boolean opposite(PartyRole one, PartyRole other) {
        return one != other || one == PartyRole.PARTNER || one == PartyRole.UNKNOWN;
    }

    private static Map<Integer, Map<PartyRole, Double>> votes(List<Claim> claims) {
        Map<Integer, Map<PartyRole, Double>> votes = new HashMap<>();
        for (Claim claim : claims) {
            claim.roles()
                    .forEach((company, role) -> votes.computeIfAbsent(company, any -> new EnumMap<>(PartyRole.class))
                            .merge(role, weight(claim), Double::sum));
        }
        return votes;
    }

    private static Map<Integer, PartyRole> parties(
            List<Integer> principals, Map<Integer, Map<PartyRole, Double>> votes) {
        double support = principals.stream()
                .mapToDouble(company -> sum(votes.get(company)))
                .min()
                .orElse(0);
        Map<Integer, PartyRole> parties = new LinkedHashMap<>();
        principals.forEach(company -> parties.put(company, role(votes.get(company))));
        settle(principals, parties, votes);
        List<Integer> others = new ArrayList<>(votes.keySet());
        others.removeAll(principals);
        others.sort(Comparator.<Integer>comparingDouble(company -> -sum(votes.get(company)))
                .thenComparing(Comparator.naturalOrder()));
        for (int company : others) {
            PartyRole role = role(votes.get(company));
            if (role != PartyRole.UNKNOWN && sum(votes.get(company)) >= PARTY_SHARE * support) {
                parties.put(company, role);
            }
        }
        return parties;
    }

    /** Of two principals one acts on the other: where both or none is told what it does, the better told one decides. */
    private static void settle(
            List<Integer> principals, Map<Integer, PartyRole> parties, Map<Integer, Map<PartyRole, Double>> votes) {
        if (principals.size() < 2) {
            return;
        }
        int one = principals.get(0);
        int other = principals.get(1);
        PartyRole first = parties.get(one);
        PartyRole second = parties.get(other);
        if (first == second && first != PartyRole.PARTNER && first != PartyRole.UNKNOWN) {
            boolean keepFirst = strength(votes.get(one), first) >= strength(votes.get(other), first);
            parties.put(keepFirst ? other : one, counterpart(first));
        } else if (first == PartyRole.UNKNOWN && second != PartyRole.UNKNOWN) {
            parties.put(one, counterpart(second));
        } else if (second == PartyRole.UNKNOWN && first != PartyRole.UNKNOWN) {
            parties.put(other, counterpart(first));
        }
    }

    private static double strength(Map<PartyRole, Double> votes, PartyRole role) {
        return votes.getOrDefault(role, 0.0) - (sum(votes) - votes.getOrDefault(role, 0.0));
    }

    static PartyRole counterpart(PartyRole role) {
        return switch (role) {
            case BUYER, INVESTOR, SELLER -> PartyRole.TARGET;
            case TARGET -> PartyRole.BUYER;
            case LICENSOR -> PartyRole.LICENSEE;
            case LICENSEE -> PartyRole.LICENSOR;
            case SUPPLIER -> PartyRole.CUSTOMER;
            case CUSTOMER -> PartyRole.SUPPLIER;
            case PARTNER -> PartyRole.PARTNER;
            case UNKNOWN -> PartyRole.UNKNOWN;
        };
    }

    private static PartyRole role(Map<PartyRole, Double> votes) {
        return votes.entrySet().stream()
                .filter(vote -> vote.getKey() != PartyRole.UNKNOWN)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(PartyRole.UNKNOWN);
    }

    private static double sum(Map<PartyRole, Double> votes) {
        return votes.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static List<DealType> types(List<Claim> claims) {
        Map<DealType, Double> votes = new EnumMap<>(DealType.class);
        claims.stream()
                .filter(claim -> claim.type() != DealType.UNKNOWN)
                .forEach(claim -> votes.merge(claim.type(), weight(claim), Double::sum));
        double most =
                votes.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return votes.entrySet().stream()
                .sorted(Map.Entry.<DealType, Double>comparingByValue().reversed())
                .filter(vote -> vote.getValue() >= TYPE_SHARE * most)
                .limit(2)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The best claim of a line's place, 0 when there is none. */
    double best(int from, int to, int companies) {
        return claims.stream()
                .filter(claim -> claim.line().index() >= from && claim.line().index() <= to)
                .filter(claim -> claim.companies().size() >= companies)
                .mapToDouble(Claim::weight)
                .max()
                .orElse(0);
    }

    static boolean acting(PartyRole role) {
        return ACTING.contains(role);
    }

    static int lines(List<Claim> claims) {
        return (int) claims.stream()
                .flatMapToInt(claim -> IntStream.of(claim.line().index()))
                .distinct()
                .count();
    }
}
