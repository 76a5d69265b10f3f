package io.dealwire.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentenceUnitsTest {

    @Test
    void punctuationIsAUnitOfItsOwn() {
        assertThat(forms("Nordvik (NYSE: NRD), a \"maker\" of pumps--and more..."))
                .containsExactly(
                        "Nordvik", "(", "NYSE", ":", "NRD", ")", ",", "a", "\"", "maker", "\"", "of", "pumps", "--",
                        "and", "more", "...");
    }

    @Test
    void aKnownSpanIsOneUnit() {
        assertThat(Sentenced.units("[Nordvik, Inc.] pays {$12 million}."))
                .extracting(Unit::form, Unit::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Nordvik, Inc.", Unit.Kind.NAME),
                        org.assertj.core.groups.Tuple.tuple("pays", Unit.Kind.WORD),
                        org.assertj.core.groups.Tuple.tuple("$12 million", Unit.Kind.MONEY),
                        org.assertj.core.groups.Tuple.tuple(".", Unit.Kind.WORD));
    }

    @Test
    void contractionsAreParted() {
        assertThat(forms("They don't say it's Nordvik’s; we've asked, but cannot tell."))
                .containsExactly(
                        "They", "do", "n't", "say", "it", "'s", "Nordvik", "’s", ";", "we", "'ve", "asked", ",", "but",
                        "can", "not", "tell", ".");
    }

    @Test
    void unitsTellWhereTheyStand() {
        assertThat(Sentenced.units("So [Nordvik Holdings] pays."))
                .extracting(Unit::start, Unit::end)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 2),
                        org.assertj.core.groups.Tuple.tuple(3, 19),
                        org.assertj.core.groups.Tuple.tuple(20, 24),
                        org.assertj.core.groups.Tuple.tuple(24, 25));
    }

    private static java.util.List<String> forms(String text) {
        return Sentenced.units(text).stream().map(Unit::form).toList();
    }
}
