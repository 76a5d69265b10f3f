package io.dealwire.deal.ledger;

import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealSignal;
import io.dealwire.avro.DealType;
import io.dealwire.avro.FoldedReports;
import io.dealwire.deal.key.Roles;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Many reports of one deal told as one, when there are too many to keep each: deal, types, parties, roles, status, value, times and
 * numbers of reports and articles come out as if each were there. What is lost is each one's own: its headline and quotes, and where
 * one is taken out again, its types and parties stay, with the weight of the reports left. Pure.
 */
final class Folding {

    private static final String STANDS_FOR = "folded:";

    private Folding() {}

    /** What is folded of a deal with one report more; one that lies before the last of them has no say in status and value. */
    static FoldedReports add(FoldedReports folded, DealSignal next) {
        List<Long> stories = new ArrayList<>(folded.getStories());
        stories.add(hash(next.getStoryId()));
        boolean last = !next.getPublishedAt().isBefore(folded.getLastPublishedAt());
        DealReading told = folded.getSummary().getReading();
        DealReading newer = last ? next.getReading() : told;
        DealReading older = last ? told : next.getReading();
        DealSignal summary = DealSignal.newBuilder(together(folded.getSummary(), next))
                .setPublishedAt(earliest(folded.getSummary().getPublishedAt(), next.getPublishedAt()))
                .build();
        summary.getReading().setStatus(DealAssembly.next(older.getStatus(), newer.getStatus()));
        summary.getReading()
                .setValue(Stream.of(newer.getValue(), older.getValue())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
        return new FoldedReports(
                summary,
                last ? next.getPublishedAt() : folded.getLastPublishedAt(),
                stories,
                Votes.sum(folded.getVotes(), Votes.of(next.getReading())));
    }

    /** A report as the first of those to be folded. */
    static FoldedReports of(DealSignal first) {
        DealSignal summary = DealSignal.newBuilder(first)
                .setStoryId(STANDS_FOR + first.getStoryId() + "@"
                        + first.getPublishedAt().toEpochMilli())
                .setTitle("")
                .setNamed(List.of())
                .setReading(withoutQuotes(first.getReading()))
                .build();
        return new FoldedReports(
                summary, first.getPublishedAt(), List.of(hash(first.getStoryId())), Votes.of(first.getReading()));
    }

    /** Whether the report of a story is among those that are folded. */
    static boolean holds(FoldedReports folded, String storyId) {
        return folded.getStories().contains(hash(storyId));
    }

    /**
     * Takes the report of a story out again.
     *
     * @return empty when it was the last
     */
    static Optional<FoldedReports> without(FoldedReports folded, String storyId) {
        List<Long> stories = new ArrayList<>(folded.getStories());
        stories.remove(hash(storyId));
        return stories.isEmpty()
                ? Optional.empty()
                : Optional.of(FoldedReports.newBuilder(folded)
                        .setStories(stories)
                        .setSummary(DealSignal.newBuilder(folded.getSummary())
                                .setArticles(Math.max(
                                        stories.size(), folded.getSummary().getArticles() - 1))
                                .build())
                        .build());
    }

    /** Whether a story's id only stands for those of folded reports. */
    static boolean standsFor(String storyId) {
        return storyId.startsWith(STANDS_FOR);
    }

    private static DealSignal together(DealSignal folded, DealSignal next) {
        DealReading first = folded.getReading();
        DealReading second = next.getReading();
        List<DealType> types = Stream.concat(first.getTypes().stream(), second.getTypes().stream())
                .distinct()
                .toList();
        Map<String, DealParty> named = first.getParties().stream()
                .collect(Collectors.toMap(DealParty::getCompanyId, party -> party, (one, other) -> one));
        List<DealParty> parties = Stream.concat(
                        first.getParties().stream(),
                        second.getParties().stream().filter(party -> !named.containsKey(party.getCompanyId())))
                .limit(Roles.MOST_PARTIES)
                .toList();
        return DealSignal.newBuilder(folded)
                .setArticles(folded.getArticles() + next.getArticles())
                .setSources(Stream.concat(folded.getSources().stream(), next.getSources().stream())
                        .distinct()
                        .sorted()
                        .limit(DealAssembly.MOST_SOURCES)
                        .toList())
                .setReading(DealReading.newBuilder(first)
                        .setTypes(types)
                        .setParties(parties)
                        .build())
                .build();
    }

    private static DealReading withoutQuotes(DealReading reading) {
        return DealReading.newBuilder(reading)
                .setReason("")
                .setEvidence(List.of())
                .setVerdicts(List.of())
                .build();
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Long hash(String storyId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(storyId.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
