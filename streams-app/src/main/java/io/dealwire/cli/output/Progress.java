package io.dealwire.cli.output;

import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A progress bar on standard error, where there is a person to see it, and lines that do not run into it. */
public final class Progress implements AutoCloseable {

    private static final String CLEAR_LINE = "\r\033[K";
    private static final long MEBIBYTE = 1 << 20;

    private final Optional<ProgressBar> bar;
    private final PrintWriter err;

    private Progress(Optional<ProgressBar> bar, PrintWriter err) {
        this.bar = bar;
        this.err = err;
    }

    /**
     * Progress in bytes.
     *
     * @param total bytes altogether; 0 when not known
     */
    public static Progress ofBytes(String task, long total, boolean visible, PrintWriter err) {
        return new Progress(
                visible
                        ? Optional.of(new ProgressBarBuilder()
                                .setTaskName(task)
                                .setInitialMax(total > 0 ? total : -1)
                                .setUnit(" MiB", MEBIBYTE)
                                .setUpdateIntervalMillis(200)
                                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                                .build())
                        : Optional.empty(),
                err);
    }

    /**
     * Progress in things.
     *
     * @param total how many altogether; -1 when not known
     * @param unit what they are, in the plural
     */
    public static Progress of(String task, long total, String unit, boolean visible, PrintWriter err) {
        return new Progress(
                visible
                        ? Optional.of(new ProgressBarBuilder()
                                .setTaskName(task)
                                .setInitialMax(total)
                                .setUnit(" " + unit, 1)
                                .setUpdateIntervalMillis(200)
                                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                                .build())
                        : Optional.empty(),
                err);
    }

    /** Whether a person sits before it. */
    public static boolean isInteractive() {
        return System.console() != null && !"dumb".equals(System.getenv("TERM"));
    }

    /** So many bytes or things more are done. */
    public void step(long number) {
        bar.ifPresent(shown -> shown.stepBy(number));
    }

    public void say(String message) {
        bar.ifPresent(shown -> shown.setExtraMessage(" " + message));
    }

    public synchronized void line(String text) {
        err.println(bar.isPresent() ? CLEAR_LINE + text : text);
        err.flush();
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
