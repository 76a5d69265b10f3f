package io.dealwire.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Procter &amp; Gamble|Procter & Gamble",
                "<b>Nokia</b> said|Nokia said",
                "Nestl&eacute; said|Nestlé said",
                "Nokia&#8217;s shares|Nokia’s shares",
                "Nokia&#x2019;s shares|Nokia’s shares",
                "a<script>var nokia;</script>b|ab",
                "a<!-- Nokia -->b|ab",
                "car&shy;maker|carmaker",
                "IBM <IBM.N> rose|IBM <IBM.N> rose",
                "A <A.N> rose|A <A.N> rose",
                "AT&T rose|AT&T rose",
                "AT&T; and R&D <3|AT&T; and R&D <3",
                "Sm&odblac;lle &hellip; &star;|Smőlle … ☆",
                "Procter &amp;amp; Gamble|Procter & Gamble",
                "Procter &amp;amp;amp; Gamble|Procter & Gamble",
                "Nokia&amp;#8217;s shares|Nokia’s shares",
                "Nokia&#146;s &#x93;plan&#148; &#150; &#128;5|Nokia’s “plan” – €5",
                "a&#129;b|a&#129;b",
                "a<SCRIPT>var nokia;</Script >b|ab",
                "a<svg><text>Nokia</text></svg>b|ab",
                "a<script>b|ab",
                "a<!-- b|a<!-- b",
                "<!DOCTYPE html><?xml version=\"1.0\"?>a|a",
                "3 < 4 & 5|3 < 4 & 5",
            })
    void readerSeesTextWithoutMarkup(String original, String seen) {
        assertThat(PlainText.of(original).text()).isEqualTo(seen);
    }

    @Test
    void blocksEndLines() {
        assertThat(PlainText.of("<p>One.</p><p>Two.</p>").text()).isEqualTo("One.\n\nTwo.\n");
    }

    @Test
    void offsetsLeadBackToTheOriginal() {
        String original = "<p>Procter &amp; <b>Gamble</b> said</p>";
        PlainText plain = PlainText.of(original);

        int start = plain.text().indexOf("Procter");
        int end = plain.text().indexOf("Gamble") + "Gamble".length();

        assertThat(original.substring(plain.originalStart(start), plain.originalEnd(end)))
                .isEqualTo("Procter &amp; <b>Gamble");
    }

    @Test
    void aReferenceEscapedTwiceIsOneCharacterOfTheOriginal() {
        String original = "Procter &amp;amp; Gamble";
        PlainText plain = PlainText.of(original);

        assertThat(original.substring(plain.originalStart(8), plain.originalEnd(9)))
                .isEqualTo("&amp;amp;");
    }

    @Property
    void everyTextCanBeReadAndOffsetsStayInside(@ForAll String original) {
        PlainText plain = PlainText.of(original);

        for (int i = 0; i < plain.text().length(); i++) {
            assertThat(plain.originalStart(i)).isBetween(0, original.length());
            assertThat(plain.originalEnd(i + 1)).isBetween(plain.originalStart(i) + 1, original.length());
        }
    }
}
