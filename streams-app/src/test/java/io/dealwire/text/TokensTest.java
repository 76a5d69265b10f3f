package io.dealwire.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nokia's shares|Nokia 's shares",
                "McDonald’s Corp.|McDonald ’s Corp",
                "L'Oreal and O'Reilly|L'Oreal and O'Reilly",
                "AT&T Inc|AT & T Inc",
                "J.P. Morgan of the U.S. said|J.P. Morgan of the U.S. said",
                "$4.7bn, or 1,500 won|$ 4.7 bn or 1,500 won",
                "EUR300m|EUR 300 m",
                "Amazon.com Inc.|Amazon.com Inc",
                "Hewlett-Packard|Hewlett Packard",
                "3M and 3PAR|3 M and 3 PAR",
                "it ended.The next|it ended The next",
            })
    void textIsCutIntoWordsNumbersAndSymbols(String text, String tokens) {
        assertThat(String.join(" ", written(text))).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource({
        "shares, LOWER",
        "Nokia, CAPITAL",
        "McDonald, CAPITAL",
        "IBM, UPPER",
        "U.S., UPPER",
        "J., INITIAL",
        "eBay, MIXED",
        "4.7, NUMBER",
        "&, SYMBOL"
    })
    void shapeTellsHowAWordIsWritten(String word, Shape shape) {
        assertThat(Tokens.of(word).shape(0)).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource({"Nestlé, nestle", "U.S., us", "L'Oréal, loreal", "SKODA, Škoda", "Telefónica, TELEFONICA"})
    void wordsThatDifferInAccentsAndCaseHaveOneHash(String one, String other) {
        assertThat(Tokens.of(one).hash(0)).isEqualTo(Tokens.of(other).hash(0));
    }

    @Test
    void gapTellsWhatStandsBetween() {
        Tokens tokens = Tokens.of("Nokia, (Finland) - \"Xiaomi\"");

        assertThat(tokens.gap(1)).isEqualTo(Tokens.COMMA | Tokens.SPACE | Tokens.OPEN);
        assertThat(tokens.gap(2)).isEqualTo(Tokens.CLOSE | Tokens.SPACE | Tokens.DASH | Tokens.QUOTE);
        assertThat(tokens.gap(3)).isEqualTo(Tokens.QUOTE);
    }

    @Property
    void tokensAreInOrderAndInsideTheText(@ForAll String text) {
        Tokens tokens = Tokens.of(text);

        int last = 0;
        for (int i = 0; i < tokens.size(); i++) {
            assertThat(tokens.start(i)).isGreaterThanOrEqualTo(last);
            assertThat(tokens.end(i)).isGreaterThan(tokens.start(i)).isLessThanOrEqualTo(text.length());
            last = tokens.end(i);
        }
    }

    private static List<String> written(String text) {
        Tokens tokens = Tokens.of(text);
        List<String> written = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            written.add(tokens.written(i));
        }
        return written;
    }
}
