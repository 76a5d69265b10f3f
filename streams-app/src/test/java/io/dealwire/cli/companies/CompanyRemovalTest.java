package io.dealwire.cli.companies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompanyRemovalTest {

    @Test
    void onlyCompaniesThatThereAreAreRemoved() {
        assertThat(CompanyRemoval.of(List.of("acme-tools", "acme", "acme-tools"), Set.of("acme-tools", "quay")))
                .isEqualTo(new CompanyRemoval(List.of("acme-tools"), List.of("acme")));
    }

    @Test
    void whatWasNotDoneIsSaid() {
        assertThat(CompaniesText.removed(1, "companies")).isEqualTo("1 company was removed from companies.");
        assertThat(CompaniesText.absent(List.of("acme", "quay\u001B"))).isEqualTo("No company has: acme, quay\\u001B.");
    }

    @Test
    void manyIdsAreCounted() {
        List<String> ids =
                IntStream.range(0, 12).mapToObj(number -> "c" + number).toList();
        assertThat(CompaniesText.repeated(ids))
                .isEqualTo("More than one line each has: c0, c1, c2, c3, c4, c5, c6, c7, c8, c9 and 2 more."
                        + " The last one holds.");
    }
}
