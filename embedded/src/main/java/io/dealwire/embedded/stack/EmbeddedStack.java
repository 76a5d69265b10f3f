package io.dealwire.embedded.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A real broker and a real schema registry on this machine, each a process of its own, over one data folder. */
public final class EmbeddedStack implements AutoCloseable {

    private final DataFolder data;
    private final BrokerProcess broker;
    private final RegistryProcess registry;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedStack(DataFolder data, BrokerProcess broker, RegistryProcess registry) {
        this.data = data;
        this.broker = broker;
        this.registry = registry;
    }

    /** Starts both, tuned for a short life, and returns at once. */
    public static EmbeddedStack start(DataFolder data, int brokerPort, int registryPort) {
        return start(data, brokerPort, registryPort, JavaProfile.BRIEF);
    }

    /**
     * Starts both and returns at once; use {@link #awaitReady()} before the addresses.
     *
     * @param data the folder, which stays the caller's to close
     * @param brokerPort 0 for a free one
     * @param registryPort 0 for a free one
     * @param profile what the broker's process is tuned for
     * @throws StackException when a port is taken or the programs are not there
     */
    public static EmbeddedStack start(DataFolder data, int brokerPort, int registryPort, JavaProfile profile) {
        StackFiles files = StackFiles.find();
        int chosenBroker = Ports.choose(brokerPort, "broker", "--broker-port");
        int chosenRegistry = Ports.choose(registryPort, "schema registry", "--registry-port");
        BrokerProcess broker = BrokerProcess.start(files, data, chosenBroker, profile);
        RegistryProcess registry = RegistryProcess.start(files, data, chosenRegistry);
        return new EmbeddedStack(data, broker, registry);
    }

    /**
     * Waits until both answer.
     *
     * @throws StackException when one of them ends instead
     */
    public void awaitReady() {
        broker.awaitReady();
        registry.awaitReady();
    }

    /** Tells, once, when one of the two ends although nobody stopped it. */
    public void onUnexpectedEnd(Consumer<StackException> listener) {
        AtomicBoolean told = new AtomicBoolean();
        for (ChildProcess process : List.of(broker.process(), registry.process())) {
            process.onUnexpectedEnd(() -> {
                if (!closed.get() && told.compareAndSet(false, true)) {
                    listener.accept(process.ended());
                }
            });
        }
    }

    /** {@code host:port} of the broker. */
    public String bootstrapServers() {
        return broker.address();
    }

    /** Base address of the registry's API. */
    public String registryUrl() {
        return registry.url();
    }

    /** Where the state stores of the application belong. */
    public Path stateFolder() {
        return data.part("state");
    }

    /** Where broker and registry log. */
    public Path logFolder() {
        return data.part("logs");
    }

    /** Stops both, in order, and waits until they have gone. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            registry.process().stop();
            broker.close();
            registry.close();
        }
    }
}
