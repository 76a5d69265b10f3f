package io.dealwire.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameAgreementTest {

    @ParameterizedTest
    @CsvSource({
        "Nokia Oyj, NOKIA, EQUAL",
        "Nestlé S.A., Nestle SA, EQUAL",
        "Exxon Mobil Corp., ExxonMobil, EQUAL",
        "McDonald's Corp, McDonalds, EQUAL",
        "AT&T Inc, AT and T, EQUAL",
        "Kyowa Display Co, Kyowa, CONTAINED",
        "Toyota Motor Corp, Toyota, CONTAINED",
        "IBM, International Business Machines Corp, SIMILAR",
        "Northern Star Foods, Northern Star Drinks, SIMILAR",
        "General Electric, General Motors, NONE",
        "First, First Solar Inc, NONE",
        "Holdings, Group, NONE",
        "'', Nokia, NONE",
        "Harbour, Quay, NONE",
    })
    void namesAgreeAsFarAsPeopleWouldSay(String left, String right, NameAgreement agreement) {
        assertThat(NameAgreement.of(left, right)).isEqualTo(agreement);
    }

    @Property
    void agreementIsMutual(@ForAll String left, @ForAll String right) {
        assertThat(NameAgreement.of(left, right)).isEqualTo(NameAgreement.of(right, left));
    }
}
