package io.dealwire.embedded.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Apicurio Registry with the API of Confluent's. Its database is a file in the data folder, written through at every
 * commit: the schema ids in records stay valid over restarts and kills.
 */
final class RegistryProcess implements AutoCloseable {

    private static final Duration READY_TIME_OUT = Duration.ofMinutes(3);
    private static final String API = "/apis/ccompat/v7";

    private final ChildProcess process;
    private final int port;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private RegistryProcess(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    static RegistryProcess start(StackFiles files, DataFolder data, int port) {
        Path folder = data.part("registry");
        ChildProcess process = ChildProcess.start(new ChildProcess.Program(
                "schema registry",
                folder,
                data.part("logs").resolve("registry.log"),
                JavaProfile.BRIEF.options("-Xmx256m"),
                files.registryClassPath(),
                "io.quarkus.runner.GeneratedMain",
                List.of(),
                environment(folder, port)));
        return new RegistryProcess(process, port);
    }

    void awaitReady() {
        process.awaitReady(this::answers, READY_TIME_OUT);
    }

    String url() {
        return "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port + API;
    }

    ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }

    private static Map<String, String> environment(Path folder, int port) {
        return Map.of(
                "QUARKUS_HTTP_HOST",
                InetAddress.getLoopbackAddress().getHostAddress(),
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "REGISTRY_DATASOURCE_URL",
                "jdbc:h2:file:" + folder.resolve("registry") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                "QUARKUS_DATASOURCE_JDBC_INITIAL_SIZE",
                "1",
                "QUARKUS_DATASOURCE_JDBC_MIN_SIZE",
                "1",
                "QUARKUS_DATASOURCE_JDBC_MAX_SIZE",
                "8");
    }

    private boolean answers() {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/subjects"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while the stack was starting.", "", e);
        }
    }
}
