package io.dealwire.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                "&lt;b&gt;Nokia&lt;/b&gt; &amp;lt;i&amp;gt;said&amp;lt;/i&amp;gt; yes&lt;wbr/&gt;.|Nokia said yes.",
                "a &lt;a href=&quot;https://nokia.example&quot; rel=x&gt;b&lt;/a&gt; c|a b c",
                "IBM &lt;IBM.N&gt; &lt;3 x &lt;b and c&gt; &lt;script&gt; &lt;b|IBM <IBM.N> <3 x <b and c> <script> <b",
                "Nokia&#39s shares; Procter &amp Gamble|Nokia's shares; Procter & Gamble",
                "Nokia&#x27S R&D &ampere &ltd; a &eacute b|Nokia'S R&D &ampere &ltd; a é b",
            })
    void readerSeesTextWithoutMarkup(String original, String seen) {
        assertThat(PlainText.of(original).text()).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nestle\u0301 and A\u030angstro\u0308m|Nestlé and Ångström",
                "a\u0301\u0323 or a\u0323\u0301|\u1ea1\u0301 or \u1ea1\u0301",
                "Nestle&#769; rose|Nestlé rose",
                "\u1112\u1161\u11ab, \u212bngstr\u00f6m|\ud55c, Ångström",
                "Har\u200brow \u200eMills\u200f \u2060Inc\ufeff, car\u00admaker|Harrow Mills Inc, carmaker",
                "\u202aHarrow\u202c \u2066Mills\u2069 Ha\ufe0frr\u034fow|Harrow Mills Harrow",
                "Har\u0000row\u0007 Mills\u001b|Harrow Mills",
                "$3.1\u202fbillion\u2009in\u3000cash\u00a0or\u2003\u205f\u1680shares|$3.1 billion in cash or   shares",
                "$3.1&thinsp;billion&#8239;in&nbsp;cash|$3.1 billion in cash",
                "EUR 1\u00a0200\u202f000 or 1&#8239;234,5 or 12\u2009345.6|EUR 1200000 or 1234,5 or 12345.6",
                "in 2015\u00a0300 for 3.5\u00a0100 and 12\u00a03456 5\u00a0pct|in 2015 300 for 3.5 100 and 12 3456 5 pct",
                "o\ufb03ce \ufb01nance \ufb02oats \u0132ssel|office finance floats IJssel",
                "\uff26\uff52\uff45\uff53\uff48\uff0c AT\uff06T \uff11\uff12\uff0e\uff15 \uffe5\uff11|Fresh, AT&T 12.5 ¥1",
                "\ud835\udc07\ud835\udc1a\ud835\udc2b\ud835\udc2b\ud835\udc28\ud835\udc30 \ud83d\ude00|Harrow \ud83d\ude00",
                "Macy\u02bcs Macy\u2032s Macy\u00b4s Macy`s Macy\u2018s O\u02bbNeil|Macy’s Macy’s Macy’s Macy’s Macy’s O’Neil",
                "the \u2018new\u2019 plan, 6\u2032 tall|the \u2018new’ plan, 6\u2032 tall",
                "Macy\u0092s \u0093plan\u0094 \u0081\u0080 5|Macy’s “plan” € 5",
                "Nestl\u00c3\u00a9, Macy\u00e2\u20ac\u2122s, \u00c2\u00a35m, \u00e2\u201a\u00ac5m|Nestlé, Macy’s, £5m, €5m",
                "Ch\u00e2teau S\u00c3O \u00c4r \u00c5s \u00e2|Château SÃO Är Ås â",
            })
    void whatLooksAlikeIsAlike(String original, String seen) {
        assertThat(PlainText.of(original).text()).isEqualTo(seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"One.\u2028Two.", "One.\u2029Two.", "One.\u0085Two.", "One.\u000bTwo.", "One.\fTwo."})
    void everyLineSeparatorEndsALine(String original) {
        assertThat(PlainText.of(original).text()).isEqualTo("One.\nTwo.");
    }

    @Test
    void blocksEndLines() {
        assertThat(PlainText.of("<p>One.</p><p>Two.</p>").text()).isEqualTo("One.\n\nTwo.\n");
        assertThat(PlainText.of("&lt;p&gt;One.&lt;/p&gt;&lt;br /&gt;Two.").text())
                .isEqualTo("One.\n\nTwo.");
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

    @Property
    void aTextIsComposedAndHoldsNothingUnseen(@ForAll("dressed") String original) {
        String plain = PlainText.of(original).text();

        assertThat(Normalizer.isNormalized(plain, Normalizer.Form.NFC)).isTrue();
        assertThat(plain.chars())
                .noneMatch(c -> Character.getType(c) == Character.FORMAT)
                .noneMatch(c -> c != ' ' && Character.isSpaceChar(c))
                .noneMatch(c -> c < ' ' && "\t\n\r".indexOf(c) < 0);
    }

    @Property
    void everyPieceLeadsBackToWhereItStands(@ForAll("pieces") List<Piece> pieces) {
        StringBuilder original = new StringBuilder();
        StringBuilder seen = new StringBuilder();
        List<Integer> originalStarts = new ArrayList<>();
        List<Integer> seenStarts = new ArrayList<>();
        for (Piece piece : pieces) {
            originalStarts.add(original.length());
            seenStarts.add(seen.length());
            original.append(piece.original()).append(" ");
            seen.append(piece.seen()).append(" ");
        }

        PlainText plain = PlainText.of(original.toString());

        assertThat(plain.text()).isEqualTo(seen.toString());
        for (int i = 0; i < pieces.size(); i++) {
            int start = seenStarts.get(i);
            int end = start + pieces.get(i).seen().length();
            assertThat(plain.originalStart(start)).isEqualTo(originalStarts.get(i));
            assertThat(plain.originalEnd(end))
                    .isEqualTo(originalStarts.get(i) + pieces.get(i).original().length());
        }
    }

    /** Something as it is written and as it is read; it begins and ends with what is read. */
    record Piece(String original, String seen) {}

    @Provide
    Arbitrary<List<Piece>> pieces() {
        return Arbitraries.of(
                        new Piece("Harrow", "Harrow"),
                        new Piece("Nestle\u0301", "Nestlé"),
                        new Piece("A\u0301\u0323", "\u1ea0\u0301"),
                        new Piece("Har\u200brow", "Harrow"),
                        new Piece("car\u00ad\u2060maker", "carmaker"),
                        new Piece("AT&amp;amp;T", "AT&T"),
                        new Piece("&eacute;t&#233", "été"),
                        new Piece("o\ufb03ce", "office"),
                        new Piece("\ufb03", "ffi"),
                        new Piece("\uff26\uff52", "Fr"),
                        new Piece("1\u00a0200\u202f000", "1200000"),
                        new Piece("3.1\u2009bn", "3.1 bn"),
                        new Piece("Macy\u00e2\u20ac\u2122s", "Macy’s"),
                        new Piece("\ud835\udc07\ud83d\ude00", "H\ud83d\ude00"))
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> dressed() {
        return Arbitraries.strings()
                .withChars("aA'’.,12 \t\r\n")
                .withCharRange('\u0080', '\u0250')
                .withCharRange('\u0300', '\u0345')
                .withChars("\u0915\u093c\u0958\u09c7\u09be\u1100\u1161\u11a8\u212b\ufb01\uff21\uff9e\u2018")
                .withCharRange('\u2000', '\u2070')
                .withChars("\ufeff\u3000\u1680\u061c\u180e\u0007\u001c")
                .ofMaxLength(40);
    }
}
