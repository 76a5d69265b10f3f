package io.dealwire.deal.ledger;

import io.dealwire.avro.DealNotice;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealSignal;
import io.dealwire.avro.DealType;
import io.dealwire.avro.NoticedDeal;
import io.dealwire.avro.PartyRole;
import io.dealwire.deal.key.DealKey;
import io.dealwire.deal.key.Roles;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Decides which reports that name one principal only belong to a deal of that company with another: those that fit the deals
 * of exactly one pair. A deal fits when it is told to be of a compatible type, when the company's role does not contradict,
 * and when reports on it are not far away in time. A report that names other companies fits only deals with one of those; one
 * that names none leaves its counterpart unnamed, and fits when the company is told to stand on the same side. A pure
 * function of the reports and of the deals that the company has with others.
 */
final class Adoption {

    /** A second pair makes doubtful up to this many times the reach: deals that lie close in time are easily confused. */
    private static final int DOUBT = 3;

    private final long reach;

    /** @param reach farthest that a report may lie from the deal it is adopted by, in event time; counted in days */
    Adoption(Duration reach) {
        this.reach = reach.toDays();
    }

    /** What of a report decides: who it names besides, its day, what the only principal does, and families of types. */
    private record Told(List<String> named, long day, PartyRole role, Set<DealType> families) {

        static Told of(DealSignal signal) {
            DealReading reading = signal.getReading();
            return new Told(
                    signal.getNamed(),
                    LocalDate.ofInstant(signal.getPublishedAt(), ZoneOffset.UTC).toEpochDay(),
                    DealKey.of(reading)
                            .map(key -> DealKey.roleOf(key.companies().get(0), reading))
                            .orElse(PartyRole.UNKNOWN),
                    Adoption.families(reading.getTypes()));
        }
    }

    /** The pairs that may adopt reports of one company. What each report was found to fit is remembered: many are asked for again. */
    final class Pairs {

        private final List<DealNotice> notices;
        private final Map<DealSignal, Optional<String>> found = new IdentityHashMap<>();

        private Pairs(List<DealNotice> notices) {
            this.notices = notices;
        }

        /** The pair (its deal key) for each story whose report it adopts. */
        Map<String, String> of(List<DealSignal> signals) {
            Map<String, String> pairs = new HashMap<>();
            if (!notices.isEmpty()) {
                signals.forEach(signal -> found.computeIfAbsent(signal, report -> pair(Told.of(report), notices))
                        .ifPresent(pair -> pairs.put(signal.getStoryId(), pair)));
            }
            return pairs;
        }
    }

    /** The pairs that a company's entry knows the deals of. */
    Pairs among(List<DealNotice> notices) {
        return new Pairs(notices);
    }

    private Optional<String> pair(Told told, List<DealNotice> notices) {
        String only = "";
        long distance = Long.MAX_VALUE;
        for (DealNotice notice : notices) {
            OptionalLong days = distance(told, notice);
            if (days.isPresent() && !only.isEmpty()) {
                return Optional.empty();
            }
            if (days.isPresent()) {
                only = notice.getDealKey();
                distance = days.getAsLong();
            }
        }
        return distance <= reach ? Optional.of(only) : Optional.empty();
    }

    /** Days to the nearest deal of the pair that fits; empty when none does. */
    private OptionalLong distance(Told told, DealNotice notice) {
        boolean named = told.named().contains(notice.getCounterpart());
        if (!named && !told.named().isEmpty()) {
            return OptionalLong.empty();
        }
        long nearest = Long.MAX_VALUE;
        for (NoticedDeal deal : notice.getDeals()) {
            long days = Math.max(
                    0,
                    Math.max(
                            deal.getFirstDay().toEpochDay() - told.day(),
                            told.day() - deal.getLastDay().toEpochDay()));
            // Most deals are far away: only of the others it is looked what they are.
            if (days <= DOUBT * reach && days < nearest && fits(told, deal, named)) {
                nearest = days;
            }
        }
        return nearest == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(nearest);
    }

    private static boolean fits(Told told, NoticedDeal deal, boolean named) {
        return !Collections.disjoint(told.families(), families(deal.getTypes()))
                && deal.getRoles().stream()
                        .anyMatch(role ->
                                Roles.sameSide(told.role(), role) || named && Roles.mayBeSameSide(told.role(), role));
    }

    private static Set<DealType> families(List<DealType> types) {
        Set<DealType> families = EnumSet.noneOf(DealType.class);
        types.forEach(type -> families.add(family(type)));
        return families;
    }

    /** Types that reports of one deal confuse. */
    private static DealType family(DealType type) {
        return switch (type) {
            case MERGER -> DealType.ACQUISITION;
            case FUNDING -> DealType.STAKE;
            case PARTNERSHIP -> DealType.JOINT_VENTURE;
            case IP_TRANSFER -> DealType.LICENSING;
            default -> type;
        };
    }
}
