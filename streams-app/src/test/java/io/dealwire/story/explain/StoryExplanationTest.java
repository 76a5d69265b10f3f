package io.dealwire.story.explain;

import static io.dealwire.story.Texts.MONDAY;
import static io.dealwire.story.Texts.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dealwire.avro.RawArticle;
import io.dealwire.avro.SimilarityMeasure;
import io.dealwire.config.StorySettings;
import io.dealwire.story.Texts;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StoryExplanationTest {

    private static final StorySettings SETTINGS = StorySettings.defaults();

    @Test
    void aCutCopyIsExplainedByWhatTheLongerTextHolds() {
        StoryExplanation explanation = StoryExplanation.of(
                article("courier", "Salmon deal", Texts.cut(Texts.TAKEOVER, 0.3), MONDAY),
                article("fjordwire", "Havbruk buys smokehouse", Texts.TAKEOVER, MONDAY),
                SETTINGS);

        assertThat(explanation.joined()).isTrue();
        assertThat(explanation.verdict().measure()).isEqualTo(SimilarityMeasure.CONTAINMENT);
        assertThat(explanation.passages().get(0).text())
                .startsWith("Norwegian salmon farmer Havbruk Nord said on Monday")
                .contains("412 million crowns in cash");
    }

    @Test
    void aTemplateWithOtherFactsIsToldFromACopy() {
        String template = """
                Shares of %1$s rose %2$s percent on Tuesday after the company said that profit for the quarter came to %3$s million \
                crowns, more than analysts had expected on average, and that it would raise the dividend for the year to %4$s crowns \
                a share. The chief executive, %5$s, said demand had been strong in all markets and that the outlook was unchanged.
                """;
        StoryExplanation explanation = StoryExplanation.of(
                article(
                        "a",
                        "Shares rise",
                        template.formatted("Havbruk Nord", "3.1", "212", "4.50", "Ingrid Solberg"),
                        MONDAY),
                article(
                        "b",
                        "Shares rise",
                        template.formatted("Tejo Energia", "7.4", "95", "1.20", "Duarte Pimenta"),
                        MONDAY),
                SETTINGS);

        assertThat(explanation.joined()).isFalse();
        assertThat(explanation.reason()).contains("one template, other facts");
    }

    @Test
    void aTemplateWithAnotherPartyIsToldFromACopy() {
        String template = """
                %1$s said on Tuesday that it would close its plant in Drammen by the end of June and move the work to Gdansk, where it \
                has had a second plant since 2019. The company, which makes doors and windows, expects to save 9 million crowns a year. \
                The union called the decision wrong and asked for talks with the board before the end of the month.
                """;
        StoryExplanation explanation = StoryExplanation.of(
                article("a", "Plant to close", template.formatted("Larkfield"), MONDAY),
                article("b", "Plant to close", template.formatted("Holmgren"), MONDAY),
                SETTINGS);

        assertThat(explanation.joined()).isFalse();
        assertThat(explanation.reason()).contains("one template, other parties");
    }

    @Test
    void textsThatShareWhatStandsAroundThemAreExplainedByTheirOpenings() {
        String around = Texts.SOLAR.repeat(2).replace("\n", " ");
        StoryExplanation explanation = StoryExplanation.of(
                article("a", "Smokehouse", Texts.cut(Texts.TAKEOVER, 0.4) + "\n\n" + around, MONDAY),
                article("b", "Ferries", "Ferry line Skagen Route ".repeat(20) + "\n\n" + around, MONDAY),
                SETTINGS);

        assertThat(explanation.joined()).isFalse();
        assertThat(explanation.reason()).startsWith("The texts share only furniture");
        assertThat(explanation.verdict().opening()).isLessThan(0.3);
    }

    @Test
    void copiesOutsideTheWindowAreNotJoined() {
        StoryExplanation explanation = StoryExplanation.of(
                article("a", "Deal", Texts.TAKEOVER, MONDAY),
                article("b", "Deal", Texts.TAKEOVER, MONDAY.plus(Duration.ofDays(8))),
                SETTINGS);

        assertThat(explanation.joined()).isFalse();
        assertThat(explanation.reason()).contains("192 hours apart");
    }

    @Test
    void anArticleWithoutABodyIsNobodysCopy() {
        StoryExplanation explanation = StoryExplanation.of(
                article("a", "Deal", "", MONDAY), article("b", "Deal", Texts.TAKEOVER, MONDAY), SETTINGS);

        assertThat(explanation.joined()).isFalse();
        assertThat(explanation.reason()).contains("headlines alone");
    }

    @Test
    void aTextOfOneWordOverAndOverIsExplainedInTime() {
        RawArticle monotonous = article("a", "Deal", "profit ".repeat(150_000), MONDAY);

        StoryExplanation explanation = assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> StoryExplanation.of(monotonous, monotonous, SETTINGS));

        assertThat(explanation.passages())
                .first()
                .extracting(SharedPassage::words)
                .isEqualTo(150_000);
    }
}
