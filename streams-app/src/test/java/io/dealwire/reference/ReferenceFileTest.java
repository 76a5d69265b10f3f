package io.dealwire.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealwire.avro.Company;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceFileTest {

    private static final Map<String, Company> SHIPPED = ReferenceFile.companies(ReferenceFile.shipped(), "v1");

    @TempDir
    private Path folder;

    @Test
    void theShippedReferenceIsLargeAndItsIdsAreUnique() {
        List<ReferenceEntry> entries = ReferenceFile.shipped();

        assertThat(entries).hasSizeGreaterThan(30_000);
        assertThat(entries).extracting(ReferenceEntry::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"nokia,NOKIA.HE,FI", "xiaomi,1810.HK,CN", "google,GOOGL,US", "samsung-electronics,005930.KS,KR"})
    void listedCompaniesHaveTheirListing(String id, String ticker, String country) {
        assertThat(SHIPPED.get(id).getTickers()).contains(ticker);
        assertThat(SHIPPED.get(id).getCountry()).isEqualTo(country);
    }

    @ParameterizedTest
    @CsvSource({"huawei", "oppo", "hmd-global", "zeiss", "sun-microsystems", "wyeth", "nortel"})
    void privateAndVanishedCompaniesAreInItWithoutTicker(String id) {
        assertThat(SHIPPED).containsKey(id);
        assertThat(SHIPPED.get(id).getTickers()).isEmpty();
    }

    @Test
    void partiesOfAPastMergerAreTwoCompanies() {
        assertThat(SHIPPED).containsKeys("fiat", "peugeot", "stellantis", "avago", "broadcom", "holcim", "lafarge");
    }

    @Test
    void idsOfSeveralLinesAreNamed() throws IOException {
        String line = "{\"id\":\"%s\",\"name\":\"Acme Tools\"}\n";
        Path file = Files.writeString(
                folder.resolve("ours.jsonl"),
                line.formatted("acme")
                        + line.formatted("quay")
                        + line.formatted("acme").repeat(2));

        assertThat(ReferenceFile.repeated(ReferenceFile.read(file))).containsExactly("acme");
    }

    @Test
    void anIdThatIsNoTextIsRefusedByItsLine() throws IOException {
        Path file =
                Files.writeString(folder.resolve("ours.jsonl"), "{\"id\":\"acme\\ud800\",\"name\":\"Acme Tools\"}\n");

        assertThatThrownBy(() -> ReferenceFile.read(file))
                .hasMessageContaining("line 1: not a company entry (id: not a text");
    }

    @Test
    void aFileOfOnesOwnIsRead() throws IOException {
        Path file = folder.resolve("ours.jsonl");
        Files.writeString(
                file, "{\"id\":\"acme\",\"name\":\"Acme Tools\",\"country\":\"GB\",\"tickers\":[\"ACME.L\"]}\n");

        Company company =
                ReferenceFile.companies(ReferenceFile.read(file), "ours").get("acme");

        assertThat(company.getName()).isEqualTo("Acme Tools");
        assertThat(company.getTickers()).containsExactly("ACME.L");
        assertThat(company.getVersion()).isEqualTo("ours");
    }

    @Test
    void aLineThatIsNoCompanyIsNamed() throws IOException {
        Path file = folder.resolve("ours.jsonl");
        Files.writeString(file, "{\"id\":\"acme\",\"name\":\"Acme Tools\"}\nnonsense\n");

        assertThatThrownBy(() -> ReferenceFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ours.jsonl, line 2");
    }

    @Test
    void aCompanyThatIsTooLargeIsNamedByItsLine() throws IOException {
        Path file = folder.resolve("ours.jsonl");
        Files.writeString(
                file,
                "{\"id\":\"acme\",\"name\":\"Acme Tools\"}\n{\"id\":\"b\",\"name\":\"" + "x".repeat(257) + "\"}\n");

        assertThatThrownBy(() -> ReferenceFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ours.jsonl, line 2")
                .hasMessageContaining("name: 257 characters, allowed are 256");
    }
}
