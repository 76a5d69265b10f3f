package io.dealwire.embedded.pipeline;

import io.dealwire.cli.output.CommandException;
import io.dealwire.config.Settings;
import io.dealwire.embedded.stack.DataFolder;
import io.dealwire.embedded.stack.EmbeddedStack;
import io.dealwire.embedded.stack.JavaProfile;
import io.dealwire.embedded.stack.Ports;
import io.dealwire.embedded.stack.StackException;
import io.dealwire.layout.Topics;
import io.dealwire.ops.StreamsRuntime;
import io.dealwire.query.Instance;
import io.dealwire.serde.AvroSerdes;
import io.dealwire.serde.ConfiguredAvroSerdes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.admin.Admin;

/**
 * Everything on one machine: broker, registry, topics, company reference, and the application, which runs in this process.
 * Closes in the opposite order, also when the process is told to stop.
 */
public final class LocalPipeline implements AutoCloseable {

    private static final Duration START_TIME_OUT = Duration.ofMinutes(10);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final CompletableFuture<CommandException> trouble = new CompletableFuture<>();
    private final Thread hook = new Thread(this::stop, "stop");
    private final Steps steps;
    private EmbeddedStack stack;
    private Settings settings;
    private AvroSerdes serdes;
    private Instance instance;
    private volatile boolean stopping;

    private LocalPipeline(Steps steps) {
        this.steps = steps;
    }

    /**
     * Starts everything and waits until articles are processed.
     *
     * @throws CommandException when it cannot start: a port is taken, a folder is in use
     */
    public static LocalPipeline start(PipelineRequest request, Steps steps) throws InterruptedException {
        LocalPipeline pipeline = new LocalPipeline(steps);
        Runtime.getRuntime().addShutdownHook(pipeline.hook);
        try {
            pipeline.open(request);
            return pipeline;
        } catch (StackException e) {
            pipeline.close();
            throw new CommandException(e.getMessage(), e.advice(), e);
        } catch (RuntimeException | InterruptedException e) {
            pipeline.close();
            throw e;
        }
    }

    private void open(PipelineRequest request) throws InterruptedException {
        Optional<Integer> httpPort = request.httpPort().map(port -> Ports.choose(port, "queries", "--http-port"));
        DataFolder data = request.data()
                .map(folder -> DataFolder.open(folder, request.fresh()))
                .orElseGet(Workspace::temporary);
        parts.push(request.data().isPresent() ? data : data::delete);
        stack = EmbeddedStack.start(data, request.brokerPort(), request.registryPort(), request.profile());
        parts.push(stack);
        CompanyReference reference = CompanyReference.forData(data.root());
        stack.onUnexpectedEnd(end -> trouble.complete(new CommandException(end.getMessage(), end.advice(), end)));
        settings = request.settings().apply(decided(request, httpPort));
        stack.awaitReady();
        steps.done("Broker and schema registry are up");
        serdes = ConfiguredAvroSerdes.of(settings.registry());
        parts.push(serdes);
        Provisioning.topics(settings);
        steps.done("Topics and schemas are there");
        reference.load(settings, serdes).ifPresent(number -> steps.done(number + " companies are known"));
        instance = Instance.start(settings);
        parts.push(instance);
        if (!runtime().awaitRunning(START_TIME_OUT)) {
            throw new CommandException(
                    "The application did not come to run: "
                            + runtime()
                                    .health()
                                    .lastFailure()
                                    .map(Object::toString)
                                    .orElse("it took too long"),
                    "Logs are in " + stack.logFolder());
        }
        steps.done("The application runs");
    }

