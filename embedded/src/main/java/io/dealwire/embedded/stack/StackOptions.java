package io.dealwire.embedded.stack;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of every command that runs the embedded stack. */
public final class StackOptions {

    @Option(names = "--data", paramLabel = "FOLDER", description = "Folder to keep data in.")
    private Optional<Path> data;

    @Option(names = "--fresh", description = "Empty the data folder first.")
    private boolean fresh;

    @Option(names = "--broker-port", paramLabel = "PORT", description = "Port of the broker; 0 takes a free one.")
    private Optional<Integer> brokerPort;

    @Option(
            names = "--registry-port",
            paramLabel = "PORT",
            description = "Port of the schema registry; 0 takes a free one.")
    private Optional<Integer> registryPort;

    @Option(names = "--http-port", paramLabel = "PORT", description = "Port of the queries; 0 takes a free one.")
    private Optional<Integer> httpPort;

    public Optional<Path> data() {
        return data;
    }

    public boolean fresh() {
        return fresh;
    }

    public int brokerPort(int otherwise) {
        return brokerPort.orElse(otherwise);
    }

    public int registryPort(int otherwise) {
        return registryPort.orElse(otherwise);
    }

    public int httpPort(int otherwise) {
        return httpPort.orElse(otherwise);
    }
}
