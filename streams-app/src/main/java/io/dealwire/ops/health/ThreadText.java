package io.dealwire.ops.health;

import java.lang.management.LockInfo;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Threads in words. The JVM's own text of a thread has eight frames, which a stream thread's stack far exceeds. */
final class ThreadText {

    private ThreadText() {}

    /** All threads with their stacks and the locks that they hold. */
    static String of(ThreadInfo[] threads) {
        return Arrays.stream(threads).map(ThreadText::whole).collect(Collectors.joining("\n"));
    }

    /** Where a thread stands, in one line: its innermost frame that is not the JDK's, and the lock that it needs. */
    static String place(ThreadInfo thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        String frame = Arrays.stream(stack)
                .filter(element -> !element.getClassName().matches("(java|javax|jdk|sun)\\..*"))
                .findFirst()
                .or(() -> Arrays.stream(stack).findFirst())
                .map(element ->
                        " at " + element.getClassName() + "." + element.getMethodName() + ":" + element.getLineNumber())
                .orElse("");
        return thread.getThreadState() + frame + lock(thread);
    }

    private static String lock(ThreadInfo thread) {
        if (thread.getLockName() == null) {
            return "";
        }
        String owner = thread.getLockOwnerName() == null ? "" : ", which \"" + thread.getLockOwnerName() + "\" holds";
        return ", waits for " + thread.getLockName() + owner;
    }

    private static String whole(ThreadInfo thread) {
        StringBuilder text = new StringBuilder()
                .append('"')
                .append(thread.getThreadName())
                .append("\" ")
                .append(thread.getThreadState())
                .append(lock(thread))
                .append('\n');
        StackTraceElement[] stack = thread.getStackTrace();
        for (int depth = 0; depth < stack.length; depth++) {
            text.append("    at ").append(stack[depth]).append('\n');
            for (MonitorInfo monitor : thread.getLockedMonitors()) {
                if (monitor.getLockedStackDepth() == depth) {
                    text.append("    - holds ").append(monitor).append('\n');
                }
            }
        }
        for (LockInfo lock : thread.getLockedSynchronizers()) {
            text.append("    - holds ").append(lock).append('\n');
        }
        return text.toString();
    }
}
