package io.dealwire.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.Deal;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.StoryMembership;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.deal.reading.DealSamples;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DealStagesTest {

    private static final String TITLE = "Acme to buy Bolt for $2 billion";
    private static final String BODY = "Acme agreed to buy Bolt for $2 billion, the companies said. "
            + "The deal needs the approval of regulators.";
    private static final String RIVAL_TITLE = "Crane to buy Bolt for $3 billion";
    private static final String RIVAL_BODY =
            "Crane agreed to buy Bolt for $3 billion, it said. The deal will close in May.";
    private static final String RUMOUR_TITLE = "Bolt in talks to be acquired, sources say";
    private static final String RUMOUR_BODY =
            "Bolt is in talks to be acquired, people familiar with the matter said. " + "The suitor was not named.";
    private static final String DULL_TITLE = "Acme opens a plant";
    private static final String DULL_BODY = "Acme opened a plant near the river, where Bolt is based.";

    @TempDir
    private Path folder;

    private DealStages stages;

    @BeforeEach
    void start() {
        stages = new DealStages(folder);
    }

    @AfterEach
    void stop() {
        stages.close();
    }

    private void publishDeal(String id, int day) {
        stages.publish(id, DealSamples.day(day), TITLE, BODY, "Acme", "Bolt");
    }

    private void publishRumour(String id, int day) {
        stages.publish(id, DealSamples.day(day), RUMOUR_TITLE, RUMOUR_BODY, "Bolt");
    }

    private static Optional<StoryMembership> joined(int articles, String... members) {
        return Optional.of(StoryMembership.newBuilder()
                .setArticles(articles)
                .setSources(List.of("Outlet"))
                .setJoined(List.of(members))
                .build());
    }

    private Deal onlyDeal() {
        assertThat(stages.deals()).hasSize(1);
        return stages.deals().values().iterator().next();
    }

    @Test
    void aHeadlineThatIsReadInPartIsCounted() {
        publishDeal("a1", 0);
        stages.publish("a2", DealSamples.day(0), TITLE + " again".repeat(200), BODY, "Acme", "Bolt");

        assertThat(stages.counted("bounded-headlines")).isEqualTo(1);
        assertThat(onlyDeal().getStories()).containsExactly("a1", "a2");
    }

    @Test
    void anArticleIsCountedWhoseLaterSentencesAreNotParsed() {
        String eight = "The ferries were late. ".repeat(8);
        stages.publish("a1", DealSamples.day(0), "Ferries are late", eight + "Acme opens a pier.", "Acme");
        assertThat(stages.counted("bounded-parses")).isZero();

        stages.publish("a2", DealSamples.day(0), "Ferries are late", eight + "Acme acquires Bolt.", "Acme", "Bolt");

        assertThat(stages.counted("bounded-parses")).isEqualTo(1);
    }

    @Test
    void anArticleIsCountedWithASentenceThatIsParsedInPart() {
        String sentence = "Acme acquires Bolt and ferries" + " again".repeat(140);
        stages.publish("a1", DealSamples.day(0), "Ferries are late", sentence + ".", "Acme", "Bolt");
        assertThat(stages.counted("bounded-sentences")).isZero();

        stages.publish(
                "a2", DealSamples.day(0), "Ferries are late", sentence + " again".repeat(10) + ".", "Acme", "Bolt");

        assertThat(stages.counted("bounded-sentences")).isEqualTo(1);
    }

    @Test
    void twoStoriesOfOneDealAreOneDealAndOneCountEach() {
        publishDeal("a1", 0);
        publishDeal("a2", 3);

        assertThat(onlyDeal().getStories()).containsExactly("a1", "a2");
        assertThat(stages.counts())
                .hasSize(2)
                .allSatisfy((company, counts) -> assertThat(counts.getTotal()).isOne());
    }

    @Test
    void articleLearnsItsDeal() {
        publishDeal("a1", 0);

        assertThat(stages.tagged().get("a1").getDealId()).isEqualTo(onlyDeal().getDealId());
    }

    @Test
    void copyLearnsTheDealOfItsHead() {
        publishDeal("a1", 0);
        stages.place("copy", "a1", DealSamples.day(0), TITLE, BODY, Optional.empty(), "Acme", "Bolt");
        stages.move("a1", "a1", joined(2, "copy"));

        assertThat(stages.tagged().get("copy").getDealId()).isEqualTo(onlyDeal().getDealId());
        assertThat(onlyDeal().getArticles()).isEqualTo(2);
        assertThat(onlyDeal().getStories()).containsExactly("a1");
    }

    @Test
    void copyForgetsTheDealWhenItsHeadIsCorrectedToNone() {
        publishDeal("a1", 0);
        stages.place("copy", "a1", DealSamples.day(0), TITLE, BODY, Optional.empty(), "Acme", "Bolt");
        stages.move("copy", "a1", Optional.empty());
        stages.move("a1", "a1", joined(2, "copy"));

        stages.publish("a1", DealSamples.day(0), DULL_TITLE, DULL_BODY, "Acme", "Bolt");

        assertThat(stages.tagged().get("copy").getDealId()).isNull();
        assertThat(stages.deals()).isEmpty();
    }

    @Test
    void headThatTurnsOutToBeACopyTakesItsReportBack() {
        publishDeal("a1", 0);
        publishDeal("a2", 1);
        stages.move("a2", "a1", Optional.empty());

        assertThat(onlyDeal().getStories()).containsExactly("a1");
    }

    @Test
    void correctionToOtherPartiesMovesTheReport() {
        publishDeal("a1", 0);
        stages.publish("a1", DealSamples.day(0), RIVAL_TITLE, RIVAL_BODY, "Crane", "Bolt");

        assertThat(onlyDeal().getParties())
                .extracting(party -> party.getCompanyId())
                .containsExactlyInAnyOrder("crane", "bolt");
        assertThat(stages.counts()).containsOnlyKeys("crane", "bolt");
        assertThat(stages.tagged().get("a1").getDealId()).isEqualTo(onlyDeal().getDealId());
    }

    @Test
    void takeDownRemovesArticleDealAndCounts() {
        publishDeal("a1", 0);
        stages.takeDown("a1");

        assertThat(stages.tagged()).isEmpty();
        assertThat(stages.deals()).isEmpty();
        assertThat(stages.counts()).isEmpty();
    }

    @Test
    void expiredArticleIsForgottenButItsDealStays() {
        publishDeal("a1", 0);
        stages.expire("a1");

        assertThat(stages.tagged()).isEmpty();
        assertThat(onlyDeal().getStories()).containsExactly("a1");
        assertThat(stages.counts().get("acme").getTotal()).isOne();
    }

    @Test
    void rivalBidIsAnotherDeal() {
        publishDeal("a1", 0);
        stages.publish("a2", DealSamples.day(1), RIVAL_TITLE, RIVAL_BODY, "Crane", "Bolt");

        assertThat(stages.deals()).hasSize(2);
        assertThat(stages.counts().get("bolt"))
                .extracting(CompanyDealCounts::getTotal)
                .isEqualTo(2);
    }

    @Test
    void lateBridgeMergesDealsAndTellsTheirArticles() {
        publishDeal("a1", 0);
        publishDeal("a3", 150);
        publishDeal("a2", 75);

        assertThat(stages.tagged().values())
                .extracting(TaggedArticle::getDealId)
                .containsOnly(onlyDeal().getDealId());
        assertThat(stages.counts().get("acme").getTotal()).isOne();
    }

    @Test
    void rumourThatNamesOnePartyJoinsTheDealAnnouncedLater() {
        publishRumour("r1", 0);
        publishDeal("a1", 20);

        assertRumourIsInTheDeal();
    }

    @Test
    void rumourThatNamesOnePartyJoinsTheDealKnownAlready() {
        publishDeal("a1", 20);
        publishRumour("r1", 0);

        assertRumourIsInTheDeal();
    }

    private void assertRumourIsInTheDeal() {
        assertThat(onlyDeal().getStories()).containsExactly("r1", "a1");
        assertThat(onlyDeal().getStatus()).isEqualTo(DealStatus.ANNOUNCED);
        assertThat(onlyDeal().getParties())
                .extracting(party -> party.getCompanyId())
                .containsExactly("acme", "bolt");
        assertThat(stages.tagged().values())
                .extracting(TaggedArticle::getDealId)
                .containsOnly(onlyDeal().getDealId());
        assertThat(stages.counts())
                .hasSize(2)
                .allSatisfy((company, counts) -> assertThat(counts.getTotal()).isOne());
    }

    @Test
    void copyOfAnAdoptedRumourLearnsItsDeal() {
        publishRumour("r1", 0);
        stages.place("copy", "r1", DealSamples.day(0), RUMOUR_TITLE, RUMOUR_BODY, Optional.empty(), "Bolt");
        stages.move("copy", "r1", Optional.empty());
        stages.move("r1", "r1", joined(2, "copy"));
        publishDeal("a1", 20);

        assertThat(stages.tagged().get("copy").getDealId()).isEqualTo(onlyDeal().getDealId());
        assertThat(onlyDeal().getArticles()).isEqualTo(3);
    }

    @Test
    void rumourHasADealOfItsOwnAgainWhenTheOtherReportIsTakenDown() {
        publishRumour("r1", 0);
        publishDeal("a1", 20);
        stages.takeDown("a1");

        assertThat(onlyDeal().getStories()).containsExactly("r1");
        assertThat(stages.tagged().get("r1").getDealId()).isEqualTo(onlyDeal().getDealId());
        assertThat(stages.counts()).containsOnlyKeys("bolt");
    }

    @Test
    void rumourIsOnItsOwnBetweenRivalBidsAndGoesWithTheOneThatIsLeft() {
        publishRumour("r1", 0);
        publishDeal("a1", 20);
        stages.publish("a2", DealSamples.day(21), RIVAL_TITLE, RIVAL_BODY, "Crane", "Bolt");
        assertThat(stages.deals()).hasSize(3);

        stages.takeDown("a1");
        assertThat(onlyDeal().getStories()).containsExactly("r1", "a2");
    }

    @Test
    void adoptedRumourThatIsTakenDownLeavesTheDeal() {
        publishRumour("r1", 0);
        publishDeal("a1", 20);
        stages.takeDown("r1");

        assertThat(onlyDeal().getStories()).containsExactly("a1");
        assertThat(onlyDeal().getFirstSeen()).isEqualTo(DealSamples.day(20));
    }

    @Test
    void adoptedRumourThatIsCorrectedToNameBothStaysInTheDeal() {
        publishRumour("r1", 0);
        publishDeal("a1", 20);
        publishDeal("r1", 0);

        assertThat(onlyDeal().getStories()).containsExactly("r1", "a1");
        assertThat(stages.tagged().get("r1").getDealId()).isEqualTo(onlyDeal().getDealId());
    }

    @Test
    void articleWithoutADealChangesNothingDownstream() {
        stages.publish("a1", DealSamples.day(0), DULL_TITLE, DULL_BODY, "Acme", "Bolt");

        assertThat(stages.tagged()).containsOnlyKeys("a1");
        assertThat(stages.deals()).isEmpty();
        assertThat(stages.article("a1")).isPresent();
    }
}
