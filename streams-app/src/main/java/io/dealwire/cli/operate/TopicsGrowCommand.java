package io.dealwire.cli.operate;

import io.dealwire.cli.options.CommonOptions;
import io.dealwire.cli.options.KafkaCalls;
import io.dealwire.cli.output.CommandException;
import io.dealwire.cli.output.ExitCode;
import io.dealwire.cli.output.Progress;
import io.dealwire.config.Settings;
import io.dealwire.layout.Topics;
import io.dealwire.ops.grow.Growth;
import io.dealwire.ops.grow.GrowthPlan;
import io.dealwire.ops.grow.GrowthTarget;
import io.dealwire.ops.reset.Reset;
import io.dealwire.ops.reset.ResetPlan;
import io.dealwire.ops.reset.ResetScope;
import io.dealwire.ops.reset.ResetTarget;
import io.dealwire.ops.reset.ResetTarget.Membership;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Moves a stopped application to more partitions. */
@Command(
        name = "grow",
        description = "Give the topics of a stopped application more partitions; deals, their ids and counts stay.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Stop all instances, once they have read everything, and all who publish articles. Every topic gets the same",
            "number of partitions, a multiple of those it has; the last record of each key, and every event, is brought into the",
            "partition of its key, and then everything is built anew as by \"dealwire reset\". Killed in the middle, run it again: no instance",
            "starts before it has come to its end. Other consumers of the topics see the records once more.",
            "",
            "Then set topics.partitions to the number, run \"dealwire reset --local\" on the other machines, and start.",
            "",
            "Examples:",
            "  dealwire topics grow --partitions 8 --dry-run",
            "  dealwire topics grow --partitions 8 --yes"
        })
public final class TopicsGrowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            required = true,
            description = "How many partitions the topics are to have: a multiple of those they have.")
    private int partitions;

    @Option(names = "--dry-run", description = "Say what would be done, do nothing.")
    private boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Do it.")
    private boolean yes;

    private final Function<Settings, GrowthTarget> growths;
    private final Function<Settings, ResetTarget> resets;

    public TopicsGrowCommand(Function<Settings, GrowthTarget> growths, Function<Settings, ResetTarget> resets) {
        this.growths = growths;
        this.resets = resets;
    }

    @Override
    public Integer call() {
        Settings settings = common.settings();
        try (GrowthTarget growth = growths.apply(settings);
                ResetTarget reset = resets.apply(settings)) {
            return grow(settings, growth, reset);
        } catch (KafkaException e) {
            throw KafkaCalls.explain(e, settings.kafka());
        }
    }

    private int grow(Settings settings, GrowthTarget growth, ResetTarget reset) {
        Topics topics = Topics.under(settings.topics().prefix());
        GrowthPlan plan = GrowthPlan.of(settings, reset.topicNames(), partitions);
        Map<String, Integer> found = growth.partitions(plan.all());
        OptionalInt begun = growth.begun();
        if (begun.isEmpty() && plan.reached(found)) {
            say("All topics have " + partitions + " partitions: there is nothing to do.");
            return ExitCode.OK;
        }
        checkNumber(plan, found, begun);
        Membership membership = reset.membership(settings.streams().applicationId());
        checkStopped(settings, membership);
        checkRead(growth, topics, found);
        ResetPlan resetPlan = ResetPlan.of(
                settings,
                ResetScope.STATE,
                reset.topicNames(),
                membership != Membership.ABSENT,
                Files.exists(ResetPlan.stateFolder(settings)));
        say(begun.isPresent() ? "This goes on with what was cut short. It will" : "This will");
        List<String> lines = new ArrayList<>(plan.describe(found));
        lines.addAll(resetPlan.describe());
        lines.forEach(line -> say("  - " + line));
        if (dryRun) {
            return ExitCode.OK;
        }
        if (!yes) {
            say("Nothing was changed: --yes does it.");
            return ExitCode.FAILED;
        }
        PrintWriter err = spec.commandLine().getErr();
        try (Progress progress = Progress.of("Copying", -1, "records", Progress.isInteractive(), err)) {
            Growth.run(plan, growth, () -> Reset.run(resetPlan, reset, progress::line), progress::line, progress::step);
        }
        say("Set topics.partitions to " + partitions
                + ", run \"dealwire reset --local\" on the other machines, then start.");
        return ExitCode.OK;
    }

    private void checkNumber(GrowthPlan plan, Map<String, Integer> found, OptionalInt begun) {
        begun.ifPresent(number -> {
            if (number != partitions) {
                throw new CommandException(
                        "A growth to " + number + " partitions has begun and has not ended",
                        "Finish it first: dealwire topics grow --partitions " + number + " --yes");
            }
        });
        for (String topic : plan.all()) {
            int has = found.getOrDefault(topic, 0);
            if (has == 0) {
                throw new CommandException(
                        "The topic " + topic + " is missing", "\"dealwire topics create\" makes it.");
            }
            if (partitions < has || partitions % has != 0) {
                throw new CommandException(
                        topic + " has " + has + " partitions, and " + partitions + " is no multiple of that",
                        "Choose a multiple, such as " + 2 * has
                                + ": then every new partition keeps the order of an old one.");
            }
        }
    }

    private static void checkStopped(Settings settings, Membership membership) {
        if (membership == Membership.ACTIVE) {
            throw new CommandException(
                    "The application runs: the consumer group "
                            + settings.streams().applicationId() + " has members",
                    "Stop all instances first. One that was killed counts as a member until its session runs out.");
        }
    }

    /** What was not read yet, a take-down, the id of a deal or what an event would tell, would not be on record. */
    private void checkRead(GrowthTarget growth, Topics topics, Map<String, Integer> found) {
        if (found.get(topics.articlesRaw()) == partitions) {
            return;
        }
        List<String> read = new ArrayList<>(topics.loops());
        read.addAll(List.of(topics.articlesRaw(), topics.deals()));
        long unread = growth.unread(read);
        if (unread > 0) {
            throw new CommandException(
                    "The application has not read everything: " + unread + " records are left",
                    "Stop who publishes, start an instance, and stop it when the lag of its consumer group is 0.");
        }
    }

    private void say(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
