package io.dealwire.deal.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.DealEvent;
import io.dealwire.avro.DealFacts;
import io.dealwire.avro.DealHeard;
import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealType;
import io.dealwire.avro.Money;
import io.dealwire.avro.PartyRole;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What the events of a deal come to is what the ledger has said, at every time. */
class DealHistoryProperties {

    /** A deal without what its order of parties and types alone tells. */
    private record Content(
            Set<DealType> types,
            DealStatus status,
            Set<DealParty> parties,
            Optional<Money> value,
            Set<String> stories) {

        static Content of(DealFacts facts, List<String> stories) {
            return new Content(
                    Set.copyOf(facts.getTypes()),
                    facts.getStatus(),
                    Set.copyOf(facts.getParties()),
                    Optional.ofNullable(facts.getValue()),
                    Set.copyOf(stories));
        }

        static Optional<Content> of(DealHeard heard) {
            return Optional.ofNullable(heard.getFacts()).map(facts -> of(facts, heard.getStories()));
        }

        static Optional<Content> of(List<DealEvent> events, int time) {
            return DealHistory.asOf(events, Hearings.timeOf(time)).map(known -> of(known.facts(), known.stories()));
        }
    }

    /** Without this, the properties could hold of hearings that never change anything. */
    @Example
    void theMadeUpHearingsTellOfEverything() {
        Set<Object> changes = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            heardAll(random(seed)).events().forEach(event -> changes.add(event.getChange()));
        }
        assertThat(changes).hasSizeGreaterThanOrEqualTo(11);
    }

    @Property(tries = 200)
    void whatWasKnownAtATimeIsWhatTheLedgerHadSaidLast(@ForAll long seed) {
        List<DealHeard> said = random(seed);
        List<DealEvent> events = heardAll(said).events();

        assertThat(Content.of(events, 0)).isEmpty();
        for (int time = 1; time <= said.size(); time++) {
            assertThat(Content.of(events, time)).isEqualTo(Content.of(said.get(time - 1)));
        }
    }

    @Property(tries = 100)
    void whatWasKnownAtATimeIsARecountOfTheEventsUntilThenAlone(@ForAll long seed) {
        List<DealEvent> events = heardAll(random(seed)).events();

        for (int time = 0; time <= 30; time++) {
            int now = time;
            List<DealEvent> until = events.stream()
                    .filter(event -> !event.getKnownAt().isAfter(Hearings.timeOf(now)))
                    .toList();
            assertThat(DealHistory.asOf(events, Hearings.timeOf(now)))
                    .isEqualTo(DealHistory.asOf(until, Hearings.timeOf(Integer.MAX_VALUE)));
        }
    }

    /** As after a reset: whatever is said on the way, it ends as it was. */
    @Property(tries = 200)
    void whatIsSaidAnewTellsNothingWhenItEndsAsItWas(@ForAll long seed) {
        List<DealHeard> said = random(seed);
        Hearings hearings = heardAll(said);
        List<DealEvent> before = hearings.events();

        random(seed + 1).forEach(hearings::hearLate);
        hearings.hearLate(said.get(said.size() - 1));
        hearings.settle();

        assertThat(hearings.events()).isEqualTo(before);
    }

    /** As after a reset to which articles say something else than before. */
    @Property(tries = 200)
    void whatIsSaidAnewIsToldAsItEnds(@ForAll long seed) {
        Hearings hearings = heardAll(random(seed));

        List<DealHeard> anew = random(seed + 1);
        anew.forEach(hearings::hearLate);
        hearings.settle();

        assertThat(Content.of(hearings.events(), hearings.count())).isEqualTo(Content.of(anew.get(anew.size() - 1)));
    }

    private static Hearings heardAll(List<DealHeard> said) {
        Hearings hearings = new Hearings();
        said.forEach(hearings::hear);
        return hearings;
    }

    /** Up to 20 hearings of a deal; each changes some of the one before, some say that the deal is no more. */
    private static List<DealHeard> random(long seed) {
        Random random = new Random(seed);
        List<DealHeard> said = new ArrayList<>();
        DealHeard now = Hearings.of(Hearings.announced(), "a0");
        int hearings = 1 + random.nextInt(20);
        for (int i = 0; i < hearings; i++) {
            if (said.isEmpty() || random.nextInt(12) > 0) {
                now = changed(now, random);
                said.add(now);
            } else {
                said.add(Hearings.gone("a0", random.nextBoolean() ? Optional.of("deal-2") : Optional.empty()));
            }
        }
        return said;
    }

    private static DealHeard changed(DealHeard heard, Random random) {
        DealFacts.Builder facts = DealFacts.newBuilder(heard.getFacts());
        List<String> stories = new ArrayList<>(heard.getStories());
        switch (random.nextInt(6)) {
            case 0 -> facts.setStatus(DealStatus.values()[random.nextInt(DealStatus.values().length)]);
            case 1 -> facts.setTypes(List.of(DealType.values()[1 + random.nextInt(4)]));
            case 2 ->
                facts.setValue(
                        random.nextBoolean() ? null : new Money(BigDecimal.valueOf(random.nextInt(9), 4), "EUR"));
            case 3 -> facts.setParties(parties(random));
            case 4 -> stories.add("a" + random.nextInt(1_000));
            default -> {
                if (stories.size() > 1) {
                    stories.remove(random.nextInt(stories.size()));
                } else {
                    facts.setLastSeen(facts.getLastSeen().plus(Duration.ofDays(1)));
                }
            }
        }
        return Hearings.of(facts.build(), stories.stream().distinct().toArray(String[]::new));
    }

    private static List<DealParty> parties(Random random) {
        List<DealParty> parties = new ArrayList<>();
        for (String company : List.of("norvane", "tellux", "quillon", "bramford")) {
            if (random.nextBoolean()) {
                parties.add(new DealParty(company, company, PartyRole.values()[random.nextInt(4)]));
            }
        }
        return parties;
    }
}
