package io.dealwire.embedded.process;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/**
 * How far a batch is, on standard error: a bar where a person sits before it, else a line now and then. An article causes
 * several records on its way; shown is how much of the largest backlog seen has gone, never less than before.
 */
final class BatchProgress implements AutoCloseable {

    private static final long LINE_EVERY = 10_000_000_000L;

    private final long articles;
    private final Optional<ProgressBar> bar;
    private final PrintWriter err;
    private final boolean visible;
    private long most;
    private long done;
    private long lastLine = System.nanoTime();

    private BatchProgress(long articles, Optional<ProgressBar> bar, PrintWriter err, boolean visible) {
        this.articles = articles;
        this.bar = bar;
        this.err = err;
        this.visible = visible;
        this.most = articles;
    }

    static BatchProgress of(long articles, boolean visible, PrintWriter err) {
        boolean person = System.console() != null && !"dumb".equals(System.getenv("TERM"));
        return new BatchProgress(
                articles, visible && person ? Optional.of(bar(articles)) : Optional.empty(), err, visible);
    }

    /** Takes the number of records still to be processed. */
    void remaining(long records) {
        most = Math.max(most, records);
        done = Math.max(done, (long) (articles * (1 - (double) records / most)));
        bar.ifPresent(shown -> shown.stepTo(done));
        if (bar.isEmpty() && visible && System.nanoTime() - lastLine > LINE_EVERY) {
            lastLine = System.nanoTime();
            err.printf(Locale.ROOT, "About %,d of %,d articles%n", done, articles);
            err.flush();
        }
    }

    @Override
    public void close() {
        bar.ifPresent(shown -> {
            shown.stepTo(articles);
            shown.close();
        });
    }

    private static ProgressBar bar(long articles) {
        return new ProgressBarBuilder()
                .setTaskName("Processing")
                .setInitialMax(articles)
                .setUnit(" articles", 1)
                .showSpeed()
                .setUpdateIntervalMillis(250)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }
}
