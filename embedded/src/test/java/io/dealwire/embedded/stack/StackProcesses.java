package io.dealwire.embedded.stack;

import java.nio.file.Path;
import java.util.List;

/** Finds the processes that work on a data folder, by their command lines. */
public final class StackProcesses {

    private StackProcesses() {}

    public static List<Long> of(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()))
                .map(ProcessHandle::pid)
                .toList();
    }
}
