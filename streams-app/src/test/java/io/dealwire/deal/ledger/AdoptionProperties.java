package io.dealwire.deal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.Deal;
import io.dealwire.avro.DealContribution;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealSignal;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.PartyRole;
import io.dealwire.config.DealSettings;
import io.dealwire.deal.key.DealKey;
import io.dealwire.deal.reading.DealSamples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for all entries of a ledger together, in whatever order reports and messages between entries arrive. */
class AdoptionProperties {

    /** What a story last says: under which key, or that it says nothing (empty key). */
    private record Word(String story, String dealKey, DealSignal signal) {}

    private static Word word(int story, int day, DealReading reading, List<String> named) {
        DealSignal signal = DealSamples.signal("s" + story, day, reading);
        signal.setNamed(named);
        return new Word("s" + story, DealKey.of(reading).orElseThrow().text(), signal);
    }

    private static DealReading pair(String buyer, String target) {
        return DealSamples.takeover(DealStatus.ANNOUNCED, buyer, target);
    }

    private static DealReading half(String company, PartyRole role) {
        return DealSamples.halfTold(DealStatus.RUMOURED, company, role);
    }

    /** Reports of rival bids, half-told rumours, corrections from one to the other and withdrawals. */
    @Provide
    Arbitrary<List<Word>> histories() {
        Arbitrary<DealReading> readings = Arbitraries.of(
                pair("acme", "bolt"),
                pair("acme", "bolt"),
                pair("crane", "bolt"),
                pair("acme", "dome"),
                half("bolt", PartyRole.TARGET),
                half("bolt", PartyRole.TARGET),
                half("bolt", PartyRole.UNKNOWN),
                half("acme", PartyRole.BUYER));
        Arbitrary<List<String>> named = Arbitraries.of(List.of(), List.of(), List.of("acme"), List.of("crane"));
        Arbitrary<Word> said = Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 120),
                        readings,
                        named)
                .as((story, day, reading, others) -> word(
                        story,
                        day,
                        reading,
                        DealKey.of(reading).orElseThrow().companies().size() == 1 ? others : List.of()));
        Arbitrary<Word> taken = Arbitraries.integers().between(0, 9).map(story -> new Word("s" + story, "", null));
        return Arbitraries.frequencyOf(Tuple.of(5, said), Tuple.of(1, taken))
                .list()
                .ofMaxSize(30);
    }

    /** Without this, the properties below could hold of histories in which nothing is adopted. */
    @Example
    void halfToldReportIsAdoptedInSuchHistories() {
        List<Word> history = List.of(
                word(1, 0, half("bolt", PartyRole.TARGET), List.of()), word(2, 9, pair("acme", "bolt"), List.of()));

        assertThat(replay(history, new Random(1)).deals().values())
                .singleElement()
                .extracting(Deal::getStories)
                .isEqualTo(List.of("s1", "s2"));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void anyOrderOfArrivalGivesTheSameDeals(@ForAll("histories") List<Word> history, @ForAll long seed) {
        List<Word> last = new ArrayList<>(lastWords(history).values());
        List<Word> shuffled = new ArrayList<>(last);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(groups(replay(shuffled, new Random(seed)).deals().values()))
                .isEqualTo(groups(replay(last, new Random(1)).deals().values()));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void correctionsAndWithdrawalsLeaveWhatTheLastWordsAloneGive(
            @ForAll("histories") List<Word> history, @ForAll long seed) {
        Collection<Word> last = lastWords(history).values();

        assertThat(groups(replay(history, new Random(seed)).deals().values()))
                .isEqualTo(
                        groups(replay(List.copyOf(last), new Random(1)).deals().values()));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyStoryIsInOneDealAndWasToldThatLast(@ForAll("histories") List<Word> history, @ForAll long seed) {
        LedgerNetwork network = replay(history, new Random(seed));

        Map<String, String> told = new TreeMap<>();
        lastWords(history).values().stream()
                .filter(word -> word.signal() != null)
                .forEach(word -> told.put(
                        word.story(), network.link(word.story(), word.dealKey()).orElse("nothing")));
        Map<String, String> held = new TreeMap<>();
        network.deals()
                .forEach(
                        (id, deal) -> deal.getStories().forEach(story -> held.merge(story, id, (a, b) -> "two deals")));
        assertThat(told).isEqualTo(held);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void contributionsToldAddUpToThoseOfTheFinalDeals(@ForAll("histories") List<Word> history, @ForAll long seed) {
        LedgerNetwork network = replay(history, new Random(seed));

        Map<String, DealContribution> recount = new TreeMap<>();
        network.deals()
                .forEach((id, deal) -> CompanyContributions.of(deal)
                        .forEach((company, contribution) -> recount.put(company + "|" + id, contribution)));
        assertThat(network.contributions()).isEqualTo(recount);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void nothingIsLeftOfStoriesThatWereAllTakenDown(@ForAll("histories") List<Word> history, @ForAll long seed) {
        List<Word> ended = new ArrayList<>(history);
        lastWords(history).keySet().forEach(story -> ended.add(new Word(story, "", null)));
        LedgerNetwork network = replay(ended, new Random(seed));

        assertThat(network.deals()).isEmpty();
        Set<String> keys = history.stream().map(Word::dealKey).collect(Collectors.toCollection(TreeSet::new));
        keys.addAll(Set.of("ownership:acme", "ownership:bolt", "ownership:crane", "ownership:dome"));
        assertThat(keys).allSatisfy(key -> assertThat(network.entry(key)).isEmpty());
    }

    private static Map<String, Word> lastWords(List<Word> history) {
        Map<String, Word> last = new LinkedHashMap<>();
        history.forEach(word -> last.put(word.story(), word));
        return last;
    }

    /** Heads report one after the other and take back what they said elsewhere; messages are delivered in between. */
    private static LedgerNetwork replay(List<Word> history, Random random) {
        LedgerNetwork network = new LedgerNetwork(
                new DealLedger(new DealSettings(
                        Duration.ofDays(60), Duration.ofDays(30), true, DealSettings.SHIPPED_CERTAINTY)),
                random);
        Map<String, String> reported = new HashMap<>();
        for (Word word : history) {
            String before =
                    word.signal() == null ? reported.remove(word.story()) : reported.put(word.story(), word.dealKey());
            if (before != null && !before.equals(word.dealKey())) {
                network.report(before, DealMailFactory.report(DealMailFactory.withdrawal(word.story())));
            }
            if (word.signal() != null) {
                network.report(word.dealKey(), DealMailFactory.report(word.signal()));
            }
            for (int deliveries = random.nextInt(6); deliveries > 0; deliveries--) {
                network.deliverOne();
            }
        }
        network.settle();
        return network;
    }

    private static Set<Deal> groups(Collection<Deal> deals) {
        return deals.stream()
                .map(deal -> Deal.newBuilder(deal).setDealId("any").build())
                .collect(Collectors.toSet());
    }
}
