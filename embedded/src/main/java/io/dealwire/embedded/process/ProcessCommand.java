package io.dealwire.embedded.process;

import io.dealwire.cli.CommandException;
import io.dealwire.cli.CommonOptions;
import io.dealwire.cli.ExitCode;
import io.dealwire.ingest.InputFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
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
            "Examples:",
            "  dealwire process --input articles.jsonl.gz --output results.jsonl",
            "  dealwire process --input articles.jsonl --output results.jsonl.gz --set story.window=3d",
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
            description = "Articles as JSON Lines, one a line; .gz is understood.")
    private Path input;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "Where the results go; compressed when it ends in .gz. Replaced when it is there.")
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
        checkOutput();
        PrintWriter err = spec.commandLine().getErr();
        long invalid = Batch.run(common, articles, output, data, err, !noProgress);
        return invalid > 0 ? ExitCode.BAD_LINES : ExitCode.OK;
    }

    private InputFile articles() throws IOException {
        if (!Files.isReadable(input) || Files.isDirectory(input)) {
            throw CommandException.usage(
                    "There is no file " + input + " that can be read", "Give JSON Lines with --input.");
        }
        return InputFile.of(input, Optional.of(InputFile.Format.JSONL)).get(0);
    }

    /** Found out now, not after minutes of work. */
    private void checkOutput() {
        Path folder = output.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder) || !Files.isWritable(folder) || Files.isDirectory(output)) {
            throw CommandException.usage(output + " cannot be written", "Give a file in a folder that is there.");
        }
    }
}
