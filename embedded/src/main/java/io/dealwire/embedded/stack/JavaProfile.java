package io.dealwire.embedded.stack;

import java.util.ArrayList;
import java.util.List;

/** What a Java process of the stack is tuned for. */
public enum JavaProfile {
    /** A start as quick as can be: the optimizing compiler would not pay off before the end. */
    BRIEF("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
    /** Throughput over a longer time. */
    LASTING("-XX:+UseSerialGC");

    private final List<String> options;

    JavaProfile(String... options) {
        this.options = List.of(options);
    }

    /** The options of the profile with more of them. */
    List<String> options(String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return all;
    }
}
