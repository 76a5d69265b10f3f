package io.dealwire.embedded.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts Java processes on the class path of the tests: for a short life, and with no setting of whoever runs the tests. */
public final class JavaCommand {

    private JavaCommand() {}

    /**
     * A process to be started.
     *
     * @param megabytes the most heap it takes
     * @param options more options for Java, such as properties
     * @param variables its settings, as variables
     */
    public static ProcessBuilder of(
            Class<?> main, int megabytes, List<String> options, Map<String, String> variables, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("DEALWIRE_"));
        builder.environment().putAll(variables);
        return builder;
    }
}
