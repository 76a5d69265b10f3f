package io.dealwire.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.DealContribution;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealType;
import io.dealwire.avro.PartyRole;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CompanyTallyProperties {

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    @Provide
    Arbitrary<List<DealContribution>> contributions() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 40);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(DealStatus.class),
                        Arbitraries.of(DealType.class).list().ofMaxSize(2),
                        Arbitraries.of(PartyRole.class).list().ofMaxSize(2),
                        numbers,
                        Arbitraries.of(true, false, false))
                .as((deal, status, types, roles, day, removed) -> DealContribution.newBuilder()
                        .setCompanyId("acme")
                        .setName("Acme " + day % 3)
                        .setDealId("deal-" + deal)
                        .setRemoved(removed)
                        .setStatus(status)
                        .setTypes(types)
                        .setRoles(roles)
                        .setFirstSeen(START.plus(Duration.ofDays(day)))
                        .setLastSeen(START.plus(Duration.ofDays(day + 3L)))
                        .build())
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 300)
    void runningTallyEqualsARecount(@ForAll("contributions") List<DealContribution> history) {
        Map<String, DealContribution> held = new HashMap<>();
        CompanyDealCounts tally = CompanyTally.empty("acme", "Acme");
        for (DealContribution next : history) {
            DealContribution before =
                    next.getRemoved() ? held.remove(next.getDealId()) : held.put(next.getDealId(), next);
            tally = before == null ? tally : CompanyTally.minus(tally, before);
            tally = next.getRemoved() ? tally : CompanyTally.plus(tally, next);
        }
        tally = CompanyTally.withLast(tally, held.values().stream().reduce(CompanyTally::later));

        assertThat(tally).isEqualTo(CompanyTally.recount("acme", tally.getName(), held.values()));
    }

    @Example
    void rumourIsToldByStatusButNotCounted() {
        CompanyDealCounts counts =
                CompanyTally.plus(CompanyTally.empty("acme", "Acme"), contribution(DealStatus.RUMOURED));

        assertThat(counts.getTotal()).isZero();
        assertThat(counts.getByStatus()).containsExactlyEntriesOf(Map.of("RUMOURED", 1));
        assertThat(counts.getByType()).isEmpty();
    }

    @Example
    void completedDealCountsOnTheDayOfItsFirstReport() {
        CompanyDealCounts counts =
                CompanyTally.plus(CompanyTally.empty("acme", "Acme"), contribution(DealStatus.COMPLETED));

        assertThat(counts.getTotal()).isOne();
        assertThat(counts.getByDay()).containsExactlyEntriesOf(Map.of("2024-01-01", 1));
        assertThat(counts.getByRole()).containsExactlyEntriesOf(Map.of("BUYER", 1));
    }

    @Example
    void lastDealIsForgottenWithTheLastContribution() {
        CompanyDealCounts counts = CompanyTally.withLast(CompanyTally.empty("acme", "Acme"), Optional.empty());

        assertThat(counts.getLastDealId()).isNull();
    }

    private static DealContribution contribution(DealStatus status) {
        return DealContribution.newBuilder()
                .setCompanyId("acme")
                .setName("Acme")
                .setDealId("deal-1")
                .setStatus(status)
                .setTypes(List.of(DealType.ACQUISITION))
                .setRoles(List.of(PartyRole.BUYER))
                .setFirstSeen(START)
                .setLastSeen(START.plus(Duration.ofDays(2)))
                .build();
    }
}
