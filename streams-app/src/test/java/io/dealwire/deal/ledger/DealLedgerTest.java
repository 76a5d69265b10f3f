package io.dealwire.deal.ledger;

import static io.dealwire.deal.reading.DealSamples.day;
import static io.dealwire.deal.reading.DealSamples.signal;
import static io.dealwire.deal.reading.DealSamples.takeover;
import static io.dealwire.deal.reading.DealSamples.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.Deal;
import io.dealwire.avro.DealLedgerEntry;
import io.dealwire.avro.DealMail;
import io.dealwire.avro.DealNotice;
import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealSignal;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealType;
import io.dealwire.avro.NoticedDeal;
import io.dealwire.avro.PartyRole;
import io.dealwire.config.DealSettings;
import io.dealwire.deal.reading.DealSamples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DealLedgerTest {

    private static final String KEY = "ownership:acme+bolt";
    private static final String BOLT = "ownership:bolt";

    private final DealLedger ledger = new DealLedger(
            new DealSettings(Duration.ofDays(100), Duration.ofDays(30), true, DealSettings.SHIPPED_CERTAINTY));
    private Optional<DealLedgerEntry> entry = Optional.empty();
    private Instant now = day(0);

    private DealLedger.Outcome apply(DealSignal signal) {
        return apply(DealMailFactory.report(signal));
    }

    private DealLedger.Outcome apply(DealMail mail) {
        DealLedger.Outcome outcome = ledger.apply(KEY, entry, mail, now);
        entry = outcome.entry();
        return outcome;
    }

    private static DealSignal halfTold(String story, int day) {
        return signal(story, day, DealSamples.halfTold(DealStatus.RUMOURED, "bolt", PartyRole.TARGET));
    }

    private static DealMail adopt(DealSignal signal) {
        return DealMailFactory.adopt(BOLT, signal);
    }

    private static DealMail notice(String buyer, int day) {
        LocalDate date = LocalDate.ofInstant(day(day), ZoneOffset.UTC);
        NoticedDeal deal = new NoticedDeal(date, date, List.of(DealType.ACQUISITION), List.of(PartyRole.TARGET));
        String pair = "ownership:bolt+" + buyer;
        return DealMailFactory.notice(pair, new DealNotice(pair, buyer, List.of(deal)), "pair-story");
    }

    private List<Deal> deals() {
        return entry.map(held -> List.copyOf(DealLedger.assembled(held).values()))
                .orElse(List.of());
    }

    @Test
    void firstReportMakesADeal() {
        DealLedger.Outcome outcome = apply(signal("s1", 0));

        assertThat(outcome.changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEmpty();
            assertThat(change.after().orElseThrow().getStories()).containsExactly("s1");
        });
    }

    @Test
    void reportWithinTheGapJoinsTheDeal() {
        apply(signal("s1", 0));
        apply(signal("s2", 100));

        assertThat(deals()).singleElement().satisfies(deal -> {
            assertThat(deal.getStories()).containsExactly("s1", "s2");
            assertThat(deal.getFirstSeen()).isEqualTo(day(0));
            assertThat(deal.getLastSeen()).isEqualTo(day(100));
        });
    }

    @Test
    void reportBeyondTheGapIsAnotherDeal() {
        apply(signal("s1", 0));
        apply(signal("s2", 101));

        assertThat(deals()).hasSize(2);
    }

    @Test
    void ofTwoDealsThatTurnOutToBeOneTheIdThatWasGivenFirstSurvives() {
        String first = apply(signal("s2", 150)).assignments().get("s2");
        now = day(1);
        apply(signal("s1", 0));
        now = day(2);
        apply(signal("bridge", 75));

        assertThat(deals()).singleElement().extracting(Deal::getDealId).isEqualTo(first);
    }

    @Test
    void aReportThatIsOnRecordBringsBackTheIdOfItsDeal() {
        apply(recalled(signal("s2", 5), "deal-old", 0));

        assertThat(deals()).singleElement().extracting(Deal::getDealId).isEqualTo("deal-old");
        assertThat(entry.orElseThrow().getDeals().get(0).getGivenAt()).isEqualTo(day(0));
    }

    @Test
    void anIdOnRecordReplacesOneGivenSinceAndTheStoriesHearIt() {
        now = day(200);
        String since = apply(signal("s1", 0)).assignments().get("s1");

        DealLedger.Outcome outcome = apply(recalled(signal("s2", 5), "deal-old", 7));

        assertThat(deals()).singleElement().extracting(Deal::getDealId).isEqualTo("deal-old");
        assertThat(outcome.assignments()).containsEntry("s1", "deal-old").containsEntry("s2", "deal-old");
        assertThat(outcome.changes()).anySatisfy(change -> {
            assertThat(change.dealId()).isEqualTo(since);
            assertThat(change.after()).isEmpty();
        });
    }

    @Test
    void twoDealsNeverShareAnIdThatIsOnRecordForBoth() {
        apply(recalled(signal("s1", 0), "deal-old", 7));
        apply(recalled(signal("s2", 300), "deal-old", 7));

        assertThat(deals()).extracting(Deal::getDealId).doesNotHaveDuplicates().contains("deal-old");
    }

    private static DealMail recalled(DealSignal signal, String dealId, int givenAt) {
        return DealMail.newBuilder(DealMailFactory.report(signal))
                .setDealId(dealId)
                .setDealGivenAt(day(givenAt))
                .build();
    }

    @Test
    void sameSignalTwiceChangesNothing() {
        apply(signal("s1", 0));

        assertThat(apply(signal("s1", 0)).changes()).isEmpty();
    }

    @Test
    void storyThatReportsAgainIsToldItsDealAgain() {
        String id = apply(signal("s1", 0)).assignments().get("s1");

        assertThat(apply(signal("s1", 0)).assignments()).containsEntry("s1", id);
    }

    @Test
    void lateReportBridgesTwoDealsToldAtOnceAndTheEarlierIdSurvives() {
        apply(signal("s2", 150));
        apply(signal("s1", 0));
        String earlier = deals().get(0).getDealId();
        String later = deals().get(1).getDealId();

        DealLedger.Outcome outcome = apply(signal("bridge", 75));

        assertThat(deals()).singleElement().extracting(Deal::getDealId).isEqualTo(earlier);
        assertThat(outcome.changes())
                .filteredOn(change -> change.dealId().equals(later))
                .singleElement()
                .satisfies(change -> assertThat(change.after()).isEmpty());
        assertThat(outcome.assignments()).containsEntry("s2", earlier).containsEntry("bridge", earlier);
    }

    @Test
    void withdrawnBridgeSplitsTheDealAndTheEarlierPartKeepsTheId() {
        apply(signal("s1", 0));
        apply(signal("bridge", 75));
        apply(signal("s2", 150));
        String id = deals().get(0).getDealId();

        apply(withdrawn("bridge"));

        assertThat(deals()).extracting(Deal::getStories).containsExactly(List.of("s1"), List.of("s2"));
        assertThat(deals().get(0).getDealId()).isEqualTo(id);
        assertThat(deals().get(1).getDealId()).isNotEqualTo(id);
    }

    @Test
    void dealKeepsItsIdWhenItsFirstReportIsWithdrawn() {
        apply(signal("s1", 0));
        apply(signal("s2", 10));
        String id = deals().get(0).getDealId();

        apply(withdrawn("s1"));

        assertThat(deals()).singleElement().extracting(Deal::getDealId).isEqualTo(id);
    }

    @Test
    void storyThatComesBackElsewhereDoesNotTakeTheIdOfALivingDeal() {
        apply(signal("s1", 0));
        apply(signal("s2", 10));
        apply(withdrawn("s1"));
        apply(signal("s1", 500));

        assertThat(deals()).extracting(Deal::getDealId).doesNotHaveDuplicates();
    }

    @Test
    void lastWithdrawalRemovesDealAndEntry() {
        apply(signal("s1", 0));
        DealLedger.Outcome outcome = apply(withdrawn("s1"));

        assertThat(outcome.entry()).isEmpty();
        assertThat(outcome.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.after()).isEmpty());
    }

    @Test
    void statusIsTheLatestByEventTimeWhateverTheArrival() {
        apply(signal("closing", 20, takeover(DealStatus.COMPLETED, "acme", "bolt")));
        apply(signal("signing", 10, takeover(DealStatus.ANNOUNCED, "acme", "bolt")));

        assertThat(deals()).singleElement().extracting(Deal::getStatus).isEqualTo(DealStatus.COMPLETED);
    }

    @Test
    void announcedDealIsNotARumourAgain() {
        apply(signal("signing", 10, takeover(DealStatus.ANNOUNCED, "acme", "bolt")));
        apply(signal("gossip", 20, takeover(DealStatus.RUMOURED, "acme", "bolt")));

        assertThat(deals()).singleElement().extracting(Deal::getStatus).isEqualTo(DealStatus.ANNOUNCED);
    }

    @Test
    void companyThatOneReportOfManyTakesForAPartyIsNone() {
        DealReading misread = takeover(DealStatus.ANNOUNCED, "acme", "bolt");
        List<DealParty> parties = new ArrayList<>(misread.getParties());
        parties.add(new DealParty("bank", "bank", PartyRole.SELLER));
        misread.setParties(parties);
        apply(signal("s1", 0));
        apply(signal("s2", 1));
        apply(signal("s3", 2, misread));

        assertThat(deals().get(0).getParties())
                .extracting(DealParty::getCompanyId)
                .containsExactly("acme", "bolt");
    }

    @Test
    void pairTellsBothCompaniesItsDealsOncePerDay() {
        assertThat(apply(signal("s1", 0)).messages())
                .extracting(LedgerMessage::to)
                .containsExactly("ownership:acme", "ownership:bolt");
        assertThat(apply(signal("s2", 0)).messages()).isEmpty();
    }

    @Test
    void pairThatHasNoReportLeftTellsThatItHasNoDeal() {
        apply(signal("s1", 0));

        assertThat(apply(withdrawn("s1")).messages())
                .hasSize(2)
                .allSatisfy(message ->
                        assertThat(message.mail().getNotice().getDeals()).isEmpty());
    }

    @Test
    void adoptedReportJoinsTheNearestDealAndIsAnswered() {
        apply(signal("s1", 0));
        apply(signal("s2", 200));

        DealLedger.Outcome outcome = apply(adopt(halfTold("half", 190)));

        Deal joined = deals().get(1);
        assertThat(joined.getStories()).containsExactly("half", "s2");
        assertThat(joined.getFirstSeen()).isEqualTo(day(190));
        assertThat(outcome.messages())
                .containsExactly(new LedgerMessage(BOLT, DealMailFactory.adopted(KEY, "half", joined.getDealId())));
    }

    @Test
    void adoptedReportsNeitherBridgeNorFoundDeals() {
        apply(signal("s1", 0));
        apply(signal("s2", 150));
        apply(adopt(halfTold("half", 75)));
        assertThat(deals()).hasSize(2);

        apply(withdrawn("s1"));
        apply(withdrawn("s2"));
        assertThat(deals()).isEmpty();
    }

    @Test
    void partiesThatAdoptedReportsDoNotNameStayParties() {
        apply(signal("s1", 0));
        for (int i = 0; i < 9; i++) {
            apply(adopt(halfTold("half" + i, i)));
        }

        assertThat(deals()).singleElement().satisfies(deal -> {
            assertThat(deal.getStories()).hasSize(10);
            assertThat(deal.getParties()).extracting(DealParty::getCompanyId).containsExactly("acme", "bolt");
        });
    }

    @Test
    void reportGivenBackLeavesTheDeal() {
        apply(signal("s1", 0));
        apply(adopt(halfTold("half", 1)));
        apply(adopt(withdrawn("half")));

        assertThat(deals()).singleElement().extracting(Deal::getStories).isEqualTo(List.of("s1"));
    }

    @Test
    void mergeOfDealsIsToldToTheEntryOfAnAdoptedReport() {
        apply(signal("s1", 0));
        apply(signal("s2", 150));
        apply(adopt(halfTold("half", 151)));
        String earlier = deals().get(0).getDealId();

        assertThat(apply(signal("bridge", 75)).messages())
                .contains(new LedgerMessage(BOLT, DealMailFactory.adopted(KEY, "half", earlier)));
    }

    @Test
    void entryAdoptsNoMoreThanItsBound() {
        apply(signal("s1", 0));
        for (int i = 0; i <= DealLedger.MAX_ADOPTED; i++) {
            apply(adopt(halfTold("half" + i, i)));
        }

        assertThat(entry.orElseThrow().getAdopted())
                .hasSize(DealLedger.MAX_ADOPTED)
                .noneMatch(adopted -> adopted.getSignal().getStoryId().equals("half0"));
    }

    @Test
    void entryKnowsTheDealsOfNoMorePairsThanItsBound() {
        for (int i = 0; i <= DealLedger.MAX_NOTICES; i++) {
            apply(notice("other" + i, i));
        }

        assertThat(entry.orElseThrow().getNotices())
                .hasSize(DealLedger.MAX_NOTICES)
                .noneMatch(notice -> notice.getCounterpart().equals("other0"));
    }

    @Test
    void answerForAStoryThatWentElsewhereIsStale() {
        apply(DealMailFactory.report(halfTold("half", 0)));

        assertThat(apply(DealMailFactory.adopted(KEY, "half", "deal-old")).assignments())
                .isEmpty();
        assertThat(apply(notice("acme", 1)).messages()).hasSize(1);
        assertThat(apply(DealMailFactory.adopted("ownership:bolt+crane", "half", "deal-other"))
                        .assignments())
                .isEmpty();
        assertThat(apply(DealMailFactory.adopted("ownership:bolt+acme", "half", "deal-new"))
                        .assignments())
                .containsExactly(Map.entry("half", "deal-new"));
    }
}
