package io.dealwire.ops;

import java.util.Locale;
import org.apache.kafka.common.errors.SerializationException;

/** Names why a record became a dead letter: few names, so that they can be a metric's tag. */
final class DeadLetterReason {

    /** A stage failed on the record: a bug. */
    static final String FAILURE = "failure";
    /** Bytes that cannot be read as what the topic holds. */
    static final String UNREADABLE = "unreadable";

    private DeadLetterReason() {}

    static String of(Throwable failure) {
        return FailureKind.causes(failure)
                .filter(cause -> cause.getClass().getSimpleName().startsWith("Rejected"))
                .findFirst()
                .map(cause -> kebab(cause.getClass().getSimpleName()))
                .orElseGet(() -> FailureKind.find(failure, SerializationException.class)
                        .map(cause -> UNREADABLE)
                        .orElse(FAILURE));
    }

    private static String kebab(String name) {
        return name.replaceAll("Exception$", "")
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
