package io.dealwire.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CurrenciesTest {

    @Test
    void aCodeIsKnownAsItIsWritten() {
        assertThat(Currencies.of("Rs")).hasValue("INR");
        assertThat(Currencies.of("RS")).isEmpty();
    }

    @Test
    void onlyCodesThatMayBeGluedAreCutFromTheirFigure() {
        assertThat(words("EUR300m")).containsExactly("EUR", "300", "m");
        assertThat(words("NIS300")).containsExactly("NIS300");
    }

    private static String[] words(String text) {
        Tokens tokens = Tokens.of(text);
        String[] words = new String[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = tokens.written(i);
        }
        return words;
    }
}
