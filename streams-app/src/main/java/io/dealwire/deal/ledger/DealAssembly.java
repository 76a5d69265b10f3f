package io.dealwire.deal.ledger;

import io.dealwire.avro.Deal;
import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealSignal;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealType;
import io.dealwire.avro.Evidence;
import io.dealwire.avro.FoldedReports;
import io.dealwire.avro.Money;
import io.dealwire.avro.PartyRole;
import io.dealwire.deal.key.Roles;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
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
     * @param own the reports under the key of the deal, earliest first
     * @param folded reports under the key of the deal that are kept together only; with the own ones at least one
     * @param adopted reports of the deal that name one of its principals only
     */
    static Deal of(String dealId, List<DealSignal> own, List<FoldedReports> folded, List<DealSignal> adopted) {
        List<DealSignal> summaries =
                folded.stream().map(FoldedReports::getSummary).toList();
        List<DealSignal> signals = Stream.of(summaries, own, adopted)
                .flatMap(List::stream)
                .sorted(BY_TIME)
                .toList();
        List<DealReading> named = Stream.of(summaries, own)
                .flatMap(List::stream)
                .sorted(BY_TIME)
                .map(DealSignal::getReading)
                .toList();
        List<DealReading> readings =
                signals.stream().map(DealSignal::getReading).toList();
        Votes votes = Votes.of(folded, own.stream().map(DealSignal::getReading).toList());
        return Deal.newBuilder()
                .setDealId(dealId)
                .setTypes(types(named, votes))
                .setStatus(status(readings))
                .setParties(parties(named, votes))
                .setValue(value(readings))
                .setFirstSeen(signals.get(0).getPublishedAt())
                .setLastSeen(lastSeen(signals, folded))
                .setStories(signals.stream()
                        .map(DealSignal::getStoryId)
                        .filter(story -> !Folding.standsFor(story))
                        .toList())
                .setArticles(signals.stream().mapToInt(DealSignal::getArticles).sum())
                .setSources(signals.stream()
                        .flatMap(signal -> signal.getSources().stream())
                        .distinct()
                        .sorted()
                        .limit(MOST_SOURCES)
                        .toList())
                .setTitle(signals.stream()
                        .map(DealSignal::getTitle)
                        .filter(title -> !title.isEmpty())
                        .findFirst()
                        .orElse(""))
                .setEvidence(evidence(readings))
                .build();
    }

    /** Whether a deal has as many parties or outlets as it may, so that some may be missing. */
    public static boolean full(Deal deal) {
        return deal.getParties().size() >= Roles.MOST_PARTIES
                || deal.getSources().size() >= MOST_SOURCES;
    }

    private static Instant lastSeen(List<DealSignal> signals, List<FoldedReports> folded) {
        return Stream.concat(
                        signals.stream().map(DealSignal::getPublishedAt),
                        folded.stream().map(FoldedReports::getLastPublishedAt))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Types that at least a third of the reports tell, the most reported first. */
    private static List<DealType> types(List<DealReading> readings, Votes votes) {
        return mostFrequent(
                readings.stream().flatMap(reading -> reading.getTypes().stream()), votes::of, votes.reports());
    }

    /**
     * The values that most reports tell, or as many as a third of them, most frequent first, then in the order of first telling.
     *
     * @param told every value that is told, as often as it comes
     */
    private static <T> List<T> mostFrequent(Stream<T> told, ToIntFunction<T> votes, int reports) {
        List<T> values = told.distinct().toList();
        int most = values.stream().mapToInt(votes).max().orElse(0);
        return values.stream()
                .filter(value -> votes.applyAsInt(value) == most || votes.applyAsInt(value) >= PARTY_SHARE * reports)
                .sorted(Comparator.comparingInt(votes).reversed())
                .toList();
    }

    /** The latest status; a deal once announced is not a rumour again. */
    private static DealStatus status(List<DealReading> readings) {
        return readings.stream().map(DealReading::getStatus).reduce(DealStatus.UNKNOWN, DealAssembly::next);
    }

    /** The status of a deal when a later report tells another. */
    static DealStatus next(DealStatus status, DealStatus told) {
        boolean stepBack = told == DealStatus.RUMOURED && status != DealStatus.UNKNOWN;
        return told == DealStatus.UNKNOWN || stepBack ? status : told;
    }

    private static List<DealParty> parties(List<DealReading> readings, Votes votes) {
        return mostFrequent(
                        readings.stream()
                                .flatMap(reading -> reading.getParties().stream())
                                .map(DealParty::getCompanyId),
                        votes::of,
                        votes.reports())
                .stream()
                .limit(Roles.MOST_PARTIES)
                .map(company -> party(company, readings, votes))
                .toList();
    }

    private static DealParty party(String company, List<DealReading> readings, Votes votes) {
        List<DealParty> told = readings.stream()
                .flatMap(reading -> reading.getParties().stream())
                .filter(party -> party.getCompanyId().equals(company))
                .toList();
        Stream<PartyRole> roles = told.stream().map(DealParty::getRole).filter(role -> role != PartyRole.UNKNOWN);
        PartyRole role = mostFrequent(roles, any -> votes.of(company, any), votes.reports()).stream()
                .findFirst()
                .orElse(PartyRole.UNKNOWN);
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
