package io.dealwire.cli.operate;

import io.dealwire.cli.options.CommonOptions;
import io.dealwire.cli.options.KafkaCalls;
import io.dealwire.cli.output.CommandException;
import io.dealwire.cli.output.ExitCode;
import io.dealwire.config.Settings;
import io.dealwire.ops.reset.Reset;
import io.dealwire.ops.reset.ResetPlan;
import io.dealwire.ops.reset.ResetScope;
import io.dealwire.ops.reset.ResetTarget;
import io.dealwire.ops.reset.ResetTarget.Membership;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the next start begin from nothing. */
@Command(
        name = "reset",
        description = "Forget what was found, so that the next start reads all articles again.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Deletes the consumer group with its positions, internal topics, the content of the loop topics, and the",
            "state on this machine. Stop all instances first; on the other machines run \"dealwire reset --local\".",
            "Articles, companies, dead letters and the reports on record stay: deals keep their ids and counts, also those",
            "whose articles are gone. Deals and counts on the output topics that no report bears out are removed.",
            "",
            "Examples:",
            "  dealwire reset --dry-run",
            "  dealwire reset --stories --yes",
            "  dealwire reset --outputs --yes",
            "  dealwire reset --local --yes"
        })
public final class ResetCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @ArgGroup
    private Scope scope = new Scope();

    /** How much; one of them at most. */
    private static final class Scope {

        @Option(
                names = "--stories",
                description =
                        "Only which articles are copies, their tags and readings; deals and counts are left alone.")
        private boolean stories;

        @Option(names = "--outputs", description = "Empty the output topics too: tagged articles, deals, counts.")
        private boolean outputs;

        @Option(
                names = "--reports",
                description = "Forget the reports on record too, and empty the output topics: only what the articles"
                        + " that are still there tell is found again.")
        private boolean reports;

        @Option(
                names = "--topics",
                description = "Delete all topics, articles and companies with them; \"dealwire topics create\" makes"
                        + " them anew, with another number of partitions if you like.")
        private boolean topics;

        @Option(names = "--local", description = "Only the state on this machine; no broker is asked.")
        private boolean local;

        private ResetScope value() {
            if (local) {
                return ResetScope.LOCAL;
            }
            if (stories) {
                return ResetScope.STORIES;
            }
            if (topics) {
                return ResetScope.TOPICS;
            }
            return reports ? ResetScope.REPORTS : outputs ? ResetScope.OUTPUTS : ResetScope.STATE;
        }
    }

    @Option(names = "--dry-run", description = "Say what would be done, do nothing.")
    private boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    private final Function<Settings, ResetTarget> targets;

    public ResetCommand(Function<Settings, ResetTarget> targets) {
        this.targets = targets;
    }

    @Override
    public Integer call() {
        Settings settings = common.settings();
        try {
            return scope.local ? resetLocal(settings) : resetAll(settings);
        } catch (KafkaException e) {
            throw KafkaCalls.explain(e, settings.kafka());
        } catch (UncheckedIOException e) {
            throw new CommandException(
                    "The local state cannot be deleted: " + e.getCause().getMessage(),
                    "Check that no instance runs here, and the permissions of streams.state-dir.",
                    e);
        }
    }

    private int resetLocal(Settings settings) {
        ResetPlan plan = ResetPlan.of(settings, ResetScope.LOCAL, Set.of(), false, stateExists(settings));
        return carryOut(plan, () -> Reset.runLocal(plan, this::say));
    }

    private int resetAll(Settings settings) {
        try (ResetTarget target = targets.apply(settings)) {
            String group = settings.streams().applicationId();
            Membership membership = target.membership(group);
            if (membership == Membership.ACTIVE) {
                throw new CommandException(
                        "The application runs: the consumer group " + group + " has members",
                        "Stop all instances first. One that was killed counts as a member until its session runs out.");
            }
            ResetPlan plan = ResetPlan.of(
                    settings,
                    scope.value(),
                    target.topicNames(),
                    membership != Membership.ABSENT,
                    stateExists(settings));
            return carryOut(plan, () -> Reset.run(plan, target, this::say));
        }
    }

    private int carryOut(ResetPlan plan, Runnable reset) {
        if (plan.isEmpty()) {
            say("There is nothing to reset.");
            return ExitCode.OK;
        }
        say("This will");
        plan.describe().forEach(line -> say("  - " + line));
        if (dryRun) {
            return ExitCode.OK;
        }
        if (!yes && !confirmed(spec.commandLine().getErr())) {
            say("Nothing was changed.");
            return ExitCode.FAILED;
        }
        reset.run();
        return ExitCode.OK;
    }

    private static boolean stateExists(Settings settings) {
        return Files.exists(ResetPlan.stateFolder(settings));
    }

    private void say(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }

    /** Reads one line of standard input; its end, as in a script, means no. */
    private static boolean confirmed(PrintWriter err) {
        err.print("Go on? [y/N] ");
        err.flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            return answer != null && Set.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            return false;
        }
    }
}
