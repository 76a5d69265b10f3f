package io.dealwire.ops.failure;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** Records whose bytes cannot be read become dead letters; when the registry is away, the record is read again later. */
public final class UnreadableRecords implements DeserializationExceptionHandler {

    private DeadLetters deadLetters;

    @Override
    public void configure(Map<String, ?> properties) {
        deadLetters = DeadLetters.configured(properties);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
        return FailureKind.of(failure) == FailureKind.OTHER
                ? Response.resume(deadLetters.letter(context, failure))
                : Response.fail();
    }
}
