package io.dealwire.ops.failure;

import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Records that a stage rejects, or fails on, become dead letters; trouble that is not the record's fails the task, which
 * then does the record again. What cannot be read here is in a store, and that is not the record's fault.
 */
public final class FailedRecords implements ProcessingExceptionHandler {

    private DeadLetters deadLetters;

    @Override
    public void configure(Map<String, ?> properties) {
        deadLetters = DeadLetters.configured(properties);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
        return FailureKind.of(failure) == FailureKind.OTHER
                ? Response.resume(deadLetters.letter(context, failure))
                : Response.fail();
    }
}
