package io.dealwire.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.DealLink;
import io.dealwire.avro.DealMail;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealReport;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.RawPosition;
import io.dealwire.avro.StoryArticle;
import io.dealwire.avro.StoryDecision;
import io.dealwire.avro.StoryMembership;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.deal.ArticleReports.Kept;
import io.dealwire.deal.ArticleReports.Message;
import io.dealwire.deal.ArticleReports.Outcome;
import io.dealwire.deal.key.DealKey;
import io.dealwire.deal.reading.DealSamples;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class ArticleReportsTest {

    private static final DealReading DEAL = DealSamples.takeover(DealStatus.ANNOUNCED, "acme", "bolt");
    private static final DealReading RIVAL = DealSamples.takeover(DealStatus.ANNOUNCED, "crane", "bolt");
    private static final DealReading NO_DEAL = DealReading.newBuilder().build();
    private static final String KEY = key(DEAL);
    private static final String RIVAL_KEY = key(RIVAL);

    private static String key(DealReading reading) {
        return DealKey.of(reading).orElseThrow().text();
    }

    private static StoryArticle in(String story, String... joined) {
        return StoryArticle.newBuilder()
                .setArticleId("a1")
                .setVersion(1)
                .setRaw(RawPosition.newBuilder().build())
                .setDecision(StoryDecision.newBuilder().setStoryId(story).build())
                .setMembership(
                        joined.length == 0
                                ? null
                                : StoryMembership.newBuilder()
                                        .setArticles(1 + joined.length)
                                        .setSources(List.of("Outlet"))
                                        .setJoined(List.of(joined))
                                        .build())
                .build();
    }

    private static Outcome read(DealReading reading, Kept before) {
        RawArticle text = RawArticle.newBuilder()
                .setSource("Outlet")
                .setTitle("Acme to buy Bolt")
                .setBody("")
                .setPublishedAt(DealSamples.day(0))
                .build();
        return ArticleReports.read(in("a1"), text, ArticleTags.newBuilder().build(), reading, before);
    }

    private static Kept reported(DealReading reading) {
        return read(reading, Kept.NOTHING).kept();
    }

    /** As it is after the ledger has told the article its deal. */
    private static Kept linked(DealReading reading) {
        Kept kept = reported(reading);
        return new Kept(
                kept.article()
                        .map(article -> TaggedArticle.newBuilder(article)
                                .setDealId("deal-1")
                                .build()),
                kept.report());
    }

    private static List<String> told(Outcome outcome) {
        return outcome.messages().stream()
                .map(message -> message.to() + " "
                        + message.value().map(ArticleReportsTest::what).orElse("gone"))
                .toList();
    }

    private static String what(SpecificRecord value) {
        if (value instanceof DealMail mail) {
            return mail.getSignal().getWithdrawn() ? "withdrawal" : "report";
        }
        if (value instanceof DealLink link) {
            return "link to " + link.getDealId();
        }
        if (value instanceof DealReport report) {
            return report.getDealKey() == null ? "off the record" : "on record";
        }
        return "article";
    }

    @Test
    void theHeadOfAStoryReportsItsDeal() {
        Outcome outcome = read(DEAL, Kept.NOTHING);

        assertThat(told(outcome)).containsExactly("a1 article", KEY + " report", "a1 on record");
        assertThat(outcome.kept().report()).map(DealReport::getDealKey).hasValue(KEY);
        assertThat(outcome.kept().report().orElseThrow().getSources()).containsExactly("Outlet");
    }

    @Test
    void anArticleWithoutADealReportsNothing() {
        Outcome outcome = read(NO_DEAL, Kept.NOTHING);

        assertThat(told(outcome)).containsExactly("a1 article");
        assertThat(outcome.kept().report()).isEmpty();
    }

    @Test
    void whatIsReadAgainUnchangedIsNotTold() {
        assertThat(told(read(DEAL, reported(DEAL)))).isEmpty();
    }

    @Test
    void anotherDealWithdrawsTheFirstAndForgetsItsId() {
        Outcome outcome = read(RIVAL, linked(DEAL));

        assertThat(told(outcome))
                .containsExactly("a1 article", KEY + " withdrawal", RIVAL_KEY + " report", "a1 on record");
        assertThat(outcome.kept().article().orElseThrow().getDealId()).isNull();
    }

    @Test
    void aDealThatIsToldNoMoreIsWithdrawnAndMembersHearOfIt() {
        Outcome outcome = read(NO_DEAL, linked(DEAL));

        assertThat(told(outcome))
                .containsExactly("a1 article", KEY + " withdrawal", "a1 off the record", "a1 link to null");
        assertThat(outcome.kept().report()).isEmpty();
    }

    @Test
    void aMemberThatIsNoHeadAnyMoreWithdrawsItsReport() {
        Outcome outcome = ArticleReports.moved(in("a0"), linked(DEAL)).orElseThrow();

        assertThat(told(outcome)).containsExactly("a1 article", KEY + " withdrawal", "a1 off the record");
        assertThat(outcome.kept().report()).isEmpty();
        assertThat(outcome.kept().article().orElseThrow().getDealId()).isNull();
    }

    @Test
    void membersThatJoinAreReportedAndHearTheDeal() {
        Outcome outcome =
                ArticleReports.moved(in("a1", "a2", "a3"), linked(DEAL)).orElseThrow();

        assertThat(told(outcome))
                .containsExactly(KEY + " report", "a1 on record", "a2 link to deal-1", "a3 link to deal-1");
        assertThat(outcome.kept().report().orElseThrow().getArticles()).isEqualTo(3);
    }

    @Test
    void membersThatJoinBeforeTheDealIsKnownHearNothing() {
        assertThat(told(ArticleReports.moved(in("a1", "a2"), reported(DEAL)).orElseThrow()))
                .containsExactly(KEY + " report", "a1 on record");
    }

    @Test
    void anArticleThatIsNotKnownCannotMove() {
        assertThat(ArticleReports.moved(in("a0"), Kept.NOTHING)).isEmpty();
    }

    @Test
    void aHeadWithMembersKeepsTheirNumberThoughItTellsNoDeal() {
        Outcome outcome =
                ArticleReports.moved(in("a1", "a2"), reported(NO_DEAL)).orElseThrow();

        assertThat(outcome.kept().report()).map(DealReport::getArticles).hasValue(2);
    }

    @Test
    void aTakeDownWithdrawsWhatWasReported() {
        Outcome outcome = ArticleReports.takenDown("a1", linked(DEAL));

        assertThat(told(outcome)).containsExactly(KEY + " withdrawal", "a1 off the record", "a1 gone");
        assertThat(outcome.kept()).isEqualTo(Kept.NOTHING);
    }

    @Test
    void ofAnExpiredArticleItsReportIsKept() {
        Kept before = linked(DEAL);

        Outcome outcome = ArticleReports.expired("a1", before);

        assertThat(outcome.messages()).containsExactly(new Message("a1", Optional.empty()));
        assertThat(outcome.kept()).isEqualTo(new Kept(Optional.empty(), before.report()));
    }

    @Test
    void anExpiredArticleThatReportedNothingIsForgotten() {
        Kept head = ArticleReports.moved(in("a1", "a2"), reported(NO_DEAL))
                .orElseThrow()
                .kept();

        assertThat(ArticleReports.expired("a1", head).kept()).isEqualTo(Kept.NOTHING);
    }

    @Test
    void anotherDateIsReported() {
        Kept before = reported(DEAL);
        before.report().orElseThrow().getSignal().setPublishedAt(DealSamples.day(-9000));

        assertThat(told(read(DEAL, before))).containsExactly(KEY + " report", "a1 on record");
    }

    @Test
    void whatIsRecalledOfAnArticleThatIsNotKnownIsReportedAgain() {
        DealReport recalled = onRecord(DEAL, "deal-1", 3);

        Outcome outcome = ArticleReports.recalled("a1", recalled, Kept.NOTHING);

        assertThat(told(outcome)).containsExactly(KEY + " report");
        assertThat(outcome.kept()).isEqualTo(new Kept(Optional.empty(), Optional.of(recalled)));
    }

    @Test
    void anArticleThatReportsTheSameByNowGetsTheIdOnRecord() {
        Outcome outcome = ArticleReports.recalled("a1", onRecord(DEAL, "deal-1", 3), reported(DEAL));

        assertThat(told(outcome)).containsExactly(KEY + " report", "a1 on record");
        assertThat(outcome.kept().report()).map(DealReport::getDealId).hasValue("deal-1");
    }

    @Test
    void anArticleThatReportsAnotherDealByNowStaysWithThat() {
        Kept before = reported(RIVAL);

        assertThat(ArticleReports.recalled("a1", onRecord(DEAL, "deal-1", 3), before))
                .isEqualTo(new Outcome(before, List.of()));
    }

    @Test
    void anArticleThatReportsNothingByNowGoesOffTheRecord() {
        Outcome outcome = ArticleReports.recalled("a1", onRecord(DEAL, "deal-1", 3), reported(NO_DEAL));

        assertThat(told(outcome)).containsExactly("a1 off the record");
        assertThat(outcome.kept()).isEqualTo(reported(NO_DEAL));
    }

    @Test
    void theDealOfAReportIsPutOnRecordOnce() {
        DealLink link = new DealLink("a1", KEY, "deal-1", DealSamples.day(3));
        Optional<DealReport> linked = ArticleReports.linked(link, reported(DEAL).report());

        assertThat(linked).map(DealReport::getDealId).hasValue("deal-1");
        assertThat(ArticleReports.linked(link, linked)).isEmpty();
    }

    @Test
    void theDealOfAnotherReportIsNotPutOnRecord() {
        assertThat(ArticleReports.linked(
                        new DealLink("a1", RIVAL_KEY, "deal-1", DealSamples.day(3)),
                        reported(DEAL).report()))
                .isEmpty();
    }

    private static DealReport onRecord(DealReading reading, String dealId, int givenAt) {
        return DealReport.newBuilder(reported(reading).report().orElseThrow())
                .setDealId(dealId)
                .setDealGivenAt(DealSamples.day(givenAt))
                .build();
    }

    @Test
    void anArticleThatIsNotKnownExpiresWithoutAWord() {
        assertThat(ArticleReports.expired("a1", Kept.NOTHING).messages()).isEmpty();
    }

    @Test
    void whatAnotherLifePublishedOfAnArticleIsRemovedByItsTakeDown() {
        assertThat(told(ArticleReports.takenDown("a1", Kept.NOTHING))).containsExactly("a1 gone");
    }
}
