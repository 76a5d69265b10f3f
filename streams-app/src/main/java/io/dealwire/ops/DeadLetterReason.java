package io.dealwire.ops;

import io.dealwire.story.RejectedArticleException;
import java.util.Locale;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Names why a record became a dead letter, by few names, so that they can be a metric's tag: that of the rejection, such as
 * {@code missing-text}, or one of the two below.
 */
final class DeadLetterReason {

    /** A stage failed on the record: a bug. */
    static final String FAILURE = "failure";
    /** Bytes that cannot be read as what the topic holds. */
    static final String UNREADABLE = "unreadable";

    private DeadLetterReason() {}

    static String of(Throwable failure) {
        return FailureKind.find(failure, RejectedArticleException.class)
                .map(rejected ->
                        rejected.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElseGet(() -> FailureKind.find(failure, SerializationException.class)
                        .map(unreadable -> UNREADABLE)
                        .orElse(FAILURE));
    }
}
