package io.dealwire.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CopyGeneratorTest {

    private static final Instant PUBLISHED = Instant.parse("2026-03-02T08:00:00Z");
    private static final String BODY = "PORTO, March 2 (Agency) - "
            + "One \"two\" three four five six. ".repeat(10).strip()
            + "\n\n" + "Seven eight nine ten eleven twelve. ".repeat(10).strip() + "\n\n"
            + "Red green blue yellow white black. ".repeat(10).strip();

    @ParameterizedTest
    @EnumSource(Edit.class)
    void everyEditChangesSomething(Edit edit) {
        Wording original = new Wording("Title", BODY);
        assertThat(edit.apply(original, new Random(1))).isNotEqualTo(original);
    }

    @Test
    void cutsKeepTheFirstPart() {
        Wording cut = Edit.CUT_30.apply(new Wording("Title", BODY), new Random(1));
        assertThat(BODY).startsWith(cut.body());
        assertThat(cut.words()).isBetween(50, 60);
    }

    @Test
    void rewordingChangesAboutTheShareAsked() {
        String[] before = BODY.split("\\s+");
        String[] after = Edit.WORDS_10
                .apply(new Wording("Title", BODY), new Random(1))
                .body()
                .split("\\s+");
        assertThat(after).hasSameSizeAs(before);
        long changed = 0;
        for (int i = 0; i < before.length; i++) {
            changed += before[i].equals(after[i]) ? 0 : 1;
        }
        assertThat((double) changed / before.length).isBetween(0.04, 0.18);
    }

    @Test
    void aCopyNamesItsOriginalAndFollowsWithinTwoDays() {
        List<LabelledArticle> copies = new CopyGenerator(7).copiesOf(List.of(article("a", "a", BODY)));
        assertThat(copies).hasSize(Edit.values().length).allSatisfy(copy -> {
            assertThat(copy.gold().story()).hasValue("a");
            assertThat(copy.publishedAt()).isBetween(PUBLISHED, PUBLISHED.plus(Duration.ofDays(3)));
        });
        assertThat(copies).extracting(LabelledArticle::articleId).doesNotHaveDuplicates();
    }

    @Test
    void copiesAndShortTextsAreNotCopied() {
        assertThat(new CopyGenerator(7)
                        .copiesOf(List.of(article("b", "a", BODY), article("c", "c", "Too short to be told apart."))))
                .isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameCopies() {
        List<LabelledArticle> articles = List.of(article("a", "a", BODY));
        assertThat(new CopyGenerator(7).copiesOf(articles))
                .isEqualTo(new CopyGenerator(7).copiesOf(articles))
                .isNotEqualTo(new CopyGenerator(8).copiesOf(articles));
    }

    @Test
    void lookAlikesShareAllWordsButNamesAndFigures() {
        List<LabelledArticle> made = LookAlikes.make(7, PUBLISHED);
        assertThat(made).hasSize(40);
        assertThat(made).extracting(LabelledArticle::title).doesNotHaveDuplicates();
        assertThat(made)
                .extracting(article -> article.gold().story().orElseThrow())
                .doesNotHaveDuplicates();
        assertThat(made).allSatisfy(article -> assertThat(article.body()).doesNotContain("%"));
    }

    private static LabelledArticle article(String id, String story, String body) {
        return new LabelledArticle(
                new GoldArticle(id, Optional.of(story), Optional.empty(), Optional.empty()),
                "Wire",
                "Title",
                body,
                PUBLISHED);
    }
}
