package io.dealwire.embedded.demo;

import io.dealwire.avro.RawArticle;
import io.dealwire.cli.options.CommonOptions;
import io.dealwire.cli.output.CommandException;
import io.dealwire.cli.output.ExitCode;
import io.dealwire.cli.output.Printable;
import io.dealwire.embedded.pipeline.LocalPipeline;
import io.dealwire.embedded.pipeline.PipelineRequest;
import io.dealwire.embedded.pipeline.Steps;
import io.dealwire.embedded.stack.JavaProfile;
import io.dealwire.embedded.stack.StackOptions;
import io.dealwire.ingest.ArticleDefaults;
import io.dealwire.ingest.ArticleInput;
import io.dealwire.ingest.ArticleInput.Readable;
import io.dealwire.ingest.ArticleInput.Unreadable;
import io.dealwire.ingest.ArticleReader;
import io.dealwire.ingest.InputFile;
import io.dealwire.ingest.publish.ArticlePublisher;
import io.dealwire.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows on this machine what Dealwire does with some articles. */
@Command(
        name = "demo",
        description = "Run some articles through the whole pipeline on this machine and show what comes of them.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Starts a broker, a schema registry and the application over a temporary folder (or --data), publishes the",
            "articles, waits until all is processed, and prints articles, stories, deals, counts and dead letters. Then",
            "it stays and answers queries, unless --once is given.",
            "",
            "Examples:",
            "  dealwire demo",
            "  dealwire demo --once",
            "  dealwire demo --once --json --articles my-articles.jsonl"
        })
public final class DemoCommand implements Callable<Integer> {

    private static final String SAMPLES = "/samples/articles.jsonl";
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    /** Everything belongs together, however old it is; and a person waits for it. */
    private static final Map<String, String> DEFAULTS =
            Map.of("story.expiry", "false", "deal.keep-ids", "false", "streams.commit-interval", "50ms");

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private StackOptions stack;

    @Option(names = "--once", description = "Stop when everything is shown.")
    private boolean once;

    @Option(
            names = "--articles",
            paramLabel = "FILE",
            description = "Articles to show, as JSON Lines or plain text; otherwise samples written for Dealwire.")
    private Optional<Path> articles;

    @Option(names = "--json", description = "Print what came of the articles as one JSON object.")
    private boolean json;

    private final AtomicLong skipped = new AtomicLong();

    @Override
    public Integer call() throws InterruptedException, IOException {
        checkArticles();
        PrintWriter err = spec.commandLine().getErr();
        Steps steps = new Steps(err);
        try (LocalPipeline pipeline = LocalPipeline.start(request(), steps)) {
            publish(pipeline, steps);
            pipeline.drain(LOOK_EVERY, backlog -> {});
            steps.done("Everything is processed");
            show(DemoOutcome.of(pipeline.findings()));
            if (!once) {
                pipeline.queries().ifPresent(url -> steps.say("Queries are answered at " + url + "; Ctrl-C stops."));
                pipeline.awaitTrouble();
            }
        }
        return skipped.get() > 0 ? ExitCode.BAD_LINES : ExitCode.OK;
    }

    private PipelineRequest request() {
        Map<String, String> decided = new HashMap<>(DEFAULTS);
        decided.keySet().removeAll(common.given().keySet());
        return new PipelineRequest(
                stack.data(),
                stack.fresh(),
                once ? JavaProfile.BRIEF : JavaProfile.LASTING,
                stack.brokerPort(0),
                stack.registryPort(0),
                once ? Optional.empty() : Optional.of(stack.httpPort(0)),
                decided,
                common::settingsWith);
    }

    private void checkArticles() {
        articles.filter(file -> !Files.isReadable(file)).ifPresent(file -> {
            throw CommandException.usage("There is no file " + file + " that can be read", "Name one with --articles.");
        });
    }

    private void publish(LocalPipeline pipeline, Steps steps) throws IOException {
        AtomicLong published = new AtomicLong();
        try (ArticlePublisher publisher = ArticlePublisher.open(
                pipeline.settings().kafka(),
                pipeline.serdes().published(RawArticle.class).serializer(),
                pipeline.topics().articlesRaw(),
                refused -> skip(refused, steps))) {
            read(input -> {
                if (input instanceof Readable readable) {
                    published.incrementAndGet();
                    publisher.publish(readable);
                } else if (input instanceof Unreadable unreadable) {
                    skip(unreadable, steps);
                }
            });
            publisher.flush();
        }
        steps.done(published.get() + " articles are published");
    }

    private void read(Consumer<ArticleInput> sink) throws IOException {
        ArticleReader reader = new ArticleReader(ArticleDefaults.NONE);
        if (articles.isPresent()) {
            for (InputFile file : InputFile.of(articles.get(), Optional.empty())) {
                reader.read(file, sink);
            }
            return;
        }
        try (InputStream samples = DemoCommand.class.getResourceAsStream(SAMPLES)) {
            reader.read(InputFile.standardInput(InputFile.Format.JSONL), samples, sink);
        }
    }

    private void skip(Unreadable input, Steps steps) {
        skipped.incrementAndGet();
        steps.say(Printable.of(input.at() + ": skipped: " + input.reason()));
    }

    private void show(DemoOutcome outcome) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.line(DemoJson.of(outcome)));
        } else {
            DemoText.of(outcome, System.console() == null ? Ansi.OFF : Ansi.AUTO)
                    .forEach(out::println);
        }
        out.flush();
    }
}
