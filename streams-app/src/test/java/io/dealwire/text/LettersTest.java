package io.dealwire.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {

    @ParameterizedTest
    @CsvSource({
        "Mærsk, maersk",
        "ØRSTED, orsted",
        "Crédit, credit",
        "Strauß, strauss",
        "STRAUẞ, strauss",
        "Łódź, lodz",
        "Œuvre, oeuvre",
        "Þór, thor",
        "Đầu, dau",
        "A.P., ap",
        "Macy’s, macys",
        "Ωμέγα, ωμέγα",
    })
    void wordsThatPapersSpellAlikeAreOne(String written, String folded) {
        assertThat(Letters.fold(written, 0, written.length())).isEqualTo(folded);
        assertThat(Letters.hash(written)).isEqualTo(Letters.hash(folded));
    }

    @Test
    void wordsOfOtherLettersAreNotOne() {
        assertThat(Letters.hash("Mærsk")).isNotEqualTo(Letters.hash("Marsk"));
    }

    @Test
    void aNameIsAlsoSpelledWithoutItsMarks() {
        assertThat(Letters.spellings("Ørsted & Åkerbrück"))
                .containsExactly("Ørsted & Åkerbrück", "Oersted & Aakerbrueck");
        assertThat(Letters.spellings("Orsted")).containsExactly("Orsted");
    }
}
