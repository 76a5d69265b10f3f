package io.dealwire.cli.articles;

import io.dealwire.cli.options.CommonOptions;
import io.dealwire.cli.options.InputOptions;
import io.dealwire.cli.options.KafkaCalls;
import io.dealwire.cli.output.CommandException;
import io.dealwire.cli.output.ExitCode;
import io.dealwire.cli.output.Printable;
import io.dealwire.cli.output.Progress;
import io.dealwire.config.Settings;
import io.dealwire.ingest.ArticleDefaults;
import io.dealwire.ingest.ArticleInput;
import io.dealwire.ingest.ArticleInput.Readable;
import io.dealwire.ingest.ArticleInput.TakeDown;
import io.dealwire.ingest.ArticleInput.Unreadable;
import io.dealwire.ingest.ArticleReader;
import io.dealwire.ingest.InputFile;
import io.dealwire.ingest.Location;
import io.dealwire.ingest.publish.ArticlePublisher;
import io.dealwire.ingest.publish.PublishException;
import io.dealwire.ingest.publish.PublishedCounts;
import io.dealwire.json.Json;
import io.dealwire.layout.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts articles on the topic of raw articles. */
@Command(
        name = "publish",
        description = "Publish articles from files, folders or standard input.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "JSON Lines (.jsonl, .ndjson, also .gz), one article a line:",
            "  {\"id\":\"a1\",\"url\":\"https://…\",\"source\":\"Harbour Post\",\"title\":\"…\",\"body\":\"…\","
                    + "\"publishedAt\":\"2026-03-02T08:00:00Z\",\"language\":\"en\"}",
            "  {\"id\":\"a1\",\"deleted\":true} takes the article down; the same id again corrects it.",
            "Plain text (.txt, also .gz), one article a file: the first line is the title, the file's name the id (below a",
            "folder, its path there), the file's time the publication time.",
            "",
            "Lines that cannot be read are named and skipped; the exit code is 3 then.",
            "",
            "Examples:",
            "  dealwire publish articles.jsonl.gz",
            "  dealwire publish --source \"Harbour Post\" --language en archive/",
            "  feed-reader | dealwire publish -   (also compressed: gzip is known by its first bytes)",
            "  dealwire publish --dry-run articles.jsonl"
        })
public final class PublishCommand implements Callable<Integer> {

    private static final int MAX_PROBLEMS_TOLD = 100;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private InputOptions inputs;

    @Option(names = "--rate", paramLabel = "N", description = "At most so many a second, 1 or more.")
    private Optional<Integer> rate;

    @Option(names = "--dry-run", description = "Read and check everything, publish nothing.")
    private boolean dryRun;

    @Option(names = "--no-progress", description = "No progress bar.")
    private boolean noProgress;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    private final PublisherFactory publishers;
    private final Clock clock;
    private long takeDowns;
    private long articles;
    private final AtomicLong skipped = new AtomicLong();

    public PublishCommand(PublisherFactory publishers, Clock clock) {
        this.publishers = publishers;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        rate.filter(number -> number < 1).ifPresent(number -> {
            throw CommandException.usage("--rate is " + number, "Give how many articles a second, 1 or more.");
        });
        Settings settings = common.settings();
        ArticleDefaults defaults = inputs.defaults(clock.instant());
        List<InputFile> files = inputs.files();
        Instant start = clock.instant();
        try (Progress progress = progress(files)) {
            ArticleReader reader = new ArticleReader(defaults, progress::step);
            if (dryRun) {
                files.forEach(file -> read(reader, file, progress, input -> {}));
            } else {
                publish(settings, reader, files, progress);
            }
        }
        tell(new PublishReport(
                Topics.under(settings.topics().prefix()).articlesRaw(),
                dryRun,
                articles,
                takeDowns,
                skipped.get(),
                Duration.between(start, clock.instant())));
        return skipped.get() > 0 ? ExitCode.BAD_LINES : ExitCode.OK;
    }

    private void publish(Settings settings, ArticleReader reader, List<InputFile> files, Progress progress) {
        Throttle throttle = new Throttle(rate);
        try (ArticlePublisher publisher = publishers.open(settings, refused -> skip(refused, progress))) {
            for (InputFile file : files) {
                read(reader, file, progress, input -> {
                    throttle.await();
                    publisher.publish(input);
                });
            }
            PublishedCounts counts = publisher.flush();
            articles = counts.articles();
            takeDowns = counts.takeDowns();
        } catch (PublishException e) {
            CommandException explained = KafkaCalls.explain(e.getCause(), settings.kafka());
            throw new CommandException(
                    e.getMessage(),
                    explained.advice().orElse("") + " What was acknowledged stays published; publishing it again does"
                            + " no harm.",
                    e);
        }
    }

    private void read(ArticleReader reader, InputFile file, Progress progress, Consumer<Readable> sink) {
        Consumer<ArticleInput> each = input -> {
            if (input instanceof Unreadable unreadable) {
                skip(unreadable, progress);
            } else if (input instanceof Readable readable) {
                count(readable, progress);
                sink.accept(readable);
            }
        };
        try {
            reader.read(file, each);
        } catch (IOException e) {
            skip(
                    new Unreadable(new Location(file.name(), 0), Optional.empty(), "cannot be read: " + e.getMessage()),
                    progress);
        }
    }

    private void count(Readable input, Progress progress) {
        if (input instanceof TakeDown) {
            takeDowns++;
        } else {
            articles++;
        }
        progress.say(articles + takeDowns + " articles");
    }

    private void skip(Unreadable input, Progress progress) {
        long number = skipped.incrementAndGet();
        if (number <= MAX_PROBLEMS_TOLD || common.isVerbose()) {
            progress.line(Printable.of(input.at() + ": skipped: " + input.reason()));
        } else if (number == MAX_PROBLEMS_TOLD + 1) {
            progress.line("More lines are skipped; -v names them all.");
        }
    }

    private Progress progress(List<InputFile> files) {
        boolean visible = !noProgress && !json && Progress.isInteractive();
        long total = files.stream().mapToLong(InputFile::size).sum();
        return Progress.ofBytes("Publishing", total, visible, spec.commandLine().getErr());
    }

    private void tell(PublishReport report) {
        PrintWriter err = spec.commandLine().getErr();
        if (json) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(Json.line(report.json()));
            out.flush();
        } else {
            err.println(report.text());
            err.flush();
        }
    }
}
