package io.dealwire.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.Company;
import io.dealwire.reference.ReferenceFile;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompanyBoundsTest {

    @Test
    void theShippedReferenceIsWithinThem() {
        assertThat(ReferenceFile.companies(ReferenceFile.shipped(), "v1")).allSatisfy((id, company) -> {
            assertThat(CompanyBounds.excess(id)).isEmpty();
            assertThat(CompanyBounds.excess(company)).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("tooLarge")
    void whatIsOverABoundIsRefused(Consumer<Company.Builder> change) {
        Company.Builder company = Company.newBuilder().setName("Acme");
        change.accept(company);

        assertThat(CompanyBounds.excess(company.build())).isPresent();
    }

    static Stream<Consumer<Company.Builder>> tooLarge() {
        return Stream.of(
                company -> company.setName("x".repeat(5_000_000)),
                company -> company.setAliases(Collections.nCopies(100_000, "Acme")),
                company -> company.setAliases(Collections.nCopies(1, "x".repeat(257))),
                company -> company.setCommonNames(Collections.nCopies(257, "Acme")),
                company -> company.setKeywords(Collections.nCopies(257, "tool")),
                company -> company.setTickers(Collections.nCopies(33, "ACME")),
                company -> company.setTickers(Collections.nCopies(1, "x".repeat(33))),
                company -> company.setIsin("x".repeat(33)),
                company -> company.setCountry("x".repeat(33)),
                company -> company.setVersion("x".repeat(257)));
    }
}
