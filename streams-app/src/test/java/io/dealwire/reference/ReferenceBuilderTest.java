package io.dealwire.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds references from small source tables. */
class ReferenceBuilderTest {

    private static final String SEC_HEAD = "cik,name,ticker,exchange\n";
    private static final String WORLD_HEAD = "symbol,name,exchange,country,sector,isin,website,delisted\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void emptyTables() throws IOException {
        sec("");
        world("");
        table("nasdaq-listings", "symbol,company,security,etf\n");
        table("sp500", "symbol,name,sector,headquarters,cik,founded\n");
        Files.writeString(folder.resolve("words"), "summit\nQuorvex\n");
    }

    @Test
    void listingsOfOneCompanyAreMerged() throws IOException {
        sec("77,QUORVEX CORP,QVX,NYSE\n");
        world("""
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
    void companiesOfOneNameInTwoCountriesStayTwo() throws IOException {
        world("""
                TALB.L,Talbridge Plc,LSE,United Kingdom,Materials,,,False
                TALB.NS,Talbridge Limited,NSE,India,Materials,,,False
                """);

        assertThat(build())
                .extracting(ReferenceEntry::id)
                .contains("talbridge")
                .anyMatch(id -> id.startsWith("talbridge-"));
    }

    @Test
    void fundsWarrantsAndShellsAreLeftOut() throws IOException {
        sec("""
                1,Talbridge Growth ETF,TGE,NYSE
                2,Talbridge Acquisition Corp II,TACQ,Nasdaq
                3,Talbridge Municipal Income Fund,TMF,NYSE
                4,TALBRIDGE INC,TALB-WT,NYSE
                """);

        assertThat(build()).extracting(ReferenceEntry::name).noneMatch(name -> name.startsWith("Talb"));
    }

    @Test
    void namesThatAreOrdinaryWordsAreMarked() throws IOException {
        world("SUM.L,Summit Plc,LSE,United Kingdom,Materials,,,False\n");

        assertThat(only("summit").common()).containsExactly("Summit Plc");
    }

    @Test
    void theShortFormOfAGroupIsAnAlias() throws IOException {
        world("TLX.L,Talbridge Quorvex Group Plc,LSE,United Kingdom,Materials,,,False\n");

        assertThat(only("talbridge-quorvex-group").aliases()).containsExactly("Talbridge Quorvex");
    }

    @Test
    void anIdSurvivesARenaming() throws IOException {
        sec("77,TALBRIDGE CORP,TLB,NYSE\n");
        build();
        sec("77,CORRAN CORP,CRN,NYSE\n");

        assertThat(build())
                .filteredOn(entry -> entry.name().startsWith("Corran"))
                .extracting(ReferenceEntry::id)
                .containsExactly("talbridge");
    }

    @Test
    void theSameSourcesGiveTheSameFile() throws IOException {
        sec("77,TALBRIDGE CORP,TLB,NYSE\n78,CORRAN INC,CRN,Nasdaq\n");
        build();
        byte[] first = Files.readAllBytes(folder.resolve("out.jsonl"));
        Files.delete(folder.resolve("out.jsonl"));
        sec("78,CORRAN INC,CRN,Nasdaq\n77,TALBRIDGE CORP,TLB,NYSE\n");
        build();

        assertThat(Files.readAllBytes(folder.resolve("out.jsonl"))).isEqualTo(first);
    }

    private ReferenceEntry only(String id) throws IOException {
        return build().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<ReferenceEntry> build() throws IOException {
        Path output = folder.resolve("out.jsonl");
        BuildReference.build(folder, folder.resolve("words"), output, new PrintStream(OutputStream.nullOutputStream()));
        return ReferenceFile.read(output);
    }

    private void sec(String rows) throws IOException {
        table("sec-company-tickers", SEC_HEAD + rows);
    }

    private void world(String rows) throws IOException {
        table("financedatabase-equities", WORLD_HEAD + rows);
    }

    private void table(String name, String text) throws IOException {
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".csv.gz")))) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
