package io.dealwire.embedded.stack;

import io.dealwire.embedded.child.Child;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the build has put the programs of the stack.
 *
 * @param broker folder of the broker's jars
 * @param registry folder of the unpacked registry
 * @param own class path entry of this module
 */
record StackFiles(Path broker, Path registry, Path own) {

    /** The folder that the launcher names; without it, the build's folder around the running code is taken. */
    private static final String STACK = "dealwire.stack";

    /** @throws StackException when the build has not brought them */
    static StackFiles find() {
        Path own = codeSource();
        Path stack = Optional.ofNullable(System.getProperty(STACK))
                .map(Path::of)
                .orElseGet(() -> own.getParent().resolveSibling("stack").resolve("target"));
        StackFiles files = new StackFiles(stack.resolve("broker"), stack.resolve("registry"), own);
        if (!Files.isDirectory(files.broker) || !Files.isDirectory(files.registry)) {
            throw new StackException(
                    "The broker and the registry are not in " + stack + ".", "Build them: mvn -Dquick package");
        }
        return files;
    }

    String brokerClassPath() {
        return own + File.pathSeparator + broker.resolve("*");
    }

    /** The registry's runner jar names the rest of its class path itself. */
    String registryClassPath() {
        try (Stream<Path> jars = Files.list(registry)) {
            Path runner = jars.filter(jar -> jar.toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow(() -> new StackException(
                            "The registry in " + registry + " is not complete.",
                            "Build it: mvn -Dquick clean package"));
            return own + File.pathSeparator + runner;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path codeSource() {
        try {
            return Path.of(Child.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
