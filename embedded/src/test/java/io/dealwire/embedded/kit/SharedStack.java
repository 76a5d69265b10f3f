package io.dealwire.embedded.kit;

import io.dealwire.embedded.stack.DataFolder;
import io.dealwire.embedded.stack.EmbeddedStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Broker and registry for all tests of this JVM: started when first asked for, stopped and removed when the JVM ends. */
final class SharedStack {

    private static final EmbeddedStack STACK = start();

    private SharedStack() {}

    static EmbeddedStack get() {
        return STACK;
    }

    private static EmbeddedStack start() {
        Path folder = folder();
        DataFolder data = DataFolder.open(folder.resolve("stack"), false);
        EmbeddedStack stack = EmbeddedStack.start(data, 0, 0);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stack.close();
            data.delete();
            folder.toFile().delete();
        }));
        stack.awaitReady();
        return stack;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("dealwire-shared-stack");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
