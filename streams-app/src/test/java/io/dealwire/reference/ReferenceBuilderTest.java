package io.dealwire.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Builds references from small source tables. */
class ReferenceBuilderTest {

    private static final OrdinaryWords WORDS = OrdinaryWords.shipped();

    @TempDir
    private Path folder;

    private SourceTables tables;

    @BeforeEach
    void emptyTables() {
        tables = new SourceTables(folder);
    }

    @Test
    void listingsOfOneCompanyAreMerged() {
        tables.sec("77,QUORVEX CORP,QVX,NYSE\n");
        tables.world("""
                QVXA.HE,Quorvex Oyj,HEL,Finland,Materials,FI0000000001,,False
                QV1.DE,Quorvex Corp.,GER,Finland,Materials,FI0000000001,,False
                """);

        ReferenceEntry entry = only("quorvex");

        assertThat(entry.tickers()).containsExactly("QVXA.HE", "QVX");
        assertThat(entry.country()).isEqualTo("FI");
        assertThat(entry.isin()).isEqualTo("FI0000000001");
        assertThat(entry.keys()).contains("cik:77", "fd:QVXA.HE");
    }

    @Test
    void companiesOfOneNameInTwoCountriesStayTwo() {
        tables.world("""
                TALB.L,Talbridge Plc,LSE,United Kingdom,Materials,,,False
                TALB.NS,Talbridge Limited,NSE,India,Materials,,,False
                """);

        assertThat(build(List.of()).entries())
                .extracting(ReferenceEntry::id)
                .contains("talbridge")
                .anyMatch(id -> id.startsWith("talbridge-"));
    }

    @Test
    void fundsWarrantsAndShellsAreLeftOut() {
        tables.sec("""
                1,Talbridge Growth ETF,TGE,NYSE
                2,Talbridge Acquisition Corp II,TACQ,Nasdaq
                3,Talbridge Municipal Income Fund,TMF,NYSE
                4,TALBRIDGE INC,TALB-WT,NYSE
                """);

        assertThat(build(List.of()).entries())
                .extracting(ReferenceEntry::name)
                .noneMatch(name -> name.startsWith("Talb"));
    }

    @Test
    void namesThatAreOrdinaryWordsAreMarked() {
        tables.world("SUM.L,Summit Plc,LSE,United Kingdom,Materials,,,False\n");

        assertThat(only("summit").common()).containsExactly("Summit Plc");
    }

    @Test
    void theShortFormOfAGroupIsAnAlias() {
        tables.world("TLX.L,Talbridge Quorvex Group Plc,LSE,United Kingdom,Materials,,,False\n");

        assertThat(only("talbridge-quorvex-group").aliases()).containsExactly("Talbridge Quorvex");
    }

    @Test
    void anAmericanCompanyHasItsNameInTheLettersOfNasdaq() {
        tables.sec("77,TALBRIDGE INC,TLB,Nasdaq\n");
        tables.nasdaq("TLB,TalBridge Inc.,TalBridge Inc. - Common Stock,N\n");

        assertThat(only("talbridge").name()).isEqualTo("TalBridge Inc.");
    }

    @Test
    void aCompanyThatLeadsItsMarketHasItsNameThereAndMoreWeight() {
        tables.sec("77,TALBRIDGE INC,TLB,NYSE\n78,CORRAN INC,CRN,NYSE\n");
        tables.leading("TLB,Talbridge (Class A),Industrials,,0000000077,1902\n");

        assertThat(only("talbridge").name()).isEqualTo("Talbridge");
        assertThat(only("talbridge").weight()).isEqualTo(only("corran").weight() + 25);
    }

