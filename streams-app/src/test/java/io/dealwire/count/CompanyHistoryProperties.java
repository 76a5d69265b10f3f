package io.dealwire.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.CompanyPast;
import io.dealwire.avro.DealContribution;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealType;
import io.dealwire.avro.PartyRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CompanyHistoryProperties {

    private static final Instant START = Instant.parse("2024-01-01T09:00:00Z");

    /** What was known of one company in the course of time, an hour between one contribution and the next. */
    private static List<DealContribution> random(long seed) {
        Random random = new Random(seed);
        List<DealContribution> given = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            given.add(DealContribution.newBuilder()
                    .setCompanyId("acme")
                    .setName("Acme")
                    .setDealId("deal-" + random.nextInt(5))
                    .setRemoved(random.nextInt(4) == 0)
                    .setStatus(DealStatus.values()[random.nextInt(DealStatus.values().length)])
                    .setTypes(List.of(DealType.values()[random.nextInt(4)]))
                    .setRoles(List.of(PartyRole.values()[random.nextInt(3)]))
                    .setFirstSeen(START.plus(Duration.ofDays(random.nextInt(3))))
                    .setLastSeen(START.plus(Duration.ofDays(4)))
                    .setKnownAt(time(i))
                    .build());
        }
        return given;
    }

    private static Instant time(int number) {
        return START.plus(Duration.ofHours(number));
    }

    private static Map<String, CompanyPast> past(List<DealContribution> given) {
        Map<String, CompanyPast> past = new HashMap<>();
        given.forEach(next ->
                past.put(next.getDealId(), CompanyHistory.with(Optional.ofNullable(past.get(next.getDealId())), next)));
        return past;
    }

    @Property(tries = 200)
    void theCountsAtATimeAreARecountOfWhatWasInForceThen(@ForAll long seed) {
        List<DealContribution> given = random(seed);
        Map<String, CompanyPast> past = past(given);

        for (int i = 0; i <= given.size(); i++) {
            Map<String, DealContribution> inForce = new HashMap<>();
            given.subList(0, i)
                    .forEach(next -> inForce.compute(next.getDealId(), (deal, old) -> next.getRemoved() ? null : next));
            CompanyDealCounts recount = CompanyTally.recount("acme", "Acme", inForce.values());
            recount.setLastDealId(null);
            recount.setLastSeen(null);

            assertThat(CompanyHistory.asOf("acme", "Acme", past.values(), time(i)))
                    .isEqualTo(recount);
        }
    }

    @Property(tries = 50)
    void whatIsGivenOnceMoreChangesNothing(@ForAll long seed) {
        List<DealContribution> given = random(seed);
        List<DealContribution> twice = new ArrayList<>(given);
        twice.addAll(given);

        assertThat(past(twice)).isEqualTo(past(given));
    }

    @Example
    void onlyTheLastStepsOfADealAreKept() {
        List<DealContribution> given = new ArrayList<>();
        for (int i = 0; i < CompanyHistory.MOST_STEPS + 5; i++) {
            given.add(DealContribution.newBuilder(random(1).get(0))
                    .setRemoved(i % 2 == 1)
                    .setKnownAt(time(i))
                    .build());
        }

        assertThat(past(given).values())
                .singleElement()
                .satisfies(deal -> assertThat(deal.getSteps())
                        .hasSize(CompanyHistory.MOST_STEPS)
                        .last()
                        .satisfies(
                                step -> assertThat(step.getKnownAt()).isEqualTo(time(CompanyHistory.MOST_STEPS + 4))));
    }
}
