package io.dealwire.deal.ledger;

import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealType;
import io.dealwire.avro.FoldedReports;
import io.dealwire.avro.PartyRole;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many reports tell a type, a party, or a party in a role: what of many reports together is needed to put a deal together as if
 * each were still there. Pure.
 */
final class Votes {

    /** Most things voted for that are kept of folded reports: far more than a deal has, and what has one vote goes first. */
    static final int MOST = 300;

    private final Map<String, Integer> counts;
    private final int reports;

    private Votes(Map<String, Integer> counts, int reports) {
        this.counts = counts;
        this.reports = reports;
    }

    /** The votes of reports, folded and single ones, in the order in which they first name a thing. */
    static Votes of(List<FoldedReports> folded, List<DealReading> single) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        folded.forEach(reports -> add(counts, reports.getVotes()));
        single.forEach(reading -> add(counts, of(reading)));
        int reports = folded.stream().mapToInt(many -> many.getStories().size()).sum() + single.size();
        return new Votes(counts, reports);
    }

    /** What one report votes for, each thing once; a role as often as it is told. */
    static Map<String, Integer> of(DealReading reading) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        Set<String> parties = new HashSet<>();
        reading.getTypes().forEach(type -> votes.merge(key(type), 1, Integer::sum));
        for (DealParty party : reading.getParties()) {
            if (parties.add(party.getCompanyId())) {
                votes.merge(key(party.getCompanyId()), 1, Integer::sum);
            }
            if (party.getRole() != PartyRole.UNKNOWN) {
                votes.merge(key(party.getCompanyId(), party.getRole()), 1, Integer::sum);
            }
        }
        return votes;
    }

    /** Adds votes to others; what has the fewest goes when there are too many things. */
    static Map<String, Integer> sum(Map<String, Integer> some, Map<String, Integer> others) {
        Map<String, Integer> sum = new LinkedHashMap<>(some);
        add(sum, others);
        return sum.size() <= MOST
                ? sum
                : sum.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void add(Map<String, Integer> sum, Map<String, Integer> votes) {
        votes.forEach((thing, count) -> sum.merge(thing, count, Integer::sum));
    }

    /** How many reports there are. */
    int reports() {
        return reports;
    }

    int of(DealType type) {
        return counts.getOrDefault(key(type), 0);
    }

    int of(String companyId) {
        return counts.getOrDefault(key(companyId), 0);
    }

    int of(String companyId, PartyRole role) {
        return counts.getOrDefault(key(companyId, role), 0);
    }

    private static String key(DealType type) {
        return "type " + type;
    }

    private static String key(String companyId) {
        return "party " + companyId;
    }

    private static String key(String companyId, PartyRole role) {
        return "role " + role + " " + companyId;
    }
}
