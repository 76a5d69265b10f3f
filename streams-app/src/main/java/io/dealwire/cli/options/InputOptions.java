package io.dealwire.cli.options;

import io.dealwire.cli.output.CommandException;
import io.dealwire.ingest.ArticleDefaults;
import io.dealwire.ingest.InputFile;
import io.dealwire.ingest.PublicationTime;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which articles to read, and what to take for granted about them; for every command that reads articles. */
public final class InputOptions {

    @Parameters(arity = "1..*", paramLabel = "FILE|-|DIR", description = "What to publish; - is standard input.")
    private List<String> inputs = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "jsonl or text; by default the ending decides.")
    private Optional<InputFile.Format> format;

    @Option(names = "--source", paramLabel = "NAME", description = "Outlet of articles that name none.")
    private Optional<String> source;

    @Option(names = "--language", paramLabel = "TAG", description = "Language of articles that name none, such as en.")
    private Optional<String> language;

    @Option(names = "--published-at", paramLabel = "TIME", description = "Publication time of articles that name none.")
    private Optional<String> publishedAt;

    /**
     * The files to read, in order.
     *
     * @throws CommandException when one is not there
     */
    public List<InputFile> files() {
        List<InputFile> files = new ArrayList<>();
        for (String input : inputs) {
            if (input.equals("-")) {
                files.add(InputFile.standardInput(format.orElse(InputFile.Format.JSONL)));
                continue;
            }
            try {
                List<InputFile> found = InputFile.of(Path.of(input), format);
                if (found.isEmpty()) {
                    throw CommandException.usage(
                            "There are no articles below " + input, "Looked for .jsonl, .ndjson and .txt, also .gz.");
                }
                files.addAll(found);
            } catch (NoSuchFileException e) {
                throw CommandException.usage(
                        "There is no file " + input, "Give a file, a folder, or - for standard input.");
            } catch (IOException e) {
                throw new CommandException(input + " cannot be read: " + e.getMessage(), "Check its permissions.", e);
            }
        }
        return files;
    }

    /**
     * What holds for articles that do not say so themselves.
     *
     * @param now when they are read
     * @throws CommandException when the time given is none
     */
    public ArticleDefaults defaults(Instant now) {
        try {
            return new ArticleDefaults(
                    source.orElse(""), language, publishedAt.map(PublicationTime::parse), Optional.of(now));
        } catch (IllegalArgumentException e) {
            throw CommandException.usage(
                    "--published-at: " + e.getMessage(), "Give a time such as 2026-03-02T08:00:00Z.");
        }
    }
}
