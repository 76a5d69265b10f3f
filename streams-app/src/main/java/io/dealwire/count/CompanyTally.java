package io.dealwire.count;

import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.DealContribution;
import io.dealwire.avro.DealStatus;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * Counts the deals of one company. Counted are deals announced or completed; rumoured and terminated ones are only told by
 * status. Pure: a tally is a function of the contributions in force, whether they come one after the other or all at once.
 */
public final class CompanyTally {

    private static final Set<DealStatus> COUNTED = Set.of(DealStatus.ANNOUNCED, DealStatus.COMPLETED);
    private static final Comparator<DealContribution> BY_LAST_SEEN = Comparator.comparing(DealContribution::getLastSeen)
            .thenComparing(DealContribution::getDealId, Comparator.reverseOrder());

    private CompanyTally() {}

    /** Nothing counted yet. */
    public static CompanyDealCounts empty(String companyId, String name) {
        return CompanyDealCounts.newBuilder()
                .setCompanyId(companyId)
                .setName(name)
                .setByStatus(Map.of())
                .setByType(Map.of())
                .setByRole(Map.of())
                .setByDay(Map.of())
                .build();
    }

    /** The counts with one more deal. */
    public static CompanyDealCounts plus(CompanyDealCounts counts, DealContribution contribution) {
        return changed(counts, contribution, Integer::sum);
    }

    /** The counts without a deal that is in them. */
    public static CompanyDealCounts minus(CompanyDealCounts counts, DealContribution contribution) {
        return changed(counts, contribution, (count, one) -> count - one);
    }

    /** The counts with the deal seen last, by event time, named, and the company called as it is there. */
    public static CompanyDealCounts withLast(CompanyDealCounts counts, Optional<DealContribution> last) {
        return CompanyDealCounts.newBuilder(counts)
                .setName(last.map(DealContribution::getName).orElse(counts.getName()))
                .setLastDealId(last.map(DealContribution::getDealId).orElse(null))
                .setLastSeen(last.map(DealContribution::getLastSeen).orElse(null))
                .build();
    }

    /** The one of two contributions whose deal was seen later, of two seen at one time the one with the lower id. */
    public static DealContribution later(DealContribution one, DealContribution other) {
        return BY_LAST_SEEN.compare(one, other) >= 0 ? one : other;
    }

    /** Counts everything anew: what the running tally must equal. */
    public static CompanyDealCounts recount(String companyId, String name, Collection<DealContribution> contributions) {
        CompanyDealCounts counts = empty(companyId, name);
        for (DealContribution contribution : contributions) {
            counts = plus(counts, contribution);
        }
        return withLast(counts, contributions.stream().reduce(CompanyTally::later));
    }

    private static CompanyDealCounts changed(
            CompanyDealCounts counts, DealContribution contribution, BinaryOperator<Integer> change) {
        CompanyDealCounts.Builder changed = CompanyDealCounts.newBuilder(counts)
                .setByStatus(step(
                        counts.getByStatus(), change, contribution.getStatus().name()));
        if (COUNTED.contains(contribution.getStatus())) {
            changed.setTotal(change.apply(counts.getTotal(), 1))
                    .setByType(step(counts.getByType(), change, names(contribution.getTypes())))
                    .setByRole(step(counts.getByRole(), change, names(contribution.getRoles())))
                    .setByDay(step(counts.getByDay(), change, day(contribution)));
        }
        return changed.build();
    }

    private static String day(DealContribution contribution) {
        return contribution
                .getFirstSeen()
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().distinct().map(Enum::name).toArray(String[]::new);
    }

    private static Map<String, Integer> step(
            Map<String, Integer> counts, BinaryOperator<Integer> change, String... names) {
        Map<String, Integer> stepped = new TreeMap<>(counts);
        for (String name : names) {
            stepped.merge(name, change.apply(0, 1), Integer::sum);
        }
        stepped.values().removeIf(count -> count == 0);
        return stepped;
    }
}
