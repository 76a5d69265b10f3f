package io.dealwire.embedded;

import io.dealwire.cli.options.CommonOptions;
import io.dealwire.cli.options.LongRunning;
import io.dealwire.embedded.NextSteps.Part;
import io.dealwire.embedded.pipeline.LocalPipeline;
import io.dealwire.embedded.pipeline.PipelineRequest;
import io.dealwire.embedded.pipeline.Steps;
import io.dealwire.embedded.pipeline.Workspace;
import io.dealwire.embedded.stack.EmbeddedStack;
import io.dealwire.embedded.stack.JavaProfile;
import io.dealwire.embedded.stack.StackOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs everything on this machine until it is stopped. */
@Command(
        name = "up",
        description = "Run broker, schema registry and application on this machine; stays until it is stopped.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Data is kept in ~/.dealwire/data, or in --data, from one start to the next. The broker takes port 9092, the",
            "registry 8081 and the queries 8080 unless told otherwise. Ctrl-C stops all of it.",
            "",
            "Examples:",
            "  dealwire up",
            "  dealwire up --data ./news --broker-port 19092",
            "  dealwire publish articles.jsonl     (from another terminal)"
        })
final class UpCommand implements Callable<Integer>, LongRunning {

    private static final int BROKER_PORT = 9092;
    private static final int REGISTRY_PORT = 8081;
    private static final int HTTP_PORT = 8080;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private StackOptions stack;

    @Override
    public Integer call() throws InterruptedException {
        Path data = stack.data().orElseGet(Workspace::keptFolder);
        Steps steps = new Steps(spec.commandLine().getErr());
        try (LocalPipeline pipeline = LocalPipeline.start(request(data), steps)) {
            steps.say("");
            steps.say("  Broker           " + pipeline.stack().bootstrapServers());
            steps.say("  Schema registry  " + pipeline.stack().registryUrl());
            pipeline.queries().ifPresent(url -> steps.say("  Queries          " + url));
            steps.say("  Data             " + data.toAbsolutePath());
            steps.say("");
            steps.say("Ready.");
            pipeline.queries()
                    .ifPresent(url -> next(pipeline.stack(), url).lines().forEach(steps::say));
            pipeline.awaitTrouble();
        }
        return 0;
    }

    private NextSteps next(EmbeddedStack running, String queries) {
        return new NextSteps(
                new Part(running.bootstrapServers(), stack.brokerPort(BROKER_PORT) == BROKER_PORT),
                new Part(running.registryUrl(), stack.registryPort(REGISTRY_PORT) == REGISTRY_PORT),
                new Part(queries, stack.httpPort(HTTP_PORT) == HTTP_PORT));
    }

    private PipelineRequest request(Path data) {
        return new PipelineRequest(
                Optional.of(data),
                stack.fresh(),
                JavaProfile.LASTING,
                stack.brokerPort(BROKER_PORT),
                stack.registryPort(REGISTRY_PORT),
                Optional.of(stack.httpPort(HTTP_PORT)),
                Map.of(),
                common::settingsWith);
    }
}
