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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

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

    /** The pair (its deal key) for each story whose report it adopts. */
    Map<String, String> of(List<DealSignal> signals, List<DealNotice> notices) {
        Map<String, String> pairs = new HashMap<>();
        if (!notices.isEmpty()) {
            signals.forEach(signal -> pair(signal, notices).ifPresent(pair -> pairs.put(signal.getStoryId(), pair)));
        }
        return pairs;
    }

    private Optional<String> pair(DealSignal signal, List<DealNotice> notices) {
        String only = "";
        long distance = Long.MAX_VALUE;
        for (DealNotice notice : notices) {
            OptionalLong days = distance(signal, notice);
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
    private OptionalLong distance(DealSignal signal, DealNotice notice) {
        boolean named = signal.getNamed().contains(notice.getCounterpart());
        if (!named && !signal.getNamed().isEmpty()) {
            return OptionalLong.empty();
        }
        LocalDate day = LocalDate.ofInstant(signal.getPublishedAt(), ZoneOffset.UTC);
        PartyRole role = role(signal.getReading());
        return notice.getDeals().stream()
                .filter(deal -> sharesType(signal.getReading(), deal))
                .filter(deal -> deal.getRoles().stream()
                        .anyMatch(told -> Roles.sameSide(role, told) || named && Roles.mayBeSameSide(role, told)))
                .mapToLong(deal -> Math.max(
                        0,
                        Math.max(
                                deal.getFirstDay().toEpochDay() - day.toEpochDay(),
                                day.toEpochDay() - deal.getLastDay().toEpochDay())))
                .filter(days -> days <= DOUBT * reach)
                .min();
    }

    /** What the only principal does. */
    private static PartyRole role(DealReading reading) {
        return DealKey.of(reading)
                .map(key -> DealKey.roleOf(key.companies().get(0), reading))
                .orElse(PartyRole.UNKNOWN);
    }

    private static boolean sharesType(DealReading reading, NoticedDeal deal) {
        return reading.getTypes().stream()
                .map(Adoption::family)
                .anyMatch(told -> deal.getTypes().stream().map(Adoption::family).anyMatch(told::equals));
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
