package io.dealwire.story.print;

import static io.dealwire.story.Texts.TAKEOVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.config.StorySettings;
import io.dealwire.story.Texts;
import io.dealwire.text.PlainText;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which edits leave a text the same story. */
class CopyDetectionTest {

    private static final String BODY = TAKEOVER.substring(TAKEOVER.indexOf("Norwegian"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BERGEN, March 2 (Northern Press) - ",
                "BERGEN, Norway — ",
                "(Northern Press) -- ",
                "By Kari Lund\n\nBERGEN (Northern Press) – ",
                "By Kari Lund and Per Vik\n",
                "BERGEN, Norway--(NORTHERN PRESS)--",
                "BERGEN, Norway, March 2, 2026 /NorthernPress/ -- ",
                "BERGEN, NO / NORTHERN PRESS / March 2, 2026 / ",
                "BERGEN, Norway - March 2, 2026 (NORTHERN PRESS) - "
            })
    void datelinesAndBylinesAreNoPartOfTheText(String opening) {
        assertThat(NewsText.of("Title", opening + BODY).words().sequenceHash())
                .isEqualTo(NewsText.of("Title", BODY).words().sequenceHash());
    }

    @Test
    void creditsAtTheEndAreNoPartOfTheText() {
        assertThat(NewsText.of("Title", BODY + "\n(Reporting by Kari Lund; Editing by Per Vik)")
                        .words()
                        .sequenceHash())
                .isEqualTo(NewsText.of("Title", BODY).words().sequenceHash());
    }

    @Test
    void whatAgenciesAndPagesAddToAHeadlineIsLeftOut() {
        assertThat(Furniture.headline("UPDATE 2-Havbruk buys smokehouse")).isEqualTo("Havbruk buys smokehouse");
        assertThat(Furniture.headline("CORRECTED - UPDATE 1-Havbruk buys")).isEqualTo("Havbruk buys");
        assertThat(Furniture.headline("BRIEF-Havbruk buys smokehouse | Business"))
                .isEqualTo("Havbruk buys smokehouse");
        assertThat(Furniture.headline("Update on Havbruk")).isEqualTo("Update on Havbruk");
    }

    @Test
    void markUpEntitiesAndTypographyMakeNoDifference() {
        String html = "<p>"
                + BODY.replace("\n\n", "</p>\n<p class=\"x\">")
                        .replace("\"", "&ldquo;")
                        .replace("Havbruk", "<b>Havbruk</b>")
                        .replace("-owned", "&#8209;owned")
                + "</p><script>var a = 1;</script>";

        assertThat(NewsText.of("Title", html).words().sequenceHash())
                .isEqualTo(NewsText.of("Title", BODY).words().sequenceHash());
    }

    @Test
    void theTextIsTheOneThatTheOtherStagesRead() {
        String body = "Havbruk <HAV.OL> rose&#146; <b>5</b> &amp;amp; more";

        assertThat(NewsText.of("Title", body).text())
                .endsWith(PlainText.of(body).text())
                .contains("<HAV.OL>");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.5, 0.7})
    void copyCutShortIsFound(double share) {
        assertThat(isCopy(TAKEOVER, Texts.cut(TAKEOVER, share))).isTrue();
    }

    @Test
    void copyWrappedInBoilerplateIsFound() {
        String before =
                "You are reading the free edition of the Daily Ledger. Subscribe today to support our newsroom. ";
        String after = " The Daily Ledger takes no responsibility for forecasts made in this article by third parties.";

        assertThat(isCopy(TAKEOVER, before + BODY + after)).isTrue();
    }

    @Test
    void anotherTextIsNoCopy() {
        assertThat(isCopy(TAKEOVER, Texts.SOLAR)).isFalse();
    }

    @Test
    void articlesWithoutBodyHaveNoAnchors() {
        assertThat(Fingerprinter.print("Havbruk buys smokehouse for 412 million crowns in cash", "")
                        .anchors())
                .isEmpty();
    }

    @Test
    void identicalShortTextsShareAnAnchorAndOnesWithOtherFactsAreNoCopies() {
        String text = "Havbruk Nord posts quarterly profit of 212 million crowns.";

        assertThat(isCopy("Results", text, "Results", text)).isTrue();
        assertThat(isCopy(
                        "Results",
                        text,
                        "Results",
                        text.replace("Havbruk Nord", "Tejo Energia").replace("212", "95")))
                .isFalse();
    }

    @Test
    void fingerprintsSurviveTheirBytes() {
        Fingerprint print = Fingerprinter.print("Title", TAKEOVER.repeat(3)).fingerprint();

        assertThat(Fingerprint.decode(java.nio.ByteBuffer.wrap(print.encode()))).isEqualTo(print);
    }

    private static boolean isCopy(String left, String right) {
        return isCopy("Title", left, "Other title", right);
    }

    private static boolean isCopy(String leftTitle, String left, String rightTitle, String right) {
        StorySettings settings = StorySettings.defaults();
        ArticlePrint one = Fingerprinter.print(leftTitle, left);
        ArticlePrint other = Fingerprinter.print(rightTitle, right);
        return Arrays.stream(one.anchors()).anyMatch(anchor -> Arrays.binarySearch(other.anchors(), anchor) >= 0)
                && new SameStory(settings.wording(), settings.agreement())
                        .judge(one.fingerprint(), other.fingerprint())
                        .copy();
    }
}
