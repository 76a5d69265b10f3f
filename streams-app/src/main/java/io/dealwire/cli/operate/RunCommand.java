package io.dealwire.cli.operate;

import io.dealwire.cli.options.CommonOptions;
import io.dealwire.cli.options.KafkaCalls;
import io.dealwire.cli.options.LongRunning;
import io.dealwire.cli.output.CommandException;
import io.dealwire.cli.output.ExitCode;
import io.dealwire.config.Settings;
import io.dealwire.layout.Topics;
import io.dealwire.ops.TopicCheck;
import io.dealwire.ops.health.RuntimeHealth;
import io.dealwire.query.Instance;
import io.dealwire.query.http.PortTakenException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs one instance of the application against the user's Kafka and schema registry, until it is stopped. */
@Command(
        name = "run",
        description = "Run one instance against your Kafka and schema registry; stays until it is stopped.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The topics have to be there: dealwire topics create. Start as many instances as you like with the same",
            "settings; each needs a state folder of its own, and they share the work.",
            "",
            "Stops cleanly on Ctrl-C and on a termination signal. Health: http://127.0.0.1:8080/health",
            "",
            "Examples:",
            "  dealwire run --bootstrap broker-1:9092 --registry http://registry:8081",
            "  dealwire run --set http.port=8082 --set streams.state-dir=/var/lib/dealwire/second",
            "  DEALWIRE_CONFIG=/etc/dealwire.properties dealwire run"
        })
public final class RunCommand implements Callable<Integer>, LongRunning {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = common.settings();
        check(settings);
        try (Instance instance = start(settings)) {
            Runtime.getRuntime().addShutdownHook(new Thread(instance::close, "shutdown"));
            tell(instance);
            instance.runtime().awaitStopped();
            RuntimeHealth.Report report = instance.runtime().health();
            if (!report.stoppedByFailure()) {
                return ExitCode.OK;
            }
            throw new CommandException(
                    "The instance stopped: " + report.trouble().orElse("the log says why"),
                    "It goes on where it was when started again; docs/operations.md says what to do about each kind.");
        }
    }

    private Instance start(Settings settings) {
        try {
            return Instance.start(settings);
        } catch (PortTakenException e) {
            throw new CommandException(e.getMessage());
        } catch (KafkaException e) {
            throw KafkaCalls.explain(e, settings.kafka());
        }
    }

    private void check(Settings settings) {
        List<String> problems;
        try (Admin admin = KafkaCalls.admin(settings.kafka())) {
            problems = TopicCheck.problems(
                    admin,
                    Topics.under(settings.topics().prefix()),
                    settings.story().bands());
        } catch (KafkaException e) {
            throw KafkaCalls.explain(e, settings.kafka());
        }
        if (!problems.isEmpty()) {
            throw new CommandException(
                    String.join("; ", problems), "\"dealwire topics create\" makes the topics and says what differs.");
        }
    }

    private void tell(Instance instance) {
        PrintWriter err = spec.commandLine().getErr();
        instance.url().ifPresent(url -> err.println("Answers queries at " + url + " (" + url + "/openapi.yaml)"));
        err.flush();
    }
}
