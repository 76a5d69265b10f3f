package io.dealwire.embedded.child;

import java.io.PrintStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs the Kafka broker, after formatting its folder when that is new: what {@code kafka-storage.sh format --standalone}
 * and {@code kafka-server-start.sh} do, in one process. Kafka is on the class path of this process only.
 */
public final class Broker {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();

    private Broker() {}

    /** Arguments: the properties file, the log folder, and the cluster id for a new folder. */
    public static void main(String[] arguments) throws Throwable {
        String properties = arguments[0];
        if (!Files.exists(Path.of(arguments[1], "meta.properties"))) {
            format(properties, arguments[2]);
        }
        LOOKUP.findStatic(Class.forName("kafka.Kafka"), "main", MethodType.methodType(void.class, String[].class))
                .invoke(new String[] {properties});
    }

    private static void format(String properties, String clusterId) throws Throwable {
        MethodHandle execute = LOOKUP.findStatic(
                Class.forName("kafka.tools.StorageTool"),
                "execute",
                MethodType.methodType(int.class, String[].class, PrintStream.class));
        String[] format = {"format", "--standalone", "--cluster-id", clusterId, "--config", properties};
        int code = (int) execute.invoke(format, System.out);
        if (code != 0) {
            System.exit(code);
        }
    }
}
