package io.dealwire.deal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final Vocabulary vocabulary = Vocabulary.read();

    @Test
    void aWordIsOfItsClassOnlyWhole() {
        assertThat(vocabulary.is(Vocabulary.Kind.WHOLE, "firm")).isTrue();
        assertThat(vocabulary.is(Vocabulary.Kind.WHOLE, "firmly")).isFalse();
    }

    @Test
    void aBeginningStandsForAllWordsThatBeginSo() {
        assertThat(vocabulary.is(Vocabulary.Kind.MUTUAL, "crosslicensing")).isTrue();
        assertThat(vocabulary.is(Vocabulary.Kind.MUTUAL, "settle")).isTrue();
        assertThat(vocabulary.is(Vocabulary.Kind.MUTUAL, "uncross")).isFalse();
        assertThat(vocabulary.is(Vocabulary.Kind.MUTUAL, "")).isFalse();
    }

    @Test
    void aWordMayBeOfSeveralClasses() {
        WordClasses classes = WordClasses.of(List.of(List.of("deal", "acquir*"), List.of("merger"), List.of("deal")));

        assertThat(classes.of("deal")).isEqualTo(0b101);
        assertThat(classes.of("acquires")).isEqualTo(0b001);
        assertThat(classes.of("acquit")).isZero();
    }

    @Test
    void thereAreNoMoreClassesThanBits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WordClasses.of(Collections.nCopies(Long.SIZE + 1, List.of("deal"))));
    }
}
