package io.dealwire.embedded.stack;

import io.dealwire.embedded.child.Broker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/** A Kafka broker on its own: KRaft, one node that is broker and controller, for one machine. */
final class BrokerProcess implements AutoCloseable {

    private static final Duration READY_TIME_OUT = Duration.ofMinutes(3);

    private final ChildProcess process;
    private final int port;

    private BrokerProcess(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    static BrokerProcess start(StackFiles files, DataFolder data, int port, JavaProfile profile) {
        Path folder = data.part("broker");
        Path logs = data.part("logs");
        Path records = folder.resolve("records");
        int controllerPort = Ports.choose(0, "controller", "");
        Path properties = write(folder.resolve("server.properties"), properties(records, port, controllerPort));
        Path logging = write(folder.resolve("log4j2.properties"), logging(logs.resolve("broker.log")));
        ChildProcess process = ChildProcess.start(new ChildProcess.Program(
                "broker",
                folder,
                logs.resolve("broker.out"),
                profile.options("-Xmx512m", "-Dlog4j2.configurationFile=" + logging.toUri()),
                files.brokerClassPath(),
                Broker.class.getName(),
                List.of(
                        properties.toString(),
                        records.toString(),
                        Uuid.randomUuid().toString()),
                Map.of()));
        return new BrokerProcess(process, port);
    }

    void awaitReady() {
        process.awaitReady(this::listens, READY_TIME_OUT);
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address()))) {
            process.awaitReady(() -> answers(admin), READY_TIME_OUT);
        }
    }

    String address() {
        return InetAddress.getLoopbackAddress().getHostAddress() + ":" + port;
    }

    ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answers(Admin admin) {
        try {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while the stack was starting.", "", e);
        }
    }

    private static String properties(Path records, int port, int controllerPort) {
        String host = InetAddress.getLoopbackAddress().getHostAddress();
        return """
                # Written at every start.
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://%1$s:%2$d,CONTROLLER://%1$s:%3$d
                advertised.listeners=PLAINTEXT://%1$s:%2$d
                controller.listener.names=CONTROLLER
                controller.quorum.bootstrap.servers=%1$s:%3$d
                log.dirs=%4$s
                auto.create.topics.enable=false
                num.partitions=4
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                group.initial.rebalance.delay.ms=0
                message.max.bytes=8388608
                num.network.threads=2
                num.io.threads=4
                background.threads=2
                log.cleaner.dedupe.buffer.size=16777216
                """.formatted(host, port, controllerPort, escaped(records));
    }

    private static String logging(Path file) {
        return """
                # Written at every start.
                rootLogger.level = INFO
                rootLogger.appenderRef.file.ref = file
                appender.file.type = RollingFile
                appender.file.name = file
                appender.file.fileName = %1$s
                appender.file.filePattern = %1$s.%%i
                appender.file.layout.type = PatternLayout
                appender.file.layout.pattern = %%d{ISO8601} %%-5p %%m (%%c{1})%%n
                appender.file.policies.type = Policies
                appender.file.policies.start.type = OnStartupTriggeringPolicy
                appender.file.policies.size.type = SizeBasedTriggeringPolicy
                appender.file.policies.size.size = 20MB
                appender.file.strategy.type = DefaultRolloverStrategy
                appender.file.strategy.max = 3
                """.formatted(escaped(file));
    }

    /** Properties files read a backslash as an escape. */
    private static String escaped(Path path) {
        return path.toString().replace("\\", "\\\\");
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
