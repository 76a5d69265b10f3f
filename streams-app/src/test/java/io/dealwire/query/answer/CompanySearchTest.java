package io.dealwire.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.Company;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanySearchTest {

    private static final Company HAERVIK = Company.newBuilder()
            .setName("A.P. Hærvik-Bjørk A/S")
            .setAliases(List.of("Café Nørd"))
            .setTickers(List.of("HAER-B.CO"))
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A.P. Hærvik-Bjørk A/S",
                "ap haervik-bjork a/s",
                "AP HAERVIK-BJOERK A/S",
                "a.p.\u00a0Hærvik-Bjørk A/S",
                "HAER-B.CO",
                "CAFE NORD",
                "Cafe\u0301 Nørd",
                "cafe noerd",
                "ＣＡＦＥ Nord"
            })
    void aCompanyIsFoundHoweverItsNameIsSpelled(String query) {
        assertThat(rank(query)).hasValueSatisfying(rank -> assertThat(rank).isLessThan(2));
    }

    @ParameterizedTest
    @CsvSource({"ap haer, 2", "caf, 3", "nord, 4", "bjork, -1", "harvik, -1"})
    void whatBeginsANameOrAWordIsFoundToo(String query, int rank) {
        assertThat(rank(query)).isEqualTo(rank < 0 ? Optional.empty() : Optional.of(rank));
    }

    private static Optional<Integer> rank(String query) {
        return new CompanySearch(query).match("some-id", HAERVIK).map(CompanySearch.Hit::rank);
    }
}
