package io.dealwire.deal.text;

import static org.assertj.core.api.Assertions.assertThat;

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
}