    private Map<String, String> decided(PipelineRequest request, Optional<Integer> httpPort) {
        Map<String, String> decided = new HashMap<>(request.decided());
        decided.put("kafka.bootstrap.servers", stack.bootstrapServers());
        decided.put("registry.url", stack.registryUrl());
        decided.put("streams.state-dir", stack.stateFolder().toString());
        // There is no second instance to keep them, nor one that waits for what this one left open.
        decided.put("streams.standby-replicas", "0");
        decided.putIfAbsent("kafka.producer.transaction.timeout.ms", "60000");
        if (request.profile() == JavaProfile.BRIEF) {
            // The end waits for the articles themselves: they warm it up as well.
            decided.put("streams.rehearsal", "0");
        }
        decided.put("http.enabled", Boolean.toString(httpPort.isPresent()));
        httpPort.ifPresent(port -> decided.put("http.port", port.toString()));
        return decided;
    }

    public Settings settings() {
        return settings;
    }

    public AvroSerdes serdes() {
        return serdes;
    }

    public Topics topics() {
        return Topics.under(settings.topics().prefix());
    }

    /** Where queries are answered; empty when they are not. */
    public Optional<String> queries() {
        return instance.url();
    }

    /** Where broker and registry are, and their logs. */
    public EmbeddedStack stack() {
        return stack;
    }

    /**
     * Waits until everything published before has been processed to the end.
     *
     * @param every how often to look
     * @param progress gets the number of records that are still to be processed
     */
    public void drain(Duration every, LongConsumer progress) throws InterruptedException {
        Properties client = clientProperties();
        Set<String> sources =
                SourceTopics.of(runtime().topology(), settings.streams().applicationId(), existingTopics(client));
        try (Drain drain = Drain.of(client, settings.streams().applicationId(), sources)) {
            drain.await(every, progress, this::checkAlive);
        }
    }

    /** What the pipeline knows. Ask when it is drained. */
    public Findings findings() throws InterruptedException {
        // A stream thread that begins again when all is processed still has its stores to open.
        runtime().awaitRunning(START_TIME_OUT);
        return new StoreFindings(
                runtime().streams(), () -> DeadLetterReader.read(clientProperties(), topics().deadLetters()));
    }

    /** Returns never but by an exception: when a part of the pipeline has failed. */
    public void awaitTrouble() throws InterruptedException {
        Thread follower = new Thread(this::followRuntime, "follow-application");
        follower.setDaemon(true);
        follower.start();
        try {
            throw trouble.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /**
     * Stops everything, once. When the process has been told to stop, this never returns: a command that fails because
     * its pipeline is being taken away has nothing to tell.
     */
    @Override
    public void close() {
        if (stopping) {
            awaitEndOfProcess();
        }
        closeParts();
        removeHook();
    }

    private void stop() {
        stopping = true;
        steps.say("Stopping...");
        closeParts();
    }

    private synchronized void closeParts() {
        while (!parts.isEmpty()) {
            closeOne(parts.pop());
        }
    }

    private static void awaitEndOfProcess() {
        while (true) {
            try {
                Thread.currentThread().join();
            } catch (InterruptedException e) {
                // The process ends all the same.
            }
        }
    }

    private void closeOne(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            steps.say("Stopping " + part.getClass().getSimpleName() + " failed: " + e.getMessage());
        }
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is stopping already: the hook will find nothing to do.
        }
    }

    private StreamsRuntime runtime() {
        return instance.runtime();
    }

    private void checkAlive() {
        if (trouble.isDone()) {
            throw trouble.join();
        }
        if (!runtime().health().live()) {
            throw failed();
        }
    }

    private void followRuntime() {
        try {
            runtime().awaitStopped();
            trouble.complete(failed());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CommandException failed() {
        return new CommandException(
                "The application has stopped: " + runtime().health().trouble().orElse("no failure is known"),
                "-v shows more; logs of broker and registry are in " + stack.logFolder());
    }

    private Properties clientProperties() {
        Properties properties = new Properties();
        properties.putAll(settings.kafka().clientProperties());
        return properties;
    }

    private static Set<String> existingTopics(Properties client) throws InterruptedException {
        try (Admin admin = Admin.create(client)) {
            return admin.listTopics().names().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker does not answer", e.getCause());
        }
    }
}
