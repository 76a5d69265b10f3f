package io.dealwire.embedded.evaluate;

import io.dealwire.cli.options.CommonOptions;
import io.dealwire.cli.output.CommandException;
import io.dealwire.cli.output.ExitCode;
import io.dealwire.embedded.process.Batch;
import io.dealwire.embedded.process.ResultOutput;
import io.dealwire.evaluation.Disagreements;
import io.dealwire.evaluation.EvaluationReport;
import io.dealwire.evaluation.Finding;
import io.dealwire.evaluation.GoldArticle;
import io.dealwire.ingest.InputFile;
import io.dealwire.json.Json;
import io.dealwire.ops.reset.Reset;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the pipeline against labels. */
@Command(
        name = "evaluate",
        description = "Run the pipeline over labelled articles and print precision and recall of stories and deals.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Without options it measures the set that comes with Dealwire: the sample articles, copies of them by thirteen",
            "kinds of edit, and look-alikes. With your own articles and labels you see what a change of settings does to",
            "your feed. Labels are JSON Lines, one article a line; what is left out is not judged:",
            "  {\"id\":\"a1\",\"story\":\"a1\",\"edit\":\"original\",\"isDeal\":true,\"dealKey\":\"quay-harbour\",",
            "   \"parties\":[{\"name\":\"Quay\",\"role\":\"BUYER\"},{\"name\":\"Harbour\",\"role\":\"TARGET|SELLER\"}],",
            "   \"mentioned\":[\"Lighthouse Bank\"],\"types\":[\"ACQUISITION\"],\"status\":\"ANNOUNCED\",",
            "   \"value\":{\"amount\":310000000,\"currency\":\"USD\"}}",
            "Articles of one story are copies of each other; name a story by the id of its original.",
            "",
            "The exit code is 1 when a requirement is not met.",
            "",
            "Examples:",
            "  dealwire evaluate",
            "  dealwire evaluate --require 'stories.pairs.recall>=0.95' --require 'deals.isDeal.f1>=0.9'",
            "  dealwire evaluate --articles feed.jsonl.gz --gold labels.jsonl --set story.window=3d",
            "  dealwire evaluate --results results.jsonl --gold labels.jsonl --json",
            "  dealwire evaluate --errors   (where it is wrong)",
            "  dealwire evaluate --write labelled/   (the set itself, to look at or to add to)"
        })
public final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(
            names = "--articles",
            paramLabel = "FILE",
            description = "Your articles, JSON Lines as for publish; - is standard input.")
    private Optional<Path> articles;

    @Option(names = "--gold", paramLabel = "FILE", description = "Your labels, JSON Lines.")
    private Optional<Path> gold;

    @Option(
            names = "--results",
            paramLabel = "FILE",
            description = "Score this output of \"dealwire process\" instead of running the pipeline.")
    private Optional<Path> results;

    @Option(
            names = "--require",
            paramLabel = "FIGURE>=VALUE",
            description = "Fail when a figure is below (>=) or above (<=) a value. May be repeated.")
    private List<String> requirements = List.of();

    @Option(names = "--errors", description = "List where results and labels disagree, on standard error.")
    private boolean errors;

    @Option(names = "--write", paramLabel = "FOLDER", description = "Write the shipped set there and do nothing else.")
    private Optional<Path> write;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (write.isPresent()) {
            Files.createDirectories(write.get());
            ShippedSet.writeTo(write.get());
            return ExitCode.OK;
        }
        if (gold.isPresent() != (articles.isPresent() || results.isPresent())) {
            throw CommandException.usage(
                    "Labels and what they label go together", "Give --gold with --articles or --results, or neither.");
        }
        Optional<InputFile> given = articles.map(EvaluateCommand::input);
        List<Requirement> required = required();
        Path folder = Files.createTempDirectory("dealwire-evaluate");
        try {
            return judge(report(folder, given), required);
        } finally {
            Reset.deleteFolder(folder);
        }
    }

    private EvaluationReport report(Path folder, Optional<InputFile> given) throws IOException, InterruptedException {
        if (gold.isEmpty()) {
            ShippedSet.writeTo(folder);
        }
        List<GoldArticle> labels = LabelledSet.labels(gold.orElse(folder.resolve(ShippedSet.GOLD)));
        Path found = folder.resolve("results.jsonl");
        if (results.isEmpty()) {
            InputFile input = given.orElseGet(() -> input(folder.resolve(ShippedSet.ARTICLES)));
            Batch.run(
                    common,
                    input,
                    ResultOutput.of(found),
                    Optional.empty(),
                    spec.commandLine().getErr(),
                    false);
        }
        Map<String, Finding> findings = LabelledSet.findings(results.orElse(found));
        if (errors) {
            PrintWriter err = spec.commandLine().getErr();
            Disagreements.of(labels, findings)
                    .forEach(error -> err.printf("%-34s %-7s %s%n", error.articleId(), error.about(), error.detail()));
            err.flush();
        }
        return EvaluationReport.of(labels, findings);
    }

    private static InputFile input(Path named) {
        try {
            return InputFile.single(named, InputFile.Format.JSONL);
        } catch (NoSuchFileException e) {
            throw CommandException.usage(
                    "There is no file " + named + " that can be read",
                    "Give JSON Lines with --articles; - is standard input.");
        }
    }

    private int judge(EvaluationReport report, List<Requirement> required) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? Json.pretty(report.json()) + System.lineSeparator() : report.text());
        out.flush();
        List<String> faults = required.stream()
                .flatMap(requirement -> requirement.fault(report).stream())
                .toList();
        PrintWriter err = spec.commandLine().getErr();
        faults.forEach(fault -> err.println("dealwire: " + fault));
        err.flush();
        return faults.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    private List<Requirement> required() {
        try {
            return requirements.stream().map(Requirement::parse).toList();
        } catch (IllegalArgumentException e) {
            throw CommandException.usage(e.getMessage(), "Names of figures are those that the command prints.");
        }
    }
}
