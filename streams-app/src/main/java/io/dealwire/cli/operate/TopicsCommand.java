package io.dealwire.cli.operate;

import io.dealwire.cli.options.CommonOptions;
import io.dealwire.cli.options.KafkaCalls;
import io.dealwire.cli.output.CommandException;
import io.dealwire.cli.output.ExitCode;
import io.dealwire.config.Settings;
import io.dealwire.json.Json;
import io.dealwire.ops.topics.TopicAdmin;
import io.dealwire.ops.topics.TopicPlan;
import io.dealwire.ops.topics.TopicsReport;
import io.dealwire.serde.registry.RegistryClient;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Creates and describes the topics of Dealwire and the subjects of their schemas. */
@Command(
        name = "topics",
        description = "Create and describe topics and the subjects of their schemas.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {TopicsCommand.Create.class, TopicsCommand.Describe.class})
public final class TopicsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "A command is missing");
    }

    /** Brings topics and subjects into line with the settings. */
    @Command(
            name = "create",
            description = "Create what is missing and bring into line what differs; running it again changes nothing.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Schemas of public topics are registered with the compatibility FULL_TRANSITIVE. A schema that does not",
                "suit the versions before it is refused, and then no topic is touched. The numbers of partitions and of",
                "replicas of topics that are there already are never changed, only reported.",
                "",
                "The exit code is 1 when something is left that is not as the settings want it.",
                "",
                "Examples:",
                "  dealwire topics create",
                "  dealwire topics create --bootstrap broker:9092 --registry http://registry:8081 --json",
                "  dealwire topics create --set topics.partitions=12 --set topics.replication=3"
            })
    static final class Create extends Report {

        Create() {
            super(TopicAdmin::create);
        }
    }

    /** Shows topics and subjects beside what the settings want. */
    @Command(
            name = "describe",
            description = "Show topics and subjects, and what is not as the settings want it; changes nothing.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "The exit code is 1 when something is missing or differs.",
                "",
                "Examples:",
                "  dealwire topics describe",
                "  dealwire topics describe --json | jq '.topics[] | select(.differences != [])'"
            })
    static final class Describe extends Report {

        Describe() {
            super(TopicAdmin::describe);
        }
    }

    /** What both do: bring about or look at what is there, and report it. */
    private abstract static class Report implements Callable<Integer> {

        private final BiFunction<TopicAdmin, TopicPlan, TopicsReport> action;

        @Spec
        private CommandSpec spec;

        @Mixin
        private CommonOptions common;

        @Option(names = "--json", description = "Print JSON.")
        private boolean json;

        Report(BiFunction<TopicAdmin, TopicPlan, TopicsReport> action) {
            this.action = action;
        }

        @Override
        public Integer call() {
            TopicsReport report = report(common.settings(), action);
            PrintWriter out = spec.commandLine().getOut();
            TopicsText text = new TopicsText(report);
            if (json) {
                out.println(Json.pretty(text.json()));
            } else {
                out.print(text.render());
            }
            out.flush();
            return report.good() ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private static TopicsReport report(Settings settings, BiFunction<TopicAdmin, TopicPlan, TopicsReport> action) {
        try (RegistryClient registry = RegistryClient.of(settings.registry().withRetries(1));
                TopicAdmin topics = new TopicAdmin(KafkaCalls.admin(settings.kafka()), registry)) {
            return action.apply(topics, TopicPlan.of(settings));
        } catch (ConfigException e) {
            throw CommandException.usage(e.getMessage(), "Check registry.*.");
        } catch (KafkaException e) {
            throw KafkaCalls.explain(e, settings.kafka());
        }
    }
}
