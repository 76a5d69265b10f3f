package io.dealwire.embedded.process;

import io.dealwire.cli.options.CommonOptions;
import io.dealwire.cli.output.CommandException;
import io.dealwire.cli.output.ExitCode;
import io.dealwire.ingest.InputFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the real topology over a file. */
@Command(
        name = "process",
        description = "Run the whole pipeline over a file of articles and write one result a line.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Starts a broker, a schema registry and the application over a temporary folder, publishes the articles,",
            "waits until all of it has drained, and writes one line of JSON for each line of the input, in its order.",
            "Blank lines are left out. Lines with the same id are versions of one article: all of them tell what holds",
            "after the last. Lines that cannot be read, and articles that the pipeline refuses, have the status \"invalid\"",
            "and an error; the exit code is 3 then.",
            "",
            "- is standard input and standard output; all else that is told goes to standard error. Of gzip, input is known by",
            "its first bytes, output is written to names that end in .gz. A file appears when all of it is written; devices and",
            "named pipes are written through to. When the reader stops before the end, as head does, the exit code is 141.",
            "",
            "Examples:",
            "  dealwire process --input articles.jsonl.gz --output results.jsonl",
            "  dealwire process --input articles.jsonl --output results.jsonl.gz --set story.window=3d",
            "  zcat 2026-*.jsonl.gz | dealwire process --input - --output - | jq -r .storyId",
            "  dealwire process --input articles.jsonl --output /dev/null   (how many lines are invalid, how fast it is)"
        })
public final class ProcessCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(
            names = {"-i", "--input"},
            required = true,
            paramLabel = "FILE",
            description = "Articles as JSON Lines, one a line, also compressed by gzip; - is standard input.")
    private Path input;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "Where the results go; - is standard output. A file that is there is replaced.")
    private Path output;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Work in this folder, emptied first, and leave it there. Otherwise a temporary one is used.")
    private Optional<Path> data;

    @Option(names = "--no-progress", description = "No progress bar.")
    private boolean noProgress;

    @Override
    public Integer call() throws InterruptedException, IOException {
        InputFile articles = articles();
        ResultOutput results = results();
        PrintWriter err = spec.commandLine().getErr();
        try {
            long invalid = Batch.run(common, articles, results, data, err, !noProgress);
            return invalid > 0 ? ExitCode.BAD_LINES : ExitCode.OK;
        } catch (UnwrittenResultsException e) {
            if (e.readerGone()) {
                return ExitCode.READER_GONE;
            }
            throw new CommandException(e.getMessage(), "Is there room for them?", e);
        }
    }

    private InputFile articles() {
        try {
            return InputFile.single(input, InputFile.Format.JSONL);
        } catch (NoSuchFileException e) {
            throw CommandException.usage(
                    "There is no file " + input + " that can be read", "Give JSON Lines with --input.");
        }
    }

    private ResultOutput results() {
        try {
            return ResultOutput.of(output);
        } catch (IOException e) {
            throw CommandException.usage(
                    output + " cannot be written: " + e.getMessage(),
                    "Give a file in a folder that is there, or - for standard output.");
        }
    }
}
