package io.dealwire.ops.reset;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.config.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResetPlanTest {

    private static final Settings SETTINGS = Settings.of(Map.of("streams.state-dir", "/data/state"));
    private static final List<String> TOPICS = List.of(
            "dealwire.articles.raw",
            "dealwire.articles.tagged",
            "dealwire.companies",
            "dealwire.company-deal-counts",
            "dealwire.dead-letters",
            "dealwire.deal-events",
            "dealwire.deal-links",
            "dealwire.deal-mail",
            "dealwire.deal-recalls",
            "dealwire.deal-reports",
            "dealwire.deals",
            "dealwire.story-mail",
            "dealwire.story-probes",
            "dealwire-streams-articles-changelog",
            "dealwire-streams-company-past-changelog",
            "dealwire-streams-count-past-changes-repartition",
            "dealwire-streams-deal-events-changelog",
            "dealwire-streams-deal-ledger-changelog",
            "dealwire-streams-deals-told-changelog",
            "dealwire-streams-story-articles-changelog",
            "dealwire-streams-count-changes-repartition",
            "dealwire-streams-notes",
            "dealwire-streamsother-x-changelog",
            "other-streams-x-changelog",
            "orders");

    @Test
    void articlesCompaniesDeadLettersAndForeignTopicsAreNeverTouched() {
        ResetPlan plan = ResetPlan.of(SETTINGS, ResetScope.OUTPUTS, TOPICS, true, true);
        assertThat(plan)
                .isEqualTo(new ResetPlan(
                        true,
                        Optional.of("dealwire-streams"),
                        List.of(),
                        List.of(
                                "dealwire-streams-articles-changelog",
                                "dealwire-streams-count-changes-repartition",
                                "dealwire-streams-deal-ledger-changelog",
                                "dealwire-streams-story-articles-changelog"),
                        List.of("dealwire.story-mail", "dealwire.deal-links", "dealwire.deal-mail"),
                        List.of(
                                "dealwire.story-probes",
                                "dealwire.articles.tagged",
                                "dealwire.deals",
                                "dealwire.company-deal-counts"),
                        List.of(),
                        Optional.of(Path.of("/data/state/dealwire-streams"))));
    }

    @Test
    void outputTopicsKeepTheirContentUnlessAskedFor() {
        assertThat(ResetPlan.of(SETTINGS, ResetScope.STATE, TOPICS, true, true).renewedTopics())
                .containsExactly("dealwire.story-probes");
    }

    @Test
    void theReportsOnRecordStayAndAreToldAgain() {
        for (ResetScope scope : List.of(ResetScope.STATE, ResetScope.OUTPUTS)) {
            ResetPlan plan = ResetPlan.of(SETTINGS, scope, TOPICS, true, true);
            assertThat(plan.recall()).isTrue();
            assertThat(plan.renewedTopics()).doesNotContain("dealwire.deal-reports", "dealwire.deal-recalls");
            assertThat(plan.loopTopics()).doesNotContain("dealwire.deal-reports", "dealwire.deal-recalls");
        }
    }

    @Test
    void whatWasKnownWhenStaysUnlessTheReportsGoToo() {
        List<String> onRecord = List.of(
                "dealwire-streams-company-past-changelog",
                "dealwire-streams-count-past-changes-repartition",
                "dealwire-streams-deal-events-changelog",
                "dealwire-streams-deals-told-changelog");
        for (ResetScope scope : List.of(ResetScope.STATE, ResetScope.OUTPUTS)) {
            ResetPlan plan = ResetPlan.of(SETTINGS, scope, TOPICS, true, true);
            assertThat(plan.internalTopics()).doesNotContainAnyElementsOf(onRecord);
            assertThat(plan.renewedTopics()).doesNotContain("dealwire.deal-events");
        }
        ResetPlan reports = ResetPlan.of(SETTINGS, ResetScope.REPORTS, TOPICS, true, true);
        assertThat(reports.internalTopics()).containsAll(onRecord);
        assertThat(reports.renewedTopics()).contains("dealwire.deal-events");
    }

    @Test
    void theReportsOnRecordGoOnlyWhenThatIsAskedFor() {
        ResetPlan plan = ResetPlan.of(SETTINGS, ResetScope.REPORTS, TOPICS, true, true);
        assertThat(plan.recall()).isFalse();
        assertThat(plan.renewedTopics())
                .contains(
                        "dealwire.deal-reports", "dealwire.deal-recalls", "dealwire.deals", "dealwire.articles.tagged");
    }

    @Test
    void storiesAreFoundAnewWithoutTouchingWhatIsToldOfDeals() {
        assertThat(ResetPlan.of(SETTINGS, ResetScope.STORIES, TOPICS, true, true))
                .isEqualTo(new ResetPlan(
                        false,
                        Optional.empty(),
                        List.of("dealwire.articles.raw", "dealwire.story-mail", "dealwire.story-probes"),
                        List.of("dealwire-streams-articles-changelog", "dealwire-streams-story-articles-changelog"),
                        List.of("dealwire.story-mail"),
                        List.of("dealwire.story-probes"),
                        List.of(),
                        Optional.of(Path.of("/data/state/dealwire-streams"))));
    }

    @Test
    void onlyThisMachineMeansThatNothingOnTheBrokersIsTouched() {
        assertThat(ResetPlan.of(SETTINGS, ResetScope.LOCAL, TOPICS, true, true))
                .isEqualTo(new ResetPlan(
                        false,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.of(Path.of("/data/state/dealwire-streams"))));
    }

    @Test
    void whereNothingIsThereIsNothingToDo() {
        assertThat(ResetPlan.of(SETTINGS, ResetScope.OUTPUTS, List.of("orders"), false, false)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void allTopicsGoOnlyWhenThatIsAskedForAndForeignOnesStay() {
        ResetPlan plan = ResetPlan.of(SETTINGS, ResetScope.TOPICS, TOPICS, true, true);
        assertThat(plan.deletedTopics())
                .containsExactlyInAnyOrder(
                        "dealwire.articles.raw",
                        "dealwire.articles.tagged",
                        "dealwire.companies",
                        "dealwire.company-deal-counts",
                        "dealwire.dead-letters",
                        "dealwire.deal-events",
                        "dealwire.deal-links",
                        "dealwire.deal-mail",
                        "dealwire.deal-recalls",
                        "dealwire.deal-reports",
                        "dealwire.deals",
                        "dealwire.story-mail",
                        "dealwire.story-probes");
        assertThat(plan.loopTopics()).isEmpty();
        assertThat(plan.renewedTopics()).isEmpty();
    }
}
