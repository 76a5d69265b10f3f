package io.dealwire.query;

import io.dealwire.config.HttpSettings;
import io.dealwire.config.Settings;
import io.dealwire.ops.StreamsRuntime;
import io.dealwire.ops.health.RuntimeHealth;
import io.dealwire.query.cluster.Address;
import io.dealwire.query.cluster.Backend;
import io.dealwire.query.cluster.HttpPeers;
import io.dealwire.query.cluster.RunningBackend;
import io.dealwire.query.cluster.StartingBackend;
import io.dealwire.query.http.PortTakenException;
import io.dealwire.topology.StoreCatalog;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.state.HostInfo;

/**
 * One whole instance: the running topology and, unless {@code http.enabled} is false, the server that answers queries.
 *
 * <pre>{@code
 * try (Instance instance = Instance.start(settings)) {
 *     instance.runtime().awaitRunning(Duration.ofMinutes(1));
 *     ... instance.url() ...
 * }
 * }</pre>
 */
public final class Instance implements AutoCloseable {

    private final StreamsRuntime runtime;
    private final Optional<QueryServer> server;
    private final Optional<RunningBackend> backend;

    private Instance(StreamsRuntime runtime, Optional<QueryServer> server, Optional<RunningBackend> backend) {
        this.runtime = runtime;
        this.server = server;
        this.backend = backend;
    }

    /**
     * Starts an instance; does not wait until it runs. Topics and subjects have to be there before.
     *
     * @throws PortTakenException when {@code http.port} cannot be had
     */
    public static Instance start(Settings settings) {
        if (!settings.http().enabled()) {
            return new Instance(StreamsRuntime.start(settings), Optional.empty(), Optional.empty());
        }
        // The server comes first: it knows the port, which the other instances are told, and answers health checks.
        AtomicReference<Backend> current = new AtomicReference<>(
                new StartingBackend(new RuntimeHealth(Clock.systemUTC()), new StoreCatalog(settings)));
        QueryServer server = QueryServer.start(settings.http(), current::get, new HttpPeers(settings.http()));
        try {
            Address self = advertised(settings.http(), server.port());
            StreamsRuntime runtime =
                    StreamsRuntime.start(settings, Optional.of(new HostInfo(self.host(), self.port())));
            RunningBackend backend = RunningBackend.of(runtime, self);
            current.set(backend);
            return new Instance(runtime, Optional.of(server), Optional.of(backend));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    public StreamsRuntime runtime() {
        return runtime;
    }

    /** Where it answers queries, such as {@code http://127.0.0.1:8080}; empty when it does not. */
    public Optional<String> url() {
        return server.map(QueryServer::url);
    }

    /** Stops answering, then stops the topology. */
    @Override
    public void close() {
        backend.ifPresent(running -> running.feed().close());
        server.ifPresent(QueryServer::close);
        backend.ifPresent(running -> running.rawArticles().close());
        backend.ifPresent(running -> running.intake().close());
        runtime.close();
    }

    /** A wildcard address is no use to others: they get this machine's name. */
    private static Address advertised(HttpSettings settings, int port) {
        if (settings.advertised().isPresent()) {
            HostInfo info = HostInfo.buildFromEndpoint(settings.advertised().get());
            return Address.of(info);
        }
        boolean wildcard = settings.host().equals("0.0.0.0") || settings.host().equals("::");
        return new Address(wildcard ? localName() : settings.host(), port);
    }

    private static String localName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
