package io.dealwire.deal.reading;

import io.dealwire.avro.DealType;
import io.dealwire.avro.PartyRole;
import io.dealwire.deal.claim.Claim;
import io.dealwire.deal.key.DealKey;
import io.dealwire.deal.key.RoleVotes;
import io.dealwire.deal.key.Roles;
import io.dealwire.deal.text.Line;
import io.dealwire.deal.text.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the one deal that an article is about among all that its lines claim: the pair of companies that the claims bear out
 * best, those that take part with them, and what they do.
 *
 * @param principals the pair, or the only party; most prominent first
 * @param parties every party with its role, the principals first; at most {@value Roles#MOST_PARTIES}
 * @param claims the claims that are about this deal
 * @param types the types, the best borne out first
 */
public record MainDeal(
        List<Integer> principals, Map<Integer, PartyRole> parties, List<Claim> claims, List<DealType> types) {

    /** A claim's weight in its place: news says in the headline and the first sentence what it is about. */
    private static final double[] PLACE = {1.5, 1.0, 0.6, 0.45, 0.3, 0.25};

    private static final double LATER = 0.15;
    /** A further party needs this share of the principals' support. */
    private static final double PARTY_SHARE = 0.4;
    /** The same of those who put money into a round beside others: most are told once. */
    private static final double INVESTOR_SHARE = 0.15;
    /** Up to this sentence further parties are looked for. */
    private static final int PARTY_LINES = 2;
    /** A further type needs this share of the first one's support. */
    private static final double TYPE_SHARE = 0.5;

    /** From this weight on a claim is sure of its type. */
    private static final double SURE = 0.8;
    /** Up to this sentence a licence of nobody in particular is looked for. */
    private static final int LICENCE_LINES = 5;

    /** What a claim that names one company says of a pair with it. */
    private static final double SINGLE = 0.2;
    /** What it adds that a company stands in the headline. */
    private static final double TITLED = 0.6;
    /** Takeovers are also called mergers: only where that is said much oftener it is one. */
    private static final double TAKEOVER_CALLED_MERGER = 1.5;
    /** Before these words no noun stands: as well as, building on, right now. */
    private static final Set<String> NO_NOUN_BEFORE = Set.of("as", "on", "upon", "now", "away");
    /** Who takes over a company also buys stakes in it. */
    private static final double TAKEOVER_BY_STAKE = 1.5;

    /** This deal with other parties. */
    MainDeal with(List<Integer> otherPrincipals, Map<Integer, PartyRole> otherParties) {
        return new MainDeal(otherPrincipals, otherParties, claims, types);
    }

    /** Who buys no company that is told, in sentences that name a mine, a building or another property, buys that. */
    MainDeal withAssets(Vocabulary vocabulary) {
        boolean assets = type() == DealType.ACQUISITION
                && !parties.containsValue(PartyRole.TARGET)
                && claims.stream()
                        .map(Claim::line)
                        .filter(line -> line.index() <= PARTY_LINES)
                        .anyMatch(line -> namesProperty(line, vocabulary));
        return assets
                ? new MainDeal(
                        principals,
                        parties,
                        claims,
                        types.stream()
                                .map(type -> type == DealType.ACQUISITION ? DealType.ASSET_SALE : type)
                                .toList())
                : this;
    }

    private static boolean namesProperty(Line line, Vocabulary vocabulary) {
        return IntStream.range(0, line.size())
                .anyMatch(at -> vocabulary.isNoun(Vocabulary.Kind.PROPERTY, line.word(at))
                        && !NO_NOUN_BEFORE.contains(line.word(at + 1)));
    }

    /** The type that is told best; UNKNOWN when none is. */
    DealType type() {
        return types.isEmpty() ? DealType.UNKNOWN : types.get(0);
    }

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
        List<Claim> core = claims.stream()
                .filter(claim -> !claim.companies().isEmpty())
                .filter(claim -> principals.containsAll(claim.companies())
                        || claim.companies().containsAll(principals))
                .toList();
        List<DealType> types = withLicence(types(core), claims);
        DealKey.Kind kind = DealKey.Kind.of(types.isEmpty() ? DealType.UNKNOWN : types.get(0));
        List<Claim> about = about(claims, core, principals, kind);
        Map<Integer, PartyRole> told = parties(principals, votes(about, principals));
        if (kind == DealKey.Kind.OWNERSHIP) {
            OtherParties.add(claims, principals, told);
            about.stream()
                    .map(Claim::companies)
                    .filter(companies -> companies.containsAll(principals))
                    .findFirst()
                    .ifPresent(order -> Roles.fill(order, told));
        }
        told.keySet().retainAll(told.keySet().stream().limit(Roles.MOST_PARTIES).toList());
        Map<Integer, PartyRole> parties = Roles.consistent(told, types.isEmpty() ? DealType.UNKNOWN : types.get(0));
        return Optional.of(new MainDeal(principals, parties, about, types));
    }

    private static List<Claim> about(
            List<Claim> claims, List<Claim> core, List<Integer> principals, DealKey.Kind kind) {
        List<Claim> about = claims.stream()
                .filter(claim -> core.contains(claim) || OtherParties.addsSeller(claim, principals))
                .filter(claim -> principals.containsAll(claim.companies())
                        || claim.type() == DealType.UNKNOWN
                        || DealKey.Kind.of(claim.type()) == kind)
                .toList();
        boolean complete = about.stream()
                .flatMap(claim -> claim.companies().stream())
                .collect(Collectors.toSet())
                .containsAll(principals);
        return complete ? about : core;
    }

    private static List<Integer> principals(List<Claim> claims) {
        Map<List<Integer>, Double> pairs = new LinkedHashMap<>();
        Map<Integer, Double> single = new LinkedHashMap<>();
        for (Claim claim : claims) {
            List<Integer> companies = claim.companies();
            companies.forEach(company -> single.merge(company, weight(claim), Double::sum));
            for (int i = 0; i < companies.size(); i++) {
                for (int j = i + 1; j < companies.size(); j++) {
                    if (Roles.face(
                            claim.roles().get(companies.get(i)), claim.roles().get(companies.get(j)))) {
                        pairs.merge(pair(companies.get(i), companies.get(j)), weight(claim), Double::sum);
                    }
                }
            }
        }
        Set<Integer> titled = claims.isEmpty() ? Set.of() : titled(claims);
        Comparator<List<Integer>> best = Comparator.<List<Integer>>comparingDouble(pair -> (pairs.get(pair)
                                + SINGLE * (single.get(pair.get(0)) + single.get(pair.get(1))))
                        * (1 + TITLED * pair.stream().filter(titled::contains).count()))
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

    /** The companies that the headline's claims name. */
    private static Set<Integer> titled(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> claim.line().title())
                .flatMap(claim -> claim.companies().stream())
                .collect(Collectors.toSet());
    }

    private static List<Integer> pair(int one, int other) {
        return one < other ? List.of(one, other) : List.of(other, one);
    }

    private static Map<Integer, RoleVotes> votes(List<Claim> claims, List<Integer> principals) {
        Map<Integer, RoleVotes> votes = new HashMap<>();
        for (Claim claim : claims) {
            claim.roles().forEach((company, role) -> {
                if (principals.contains(company) || claim.line().index() <= PARTY_LINES) {
                    votes.computeIfAbsent(company, any -> new RoleVotes()).add(role, weight(claim));
                }
            });
        }
        return votes;
    }

    private static Map<Integer, PartyRole> parties(List<Integer> principals, Map<Integer, RoleVotes> votes) {
        double support = principals.stream()
                .mapToDouble(company -> votes.get(company).sum())
                .min()
                .orElse(0);
        Map<Integer, PartyRole> parties = new LinkedHashMap<>();
        principals.forEach(company -> parties.put(company, votes.get(company).best()));
        Roles.settle(principals, parties, votes);
        List<Integer> others = new ArrayList<>(votes.keySet());
        others.removeAll(principals);
        others.sort(Comparator.<Integer>comparingDouble(
                        company -> -votes.get(company).sum())
                .thenComparing(Comparator.naturalOrder()));
        for (int company : others) {
            PartyRole role = votes.get(company).best();
            double share = role == PartyRole.INVESTOR ? INVESTOR_SHARE : PARTY_SHARE;
            if (role != PartyRole.UNKNOWN && votes.get(company).sum() >= share * support) {
                parties.put(company, role);
            }
        }
        return parties;
    }

    /** The types told; of the types in which ownership changes only the best told, for they exclude each other. */
    private static List<DealType> types(List<Claim> claims) {
        Map<DealType, Double> votes = new EnumMap<>(DealType.class);
        claims.stream()
                .filter(claim -> claim.type() != DealType.UNKNOWN)
                .forEach(claim -> votes.merge(claim.type(), weight(claim), Double::sum));
        boolean company = claims.stream()
                .anyMatch(claim ->
                        claim.type() == DealType.ACQUISITION && claim.roles().containsValue(PartyRole.TARGET));
        if (votes.containsKey(DealType.ASSET_SALE) && !company) {
            votes.remove(DealType.ACQUISITION);
        }
        double takeover = votes.getOrDefault(DealType.ACQUISITION, 0.0);
        votes.computeIfPresent(
                DealType.MERGER, (merger, vote) -> vote < TAKEOVER_CALLED_MERGER * takeover ? null : vote);
        votes.computeIfPresent(DealType.STAKE, (stake, vote) -> vote < TAKEOVER_BY_STAKE * takeover ? null : vote);
        List<DealType> best = votes.entrySet().stream()
                .sorted(Map.Entry.<DealType, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        return best.stream()
                .filter(type -> type == best.get(0)
                        || DealKey.Kind.of(type) == DealKey.Kind.COMMERCE
                                && votes.get(type) >= TYPE_SHARE * votes.get(best.get(0)))
                .limit(2)
                .toList();
    }

    /** A partnership of which a sentence near the top says, naming nobody, that it is a licence is both: "the patent deal will see both companies". */
    private static List<DealType> withLicence(List<DealType> types, List<Claim> claims) {
        boolean licence = claims.stream()
                .anyMatch(claim -> claim.type() == DealType.LICENSING
                        && claim.companies().isEmpty()
                        && claim.weight() >= SURE
                        && claim.line().index() <= LICENCE_LINES);
        return licence && types.equals(List.of(DealType.PARTNERSHIP))
                ? List.of(DealType.PARTNERSHIP, DealType.LICENSING)
                : types;
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
}
