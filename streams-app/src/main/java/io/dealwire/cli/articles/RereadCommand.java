package io.dealwire.cli.articles;

import io.dealwire.cli.options.CommonOptions;
import io.dealwire.cli.options.KafkaCalls;
import io.dealwire.cli.output.CommandException;
import io.dealwire.cli.output.ExitCode;
import io.dealwire.cli.output.Progress;
import io.dealwire.config.Settings;
import io.dealwire.json.Json;
import io.dealwire.ops.reread.Bookmark;
import io.dealwire.ops.reread.RereadPlan;
import io.dealwire.ops.reread.RereadSelection;
import io.dealwire.ops.reread.RereadTarget;
import io.dealwire.ops.reread.Rereading;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sends stored articles through again, for a new reader or a new company reference. */
@Command(
        name = "reread",
        description = "Have stored articles tagged and read again, by the reader and the company reference of now.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Sent are articles that another reader or another company reference has read, while the application runs and",
            "others publish. Their texts must still be on the topic of raw articles; stories stay as they are. A version",
            "published meanwhile is never lost to an older text. Run it with the release that the instances run.",
            "",
            "Killed, it goes on where it was when it is started again with the same selection, on any machine: the place is",
            "kept in the consumer group APPLICATION-reread, which is deleted at the end.",
            "",
            "Examples:",
            "  dealwire reread --dry-run",
            "  dealwire reread --rate 50",
            "  dealwire reread --since 2026-03-01T00:00:00Z --json",
            "  dealwire reread --all --restart"
        })
public final class RereadCommand implements Callable<Integer> {

    private static final int LARGEST_BURST = 50;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Only articles published since this moment, such as 2026-03-02T08:00:00Z.")
    private Optional<Instant> since;

    @Option(names = "--all", description = "Also articles that this reader and this reference have read.")
    private boolean all;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "200",
            description = "At most so many a second, 1 or more (${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--restart", description = "Begin anew, also when an earlier one was cut short.")
    private boolean restart;

    @Option(names = "--dry-run", description = "Say what would be sent, send nothing.")
    private boolean dryRun;

    @Option(names = "--no-progress", description = "No progress bar.")
    private boolean noProgress;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    private final Function<Settings, RereadTarget> targets;
    private final Clock clock;

    public RereadCommand(Function<Settings, RereadTarget> targets, Clock clock) {
        this.targets = targets;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (rate < 1) {
            throw CommandException.usage("--rate is " + rate, "Give how many articles a second, 1 or more.");
        }
        Settings settings = common.settings();
        try (RereadTarget target = targets.apply(settings)) {
            Instant start = clock.instant();
            RereadSelection selection = new RereadSelection(since, all);
            checkBookmark(target.bookmark(), selection);
            RereadPlan plan = target.plan(selection);
            Rereading rereading = new Rereading(target.raw(), target.bookmark(), plan.wanted(), burst());
            long wanted = rereading.count();
            Optional<Rereading.Result> result =
                    dryRun ? Optional.empty() : Optional.of(run(rereading, selection, wanted));
            tell(new RereadReport(plan, wanted, result, Duration.between(start, clock.instant())));
            return ExitCode.OK;
        } catch (KafkaException e) {
            throw KafkaCalls.explain(e, settings.kafka());
        }
    }

    /** A quarter of a second's. */
    private int burst() {
        return Math.max(1, Math.min(rate / 4, LARGEST_BURST));
    }

    private Rereading.Result run(Rereading rereading, RereadSelection selection, long wanted) {
        Throttle throttle = new Throttle(Optional.of(rate));
        boolean visible = !noProgress && !json && Progress.isInteractive();
        try (Progress progress = Progress.of(
                "Reading again", wanted, "articles", visible, spec.commandLine().getErr())) {
            return rereading.run(selection.text(), throttle::await, progress::step);
        }
    }

    private void checkBookmark(Bookmark bookmark, RereadSelection selection) {
        if (restart && !dryRun) {
            bookmark.remove();
        }
        bookmark.begun()
                .map(Bookmark.Begun::selection)
                .filter(begun -> !restart && !begun.equals(selection.text()))
                .ifPresent(begun -> {
                    throw new CommandException(
                            "One that was to read " + begun + " again was cut short",
                            "Go on with it by the same options, or begin anew with --restart.");
                });
    }

    private void tell(RereadReport report) {
        if (json) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(Json.line(report.json()));
            out.flush();
        } else {
            PrintWriter err = spec.commandLine().getErr();
            report.lines().forEach(err::println);
            err.flush();
        }
    }
}