    @Test
    void idsSurviveARebuildWithChangedNames() {
        tables.sec("77,TALBRIDGE CORP,TLB,NYSE\n");
        tables.world("QVX.L,Quorvex Plc,LSE,United Kingdom,Materials,,,False\n");
        List<ReferenceEntry> before = build(List.of()).entries();
        tables.sec("77,CORRAN CORP,CRN,NYSE\n");
        tables.world("QVX.L,Marlowe Vance Plc,LSE,United Kingdom,Materials,,,False\n");

        BuiltReference after = build(before);

        assertThat(entry(after, "talbridge").name()).isEqualTo("Corran Corp");
        assertThat(entry(after, "quorvex").name()).isEqualTo("Marlowe Vance Plc");
        assertThat(after.report().keptIds()).isEqualTo(before.size());
        assertThat(after.report().newIds()).isEmpty();
        assertThat(after.report().goneIds()).isEmpty();
    }

    @Test
    void theIdOfACompanyThatIsGoneIsNotGivenToAnother() {
        tables.world("TALB.L,Talbridge Plc,LSE,United Kingdom,Materials,,,False\n");
        List<ReferenceEntry> before = build(List.of()).entries();
        tables.world("TALB.NS,Talbridge Limited,NSE,India,Materials,,,False\n");

        BuildReport report = build(before).report();

        assertThat(report.newIds()).containsExactly("talbridge-in");
        assertThat(report.goneIds()).containsExactly("talbridge");
    }

    @Test
    void aCompanyWithAnotherIdentityInTheSourcesKeepsItsIdByNameAndCountry() {
        tables.world("TALB.L,Talbridge Plc,LSE,United Kingdom,Materials,,,False\n");
        List<ReferenceEntry> before = build(List.of()).entries();
        tables.world("TLB.L,Talbridge Plc,LSE,United Kingdom,Materials,,,False\n");

        assertThat(entry(build(before), "talbridge").tickers()).containsExactly("TLB.L");
    }

    @Test
    void theSameSourcesGiveTheSameFile() throws IOException {
        tables.sec("77,TALBRIDGE CORP,TLB,NYSE\n78,CORRAN INC,CRN,Nasdaq\n");
        byte[] first = written("first.jsonl.gz");
        tables.sec("78,CORRAN INC,CRN,Nasdaq\n77,TALBRIDGE CORP,TLB,NYSE\n");

        assertThat(written("second.jsonl.gz")).isEqualTo(first);
    }

    @Test
    void theReportNamesWhatSeveralCompaniesShare() {
        tables.world("""
                TALB.L,Talbridge Plc,LSE,United Kingdom,Materials,,,False
                TALB.NS,Talbridge Limited,NSE,India,Materials,,,False
                """);

        assertThat(build(List.of()).report().sharedNames())
                .containsEntry("talbridge", List.of("talbridge", "talbridge-in"));
    }

    @Test
    void aRowWithoutAWordIsNoCompany() {
        tables.world("ODD.L,-,LSE,United Kingdom,Materials,,,False\n");

        assertThat(build(List.of()).entries())
                .noneMatch(entry -> entry.tickers().contains("ODD.L"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sp500.csv.gz, line 2: cik is no number: none      | sp500               | name,cik/Talbridge,none
                    sp500.csv.gz, line 1: the column cik is missing   | sp500               | name/Talbridge
                    header has 4 fields, this line 3                  | sec-company-tickers | cik,name,ticker,exchange/77,TALBRIDGE,TLB
                    tickers.csv.gz, line 2: a quotation mark is not   | sec-company-tickers | cik,name,ticker,exchange/77,"TALBRIDGE,TLB,NYSE
                    """)
    void aTableThatDoesNotFitIsNamedWithItsLine(String message, String table, String lines) {
        tables.table(table, lines.replace('/', '\n'));

        assertThatThrownBy(() -> build(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private byte[] written(String name) throws IOException {
        Path file = folder.resolve(name);
        ReferenceFile.write(build(List.of()).entries(), file);
        return Files.readAllBytes(file);
    }

    private ReferenceEntry only(String id) {
        return entry(build(List.of()), id);
    }

    private static ReferenceEntry entry(BuiltReference built, String id) {
        return built.entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private BuiltReference build(List<ReferenceEntry> previous) {
        return ReferenceBuilder.build(folder, WORDS, previous);
    }
}
