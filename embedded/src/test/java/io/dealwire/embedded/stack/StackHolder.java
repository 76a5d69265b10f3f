package io.dealwire.embedded.stack;

import java.nio.file.Path;

/** A process that holds a stack until it is killed. Its argument is a system property, so that only children name the folder. */
final class StackHolder {

    private StackHolder() {}

    public static void main(String[] arguments) throws InterruptedException {
        DataFolder data = DataFolder.open(Path.of(System.getenv("STACK_DATA")), false);
        EmbeddedStack stack = EmbeddedStack.start(data, 0, 0);
        stack.awaitReady();
        System.out.println("ready");
        Thread.currentThread().join();
    }
}
