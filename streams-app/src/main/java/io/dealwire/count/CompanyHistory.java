package io.dealwire.count;

import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.CompanyPast;
import io.dealwire.avro.CompanyPastStep;
import io.dealwire.avro.DealContribution;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a company's counts were at a time, from what each deal gave them since when. Pure. */
public final class CompanyHistory {

    /** Most steps kept of one deal and one company, the last ones. */
    public static final int MOST_STEPS = 200;

    private CompanyHistory() {}

    /** The past with what a deal gives now; unchanged where that counts as what it gave before, or was known before that. */
    static CompanyPast with(Optional<CompanyPast> before, DealContribution given) {
        List<CompanyPastStep> steps =
                new ArrayList<>(before.map(CompanyPast::getSteps).orElse(List.of()));
        CompanyPastStep step = step(given);
        if (!steps.isEmpty()) {
            CompanyPastStep last = steps.get(steps.size() - 1);
            boolean same = CompanyPastStep.newBuilder(step)
                    .setKnownAt(last.getKnownAt())
                    .build()
                    .equals(last);
            if (same || step.getKnownAt().isBefore(last.getKnownAt())) {
                return before.get();
            }
        }
        steps.add(step);
        return CompanyPast.newBuilder()
                .setCompanyId(given.getCompanyId())
                .setName(given.getName())
                .setDealId(given.getDealId())
                .setSteps(List.copyOf(steps.subList(Math.max(0, steps.size() - MOST_STEPS), steps.size())))
                .build();
    }

    /**
     * The counts at a moment, what became known in it included; which deal was seen last is not among them.
     *
     * @param past of all deals of the company
     */
    public static CompanyDealCounts asOf(String companyId, String name, Collection<CompanyPast> past, Instant moment) {
        List<DealContribution> inForce =
                past.stream().flatMap(deal -> inForce(deal, moment).stream()).toList();
        return CompanyDealCounts.newBuilder(CompanyTally.recount(companyId, name, inForce))
                .setName(name)
                .setLastDealId(null)
                .setLastSeen(null)
                .build();
    }

    private static Optional<DealContribution> inForce(CompanyPast deal, Instant moment) {
        return deal.getSteps().stream()
                .filter(step -> !step.getKnownAt().isAfter(moment))
                .reduce((earlier, later) -> later)
                .filter(step -> !step.getRemoved())
                .map(step -> contribution(deal, step));
    }

    private static CompanyPastStep step(DealContribution given) {
        CompanyPastStep.Builder step =
                CompanyPastStep.newBuilder().setKnownAt(given.getKnownAt()).setRemoved(given.getRemoved());
        return given.getRemoved()
                ? step.build()
                : step.setStatus(given.getStatus())
                        .setTypes(given.getTypes().stream().sorted().toList())
                        .setRoles(given.getRoles().stream().sorted().toList())
                        .setFirstDay(LocalDate.ofInstant(given.getFirstSeen(), ZoneOffset.UTC))
                        .build();
    }

    private static DealContribution contribution(CompanyPast deal, CompanyPastStep step) {
        Instant day = step.getFirstDay().atStartOfDay(ZoneOffset.UTC).toInstant();
        return DealContribution.newBuilder()
                .setCompanyId(deal.getCompanyId())
                .setName(deal.getName())
                .setDealId(deal.getDealId())
                .setStatus(step.getStatus())
                .setTypes(step.getTypes())
                .setRoles(step.getRoles())
                .setFirstSeen(day)
                .setLastSeen(day)
                .build();
    }
}
