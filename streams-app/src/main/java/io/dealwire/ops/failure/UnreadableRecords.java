package io.dealwire.ops.failure;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/**
 * Records whose bytes cannot be read become dead letters when others have written them. One of our own that cannot be read fails the task, and
 * with it the instance: it left out, results and counts would no longer agree. When the registry is away, the record is read again later.
 */
public final class UnreadableRecords implements DeserializationExceptionHandler {

    /** Property that names the topics that others write, apart by commas. */
    public static final String FOREIGN_TOPICS = "dealwire.foreign.topics";

    private DeadLetters deadLetters;
    private Set<String> foreignTopics = Set.of();

    @Override
    public void configure(Map<String, ?> properties) {
        deadLetters = DeadLetters.configured(properties);
        foreignTopics = Set.of(properties.get(FOREIGN_TOPICS).toString().split(","));
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
        return switch (FailureKind.of(failure)) {
            case UNREADABLE, OTHER -> {
                if (foreignTopics.contains(record.topic())) {
                    yield Response.resume(deadLetters.letter(context, failure));
                }
                throw new UnreadableStateException(
                        "a record of our own, " + record.topic() + "-" + record.partition() + "@" + record.offset()
                                + ", cannot be read: " + failure.getMessage(),
                        failure);
            }
            default -> Response.fail();
        };
    }
}
