package io.dealwire.embedded.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.avro.RawArticle;
import io.dealwire.embedded.pipeline.LocalPipeline;
import io.dealwire.embedded.process.InputLine.Published;
import io.dealwire.embedded.process.InputLine.Refused;
import io.dealwire.embedded.process.InputLine.TakenDown;
import io.dealwire.ingest.ArticleDefaults;
import io.dealwire.ingest.ArticleInput;
import io.dealwire.ingest.ArticleInput.Readable;
import io.dealwire.ingest.ArticleInput.TakeDown;
import io.dealwire.ingest.ArticleInput.Unreadable;
import io.dealwire.ingest.ArticleReader;
import io.dealwire.ingest.InputFile;
import io.dealwire.ingest.publish.ArticlePublisher;
import io.dealwire.json.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** One run of {@code process}: publish, wait, write. */
final class BatchRun {

    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private final LocalPipeline pipeline;
    private final InputFile input;
    private final ResultOutput output;
    private final PrintWriter err;
    private final boolean showProgress;
    private final List<InputLine> lines = new ArrayList<>();
    /** Records that the broker did not take, by article; told on the producer's thread. */
    private final Map<String, String> notPublished = new ConcurrentHashMap<>();

    BatchRun(LocalPipeline pipeline, InputFile input, ResultOutput output, PrintWriter err, boolean showProgress) {
        this.pipeline = pipeline;
        this.input = input;
        this.output = output;
        this.err = err;
        this.showProgress = showProgress;
    }

    /** @return the number of invalid lines */
    long run() throws IOException, InterruptedException {
        long start = System.nanoTime();
        publish();
        tellDuplicates();
        try (BatchProgress progress = BatchProgress.of(lines.size(), showProgress, err)) {
            pipeline.drain(LOOK_EVERY, progress::remaining);
        }
        long invalid = write();
        double seconds = (System.nanoTime() - start) / 1e9;
        err.printf(
                Locale.ROOT,
                "%,d lines in %.1f s (%,.0f a second), %,d invalid; written to %s%n",
                lines.size(),
                seconds,
                lines.size() / seconds,
                invalid,
                output);
        err.flush();
        return invalid;
    }

    private void publish() throws IOException {
        try (ArticlePublisher publisher = ArticlePublisher.open(
                pipeline.settings().kafka(),
                pipeline.serdes().published(RawArticle.class).serializer(),
                pipeline.topics().articlesRaw(),
                this::notPublished)) {
            new ArticleReader(ArticleDefaults.NONE).read(input, article -> publish(publisher, article));
            publisher.flush();
        }
    }

    private void publish(ArticlePublisher publisher, ArticleInput article) {
        if (article instanceof Unreadable unreadable) {
            lines.add(new Refused(
                    unreadable.articleId(), "line " + unreadable.at().line() + ": " + unreadable.reason()));
        } else if (article instanceof Readable readable) {
            lines.add(
                    readable instanceof TakeDown
                            ? new TakenDown(readable.articleId())
                            : new Published(readable.articleId()));
            publisher.publish(readable);
        }
    }

    private void notPublished(Unreadable refused) {
        refused.articleId().ifPresent(id -> notPublished.put(id, refused.reason()));
    }

    private void tellDuplicates() {
        Set<String> seen = new HashSet<>();
        long again = lines.stream()
                .filter(Published.class::isInstance)
                .filter(line -> !seen.add(((Published) line).articleId()))
                .count();
        if (again > 0) {
            err.printf(
                    Locale.ROOT,
                    "Lines with an id that came before: %,d. They are newer versions of the article; the last one holds.%n",
                    again);
            err.flush();
        }
    }

    private long write() throws IOException, InterruptedException {
        ResultLines results = new ResultLines(pipeline.findings(), Map.copyOf(notPublished));
        LongAdder invalid = new LongAdder();
        try {
            output.write(stream -> write(results, stream, invalid));
        } catch (IOException e) {
            throw new UnwrittenResultsException(output, e);
        }
        return invalid.sum();
    }

    private void write(ResultLines results, OutputStream stream, LongAdder invalid) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        for (InputLine line : lines) {
            ObjectNode result = results.of(line);
            if (!result.path("status").asText().equals("ok")) {
                invalid.increment();
            }
            writer.write(Json.line(result));
            writer.write('\n');
        }
        writer.flush();
    }
}
