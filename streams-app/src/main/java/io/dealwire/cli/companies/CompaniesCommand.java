package io.dealwire.cli.companies;

import io.dealwire.avro.Company;
import io.dealwire.bounds.CompanyBounds;
import io.dealwire.cli.options.CommonOptions;
import io.dealwire.cli.options.KafkaCalls;
import io.dealwire.cli.output.CommandException;
import io.dealwire.cli.output.ExitCode;
import io.dealwire.config.Settings;
import io.dealwire.ingest.publish.CompanyPublisher;
import io.dealwire.ingest.publish.PublishException;
import io.dealwire.layout.Topics;
import io.dealwire.reference.ReferenceEntry;
import io.dealwire.reference.ReferenceFile;
import io.dealwire.serde.ConfiguredAvroSerdes;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Builds and loads the company reference, and changes it while the application runs. */
@Command(
        name = "companies",
        description = "Build, load and change the company reference.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  dealwire companies load",
            "  dealwire companies load our-companies.jsonl",
            "  dealwire companies remove acme-tools",
            "  dealwire companies build --sources tables"
        })
public final class CompaniesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say what to do: build, load or remove");
    }

    /** Adds companies, or replaces what was known of them. */
    @Command(
            name = "load",
            description =
                    "Add companies, or replace what is known of them: those of a file, or those that Dealwire brings.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "A file has one company a line, as JSON; it may be compressed with gzip. Companies that are not in it stay:",
                "  {\"id\":\"acme-tools\",\"name\":\"Acme Tools\",\"aliases\":[\"Acme Tools Ltd\"],\"tickers\":[\"ACME.L\"],"
                        + "\"country\":\"GB\"}",
                "Of two lines with one id the last holds; the id is named, and the exit code is 3 then.",
                "Running instances take the change up within a moment; articles tagged before keep their tags.",
                "",
                "Examples:",
                "  dealwire companies load",
                "  dealwire companies load our-companies.jsonl --version-label 2026-03"
            })
    int load(
            @Mixin CommonOptions common,
            @Parameters(
                            arity = "0..1",
                            paramLabel = "FILE",
                            description = "Companies; those that Dealwire brings by default.")
                    Optional<Path> file,
            @Option(
                            names = "--version-label",
                            paramLabel = "TEXT",
                            description = "Kept with each entry.",
                            defaultValue = "")
                    String version) {
        Settings settings = common.settings();
        if (version.length() > CompanyBounds.NAME_CHARACTERS) {
            throw CommandException.usage(
                    "--version-label has more than " + CompanyBounds.NAME_CHARACTERS + " characters",
                    "Give a short one.");
        }
        List<ReferenceEntry> entries = entries(file);
        Map<String, Company> companies = ReferenceFile.companies(entries, version);
        change(settings, publisher -> companies.forEach(publisher::put));
        tell(CompaniesText.loaded(companies.size(), topic(settings)));
        List<String> repeated = ReferenceFile.repeated(entries);
        if (!repeated.isEmpty()) {
            tell(CompaniesText.repeated(repeated));
            return ExitCode.BAD_LINES;
        }
        return ExitCode.OK;
    }

    /** Removes companies. */
    @Command(
            name = "remove",
            description = "Remove companies by id.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Ids that no company has are named, and the exit code is 3 then.",
                "",
                "Example:",
                "  dealwire companies remove acme-tools"
            })
    int remove(
            @Mixin CommonOptions common,
            @Parameters(arity = "1..*", paramLabel = "ID", description = "Ids, as in the company's queries.")
                    List<String> companyIds) {
        Settings settings = common.settings();
        String topic = topic(settings);
        requireTopic(settings, topic);
        CompanyRemoval removal = CompanyRemoval.of(companyIds, loaded(settings, topic));
        change(settings, publisher -> removal.removed().forEach(publisher::remove));
        tell(CompaniesText.removed(removal.removed().size(), topic));
        if (!removal.absent().isEmpty()) {
            tell(CompaniesText.absent(removal.absent()));
            return ExitCode.BAD_LINES;
        }
        return ExitCode.OK;
    }

    private static List<ReferenceEntry> entries(Optional<Path> file) {
        try {
            return file.map(ReferenceFile::read).orElseGet(ReferenceFile::shipped);
        } catch (UncheckedIOException e) {
            throw CommandException.usage(e.getMessage(), "Give a file of companies, one a line.");
        } catch (IllegalArgumentException e) {
            throw CommandException.usage(e.getMessage(), "\"dealwire companies load --help\" shows a line.");
        }
    }

    private static void change(Settings settings, Consumer<CompanyPublisher> changes) {
        String topic = topic(settings);
        requireTopic(settings, topic);
        try (CompanyPublisher publisher = CompanyPublisher.open(
                settings.kafka(),
                ConfiguredAvroSerdes.of(settings.registry())
                        .published(Company.class)
                        .serializer(),
                topic)) {
            changes.accept(publisher);
            publisher.flush();
        } catch (PublishException e) {
            throw KafkaCalls.explain(e.getCause(), settings.kafka());
        }
    }

    private static void requireTopic(Settings settings, String topic) {
        try (Admin admin = KafkaCalls.admin(settings.kafka())) {
            KafkaCalls.await(admin.describeTopics(List.of(topic)).allTopicNames(), settings.kafka());
        }
    }

    private static Set<String> loaded(Settings settings, String topic) {
        try {
            return LoadedCompanies.ids(settings.kafka(), topic);
        } catch (KafkaException e) {
            throw KafkaCalls.explain(e, settings.kafka());
        }
    }

    private static String topic(Settings settings) {
        return Topics.under(settings.topics().prefix()).companies();
    }

    private void tell(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
