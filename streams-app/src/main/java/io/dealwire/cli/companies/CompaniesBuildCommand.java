package io.dealwire.cli.companies;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.cli.options.VerboseOption;
import io.dealwire.cli.output.CommandException;
import io.dealwire.cli.output.ExitCode;
import io.dealwire.cli.output.TextTable;
import io.dealwire.json.Json;
import io.dealwire.reference.BuildReport;
import io.dealwire.reference.BuiltReference;
import io.dealwire.reference.OrdinaryWords;
import io.dealwire.reference.ReferenceBuilder;
import io.dealwire.reference.ReferenceEntry;
import io.dealwire.reference.ReferenceFile;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Builds the reference from its sources. */
@Command(
        name = "build",
        description = "Build the company reference anew from open tables and the curated list.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The folder holds four tables, comma separated, with a header line, compressed with gzip:",
            "  sec-company-tickers.csv.gz       cik,name,ticker,exchange",
            "  nasdaq-listings.csv.gz           symbol,company,security,etf",
            "  sp500.csv.gz                     name,cik",
            "  financedatabase-equities.csv.gz  symbol,name,exchange,country,sector,isin",
            "They may have more columns. The curated list and a dictionary come with Dealwire. The same sources give the same",
            "file, and a company keeps the id it had, by its identity in the sources, whatever it is called now.",
            "",
            "The report tells what was built, conflicts to look at (-v and --json name them), and which ids are new or gone.",
            "Loading adds and replaces: companies whose ids are gone stay on the topic until they are removed.",
            "",
            "Examples:",
            "  dealwire companies build --sources tables",
            "  dealwire companies build --sources tables --previous ours.jsonl.gz --output ours.jsonl.gz",
            "  dealwire companies build --sources tables --json | jq -r '.ids.gone[]'",
            "  dealwire companies load companies.jsonl.gz"
        })
public final class CompaniesBuildCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private VerboseOption verbose;

    @Option(names = "--sources", required = true, paramLabel = "FOLDER", description = "Where the tables are.")
    private Path sources;

    @Option(
            names = "--words",
            paramLabel = "FILE",
            description = "A dictionary of your own, one word a line: names that are ordinary words need support by the"
                    + " text.")
    private Optional<Path> words;

    @Option(
            names = "--previous",
            paramLabel = "FILE",
            description = "The reference whose ids are kept; the one that Dealwire brings by default.")
    private Optional<Path> previous;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the reference goes; compressed when it ends in .gz. Replaced when it is there."
                    + " Otherwise companies.jsonl.gz in this folder, if that is not there yet.")
    private Optional<Path> output;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    private final Path usualOutput;

    /** With the folder where the reference goes when no output is named. */
    public CompaniesBuildCommand(Path currentFolder) {
        this.usualOutput = currentFolder.resolve("companies.jsonl.gz");
    }

    @Override
    public Integer call() {
        Path file = output();
        List<ReferenceEntry> before =
                read(() -> previous.map(ReferenceFile::read).orElseGet(ReferenceFile::shipped));
        OrdinaryWords dictionary = read(() -> words.map(OrdinaryWords::read).orElseGet(OrdinaryWords::shipped));
        tell("Building the company reference from the tables in " + sources + " …");
        BuiltReference built = read(() -> ReferenceBuilder.build(sources, dictionary, before));
        try {
            ReferenceFile.write(built.entries(), file);
        } catch (UncheckedIOException e) {
            throw new CommandException(e.getMessage(), "Is there room for it?", e);
        }
        report(built.report(), file);
        return ExitCode.OK;
    }

    /** Found out now, not after the work. */
    private Path output() {
        Path file = output.orElse(usualOutput);
        if (output.isEmpty() && Files.exists(file)) {
            throw CommandException.usage(file + " is there already", "Name it with --output to replace it.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder) || Files.isDirectory(file)) {
            throw CommandException.usage(file + " cannot be written", "Give a file in a folder that is there.");
        }
        return file;
    }

    private static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw CommandException.usage(
                    e.getMessage(), "\"dealwire companies build --help\" shows what the files hold.");
        }
    }

    private void report(BuildReport report, Path file) {
        if (json) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(Json.line(json(report, file)));
            out.flush();
            return;
        }
        TextTable table = new TextTable("COMPANY REFERENCE", "")
                .row("entries", count(report.entries()))
                .row("aliases", count(report.aliases()))
                .row("tickers", count(report.tickers()))
                .row("names that are ordinary words", count(report.ordinaryNames()))
                .row("conflict: name of several", count(report.sharedNames().size()))
                .row("conflict: ticker of several", count(report.sharedTickers().size()))
                .row(
                        "conflict: curated ticker unknown",
                        count(report.unknownTickers().size()))
                .row("ids kept", count(report.keptIds()))
                .row("ids new", count(report.newIds().size()))
                .row("ids gone", count(report.goneIds().size()));
        tell(table.render().stripTrailing());
        if (verbose.level() > 0) {
            report.sharedNames().forEach((name, ids) -> tell("name of several: " + name + ": " + join(ids)));
            report.sharedTickers().forEach((ticker, ids) -> tell("ticker of several: " + ticker + ": " + join(ids)));
            report.unknownTickers().forEach(ticker -> tell("curated ticker unknown: " + ticker));
            report.newIds().forEach(id -> tell("id new: " + id));
            report.goneIds().forEach(id -> tell("id gone: " + id));
        }
        tell("Written to " + file + "; \"dealwire companies load " + file + "\" brings it into its topic.");
    }

    private static ObjectNode json(BuildReport report, Path file) {
        ObjectNode root = Json.mapper()
                .createObjectNode()
                .put("output", file.toString())
                .put("entries", report.entries())
                .put("aliases", report.aliases())
                .put("tickers", report.tickers())
                .put("ordinaryNames", report.ordinaryNames());
        ObjectNode conflicts = root.putObject("conflicts");
        conflicts.set("names", Json.mapper().valueToTree(report.sharedNames()));
        conflicts.set("tickers", Json.mapper().valueToTree(report.sharedTickers()));
        conflicts.set("unknownTickers", Json.mapper().valueToTree(report.unknownTickers()));
        ObjectNode ids = root.putObject("ids").put("kept", report.keptIds());
        ids.set("new", Json.mapper().valueToTree(report.newIds()));
        ids.set("gone", Json.mapper().valueToTree(report.goneIds()));
        return root;
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String join(List<String> ids) {
        return String.join(", ", ids);
    }

    private void tell(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
