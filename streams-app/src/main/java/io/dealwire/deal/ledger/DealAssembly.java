package io.dealwire.deal.ledger;

import io.dealwire.avro.Deal;
import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealSignal;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealType;
import io.dealwire.avro.Evidence;
import io.dealwire.avro.Money;
import io.dealwire.avro.PartyRole;
import io.dealwire.deal.key.Roles;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts one deal together from what its reports say. A pure function of the reports. */
public final class DealAssembly {

    /** A party must be named as one by this share of the reports, so that one misreading makes no party. */
    private static final double PARTY_SHARE = 0.34;

    private static final int MAX_EVIDENCE = 16;

    /** Most outlets that a deal names, the first in order of name. */
    static final int MOST_SOURCES = 1_000;

    /** The order of reports: by event time, then by story. */
    static final Comparator<DealSignal> BY_TIME =
            Comparator.comparing(DealSignal::getPublishedAt).thenComparing(DealSignal::getStoryId);

    private DealAssembly() {}

    /**
     * Types and parties are told by the reports that name both principals: one that lacks a party would count against it.
     * Everything else is told by all.
     *
     * @param own the reports under the key of the deal, at least one, earliest first
     * @param adopted reports of the deal that name one of its principals only
     */
    static Deal of(String dealId, List<DealSignal> own, List<DealSignal> adopted) {
        List<DealSignal> signals =
                Stream.concat(own.stream(), adopted.stream()).sorted(BY_TIME).toList();
        List<DealReading> named = own.stream().map(DealSignal::getReading).toList();
        List<DealReading> readings =
                signals.stream().map(DealSignal::getReading).toList();
        return Deal.newBuilder()
                .setDealId(dealId)
                .setTypes(types(named))
                .setStatus(status(readings))
                .setParties(parties(named))
                .setValue(value(readings))
                .setFirstSeen(signals.get(0).getPublishedAt())
                .setLastSeen(signals.get(signals.size() - 1).getPublishedAt())
                .setStories(signals.stream().map(DealSignal::getStoryId).toList())
                .setArticles(signals.stream().mapToInt(DealSignal::getArticles).sum())
                .setSources(signals.stream()
                        .flatMap(signal -> signal.getSources().stream())
                        .distinct()
                        .sorted()
                        .limit(MOST_SOURCES)
                        .toList())
                .setTitle(signals.get(0).getTitle())
                .setEvidence(evidence(readings))
                .build();
    }

    /** Whether a deal has as many parties or outlets as it may, so that some may be missing. */
    public static boolean full(Deal deal) {
        return deal.getParties().size() >= Roles.MOST_PARTIES
                || deal.getSources().size() >= MOST_SOURCES;
    }

    /** Types that at least a third of the reports tell, the most reported first. */
    private static List<DealType> types(List<DealReading> readings) {
        return mostFrequent(
                readings.stream()
                        .flatMap(reading -> reading.getTypes().stream())
                        .toList(),
                readings.size());
    }

    private static <T> List<T> mostFrequent(Collection<T> values, int reports) {
        Map<T, Long> counts = values.stream()
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return counts.entrySet().stream()
                .sorted(Map.Entry.<T, Long>comparingByValue().reversed())
                .filter(entry -> entry.getValue() == most || entry.getValue() >= PARTY_SHARE * reports)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The latest status; a deal once announced is not a rumour again. */
    private static DealStatus status(List<DealReading> readings) {
        DealStatus status = DealStatus.UNKNOWN;
        for (DealReading reading : readings) {
            DealStatus next = reading.getStatus();
            boolean stepBack = next == DealStatus.RUMOURED && status != DealStatus.UNKNOWN;
            if (next != DealStatus.UNKNOWN && !stepBack) {
                status = next;
            }
        }
        return status;
    }

    private static List<DealParty> parties(List<DealReading> readings) {
        List<String> companies = mostFrequent(
                readings.stream()
                        .flatMap(reading -> reading.getParties().stream()
                                .map(DealParty::getCompanyId)
                                .distinct())
                        .toList(),
                readings.size());
        return companies.stream()
                .limit(Roles.MOST_PARTIES)
                .map(company -> party(company, readings))
                .toList();
    }

    private static DealParty party(String company, List<DealReading> readings) {
        List<DealParty> told = readings.stream()
                .flatMap(reading -> reading.getParties().stream())
                .filter(party -> party.getCompanyId().equals(company))
                .toList();
        List<PartyRole> roles = told.stream()
                .map(DealParty::getRole)
                .filter(role -> role != PartyRole.UNKNOWN)
                .toList();
        PartyRole role =
                mostFrequent(roles, readings.size()).stream().findFirst().orElse(PartyRole.UNKNOWN);
        return new DealParty(company, told.get(0).getName(), role);
    }

    /** The value that was reported last: prices are raised and corrected. */
    private static Money value(List<DealReading> readings) {
        return readings.stream()
                .map(DealReading::getValue)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** The latest sentence for each thing said. */
    private static List<Evidence> evidence(List<DealReading> readings) {
        Map<String, Evidence> best = new LinkedHashMap<>();
        for (DealReading reading : readings) {
            reading.getEvidence().forEach(evidence -> best.put(evidence.getProves(), evidence));
        }
        return best.values().stream()
                .sorted(Comparator.comparing(Evidence::getProves))
                .limit(MAX_EVIDENCE)
                .toList();
    }
}
