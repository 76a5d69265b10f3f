package io.dealwire.cli.companies;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.avro.Company;
import io.dealwire.cli.Shell;
import io.dealwire.json.Json;
import io.dealwire.reference.ReferenceFile;
import io.dealwire.reference.SourceTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CompaniesBuildCommandTest {

    @TempDir
    private Path folder;

    private Path output;

    @BeforeEach
    void writeTables() {
        output = folder.resolve("ours.jsonl.gz");
        SourceTables tables = new SourceTables(folder);
        tables.sec("77,QUORVEX CORP,QVX,NYSE\n");
        tables.world("""
                TALB.L,Talbridge Plc,LSE,United Kingdom,Materials,,,False
                TALB.NS,Talbridge Limited,NSE,India,Materials,,,False
                """);
    }

    @Test
    void whatWasBuiltIsToldOnStandardErrorAndCanBeLoaded() {
        Shell shell = build();
        Map<String, Company> companies = ReferenceFile.companies(ReferenceFile.read(output), "ours");

        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err())
                .startsWith("Building the company reference from the tables in " + folder)
                .containsPattern("entries +" + String.format(Locale.ROOT, "%,d", companies.size()))
                .contains("Written to " + output);
        assertThat(companies.get("quorvex").getTickers()).containsExactly("QVX");
    }

    @Test
    void theReportIsJsonOnStandardOutputWhenAskedFor() throws Exception {
        Path previous = Files.writeString(folder.resolve("previous.jsonl"), """
                {"id":"old-name","name":"Old Name","keys":["cik:77"]}
                {"id":"vanished","name":"Vanished","keys":["cik:78"]}
                """);

        JsonNode report = Json.mapper()
                .readTree(build("--json", "--previous", previous.toString()).out());

        assertThat(report.fieldNames())
                .toIterable()
                .containsExactly("output", "entries", "aliases", "tickers", "ordinaryNames", "conflicts", "ids");
        assertThat(report.path("output").asText()).isEqualTo(output.toString());
        assertThat(report.path("entries").asInt())
                .isEqualTo(ReferenceFile.read(output).size());
        assertThat(report.at("/conflicts/names/talbridge")).hasToString("[\"talbridge\",\"talbridge-in\"]");
        assertThat(report.at("/conflicts/tickers").isObject()).isTrue();
        assertThat(report.at("/conflicts/unknownTickers").isArray()).isTrue();
        assertThat(report.at("/ids/kept").asInt()).isEqualTo(1);
        assertThat(report.at("/ids/new")).hasSize(report.path("entries").asInt() - 1);
        assertThat(report.at("/ids/gone")).hasToString("[\"vanished\"]");
    }

    @Test
    void idsOfTheReferenceThatDealwireBringsAreKeptByDefault() throws Exception {
        JsonNode report = Json.mapper().readTree(build("--json").out());

        assertThat(report.at("/ids/kept").asInt()).isGreaterThan(1_000);
        assertThat(report.at("/ids/gone")).hasSizeGreaterThan(30_000);
    }

    @Test
    void conflictsAreNamedWhenAskedFor() {
        assertThat(build("-v").err().lines()).contains("name of several: talbridge: talbridge, talbridge-in");
    }

    @Test
    void aDictionaryOfOnesOwnSaysWhichNamesAreOrdinaryWords() throws Exception {
        Path words = Files.writeString(folder.resolve("words"), "quorvex\n\ntea\n");
        build("--words", words.toString());

        assertThat(ReferenceFile.companies(ReferenceFile.read(output), "ours")
                        .get("quorvex")
                        .getCommonNames())
                .containsExactly("Quorvex Corp");
    }

    @Test
    void aMissingTableIsAUsageErrorThatNamesIt() throws Exception {
        Files.delete(folder.resolve("sp500.csv.gz"));
        Shell shell = build();

        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err())
                .contains("dealwire: " + folder + " does not hold sp500.csv.gz" + System.lineSeparator());
        assertThat(output).doesNotExist();
    }

    @Test
    void aTableThatDoesNotFitIsAUsageErrorThatNamesFileAndLine() {
        new SourceTables(folder).leading("QVX,Quorvex,Materials,,none,1902\n");
        Shell shell = build();

        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).contains("dealwire: " + folder.resolve("sp500.csv.gz") + ", line 2: cik is no number");
    }

    @Test
    void aTableThatIsCutShortIsAUsageErrorThatNamesIt() throws Exception {
        Path table = folder.resolve("sp500.csv.gz");
        Files.write(table, Arrays.copyOf(Files.readAllBytes(table), 20));
        Shell shell = build();

        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).contains("dealwire: " + table + " cannot be read" + System.lineSeparator());
    }

    @Test
    void aFolderThatIsNotThereIsAUsageError() {
        Shell shell = Shell.run("companies", "build", "--sources", "/nowhere", "--output", output.toString());

        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).contains("dealwire: There is no folder /nowhere");
    }

    @Test
    void anOutputThatCannotBeWrittenIsFoundOutBeforeTheWork() {
        Shell shell = Shell.run("companies", "build", "--sources", folder.toString(), "--output", folder.toString());

        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).startsWith("dealwire: " + folder + " cannot be written");
    }

    @Test
    void withoutOutputAFileThatIsThereIsNotReplaced() throws Exception {
        Path usual = Files.writeString(folder.resolve("companies.jsonl.gz"), "precious");
        Shell shell = Shell.run(
                Map.of(),
                line -> {
                    CommandLine companies = line.getSubcommands().get("companies");
                    companies.getCommandSpec().removeSubcommand("build");
                    companies.addSubcommand(new CompaniesBuildCommand(folder));
                },
                "companies",
                "build",
                "--sources",
                folder.toString());

        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).startsWith("dealwire: " + usual + " is there already");
        assertThat(usual).hasContent("precious");
    }

    private Shell build(String... arguments) {
        return Shell.run(Stream.concat(
                        Stream.of("companies", "build", "--sources", folder.toString(), "--output", output.toString()),
                        Arrays.stream(arguments))
                .toArray(String[]::new));
    }
}
