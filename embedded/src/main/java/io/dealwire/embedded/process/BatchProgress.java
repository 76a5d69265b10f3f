package io.dealwire.embedded.process;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/**
 * How far a batch is, on standard error. An article causes several records on its way; the bar shows how much of the
 * largest backlog seen has gone.
 */
final class BatchProgress implements AutoCloseable {

    private final long articles;
    private final Optional<ProgressBar> bar;
    private long most;

    private BatchProgress(long articles, Optional<ProgressBar> bar) {
        this.articles = articles;
        this.bar = bar;
        this.most = articles;
    }

    static BatchProgress of(long articles, boolean visible) {
        return new BatchProgress(
                articles,
                visible
                        ? Optional.of(new ProgressBarBuilder()
                                .setTaskName("Processing")
                                .setInitialMax(articles)
                                .setUnit(" articles", 1)
                                .showSpeed()
                                .setUpdateIntervalMillis(500)
                                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                                .build())
                        : Optional.empty());
    }

    /** Takes the number of records still to be processed. */
    void remaining(long records) {
        most = Math.max(most, records);
        bar.ifPresent(shown -> shown.stepTo((long) (articles * (1 - (double) records / most))));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
