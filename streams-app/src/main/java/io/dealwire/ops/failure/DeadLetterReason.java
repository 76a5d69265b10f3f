package io.dealwire.ops.failure;

import io.dealwire.entity.RejectedCompanyException;
import io.dealwire.serde.ResultTooLargeException;
import io.dealwire.story.membership.RejectedArticleException;
import java.util.Locale;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Names why a record became a dead letter, by few names, so that they can be a metric's tag: that of the rejection, such as
 * {@code missing-text}, or one of those below.
 */
final class DeadLetterReason {

    /** A stage failed on the record: a bug. */
    static final String FAILURE = "failure";
    /** Bytes that cannot be read as what the topic holds. */
    static final String UNREADABLE = "unreadable";

    /** What a stage made of the record is larger than the topics take. */
    static final String RESULT_TOO_LARGE = "result-too-large";
    /** A company of the reference is larger than allowed. */
    static final String COMPANY_TOO_LARGE = "company-too-large";

    private DeadLetterReason() {}

    /** Whether the record was read and then rejected for what it says. */
    static boolean isRejection(Throwable failure) {
        return FailureKind.causes(failure)
                .anyMatch(cause ->
                        cause instanceof RejectedArticleException || cause instanceof RejectedCompanyException);
    }

    static String of(Throwable failure) {
        return FailureKind.find(failure, RejectedArticleException.class)
                .map(rejected ->
                        rejected.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .or(() -> FailureKind.find(failure, RejectedCompanyException.class)
                        .map(rejected -> COMPANY_TOO_LARGE))
                .or(() ->
                        FailureKind.find(failure, ResultTooLargeException.class).map(tooLarge -> RESULT_TOO_LARGE))
                .or(() ->
                        FailureKind.find(failure, SerializationException.class).map(unreadable -> UNREADABLE))
                .orElse(FAILURE);
    }
}
