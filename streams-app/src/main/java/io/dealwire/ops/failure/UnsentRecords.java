package io.dealwire.ops.failure;

import io.dealwire.serde.ResultTooLargeException;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A result that cannot be written is never dropped: results, changelogs and counts would no longer agree. The transaction
 * is given up and its records are done again. Only a result that is too large for any topic would be so every time: it is left
 * out, and the record it was made of becomes a dead letter.
 */
public final class UnsentRecords implements ProductionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UnsentRecords.class);

    private DeadLetters deadLetters;

    @Override
    public void configure(Map<String, ?> properties) {
        deadLetters = DeadLetters.configured(properties);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception failure) {
        if (failure instanceof RetriableException) {
            return Response.retry();
        }
        LOG.error(
                "Cannot write a record of {} bytes to {} (from {}-{}@{})",
                record.value() == null ? 0 : record.value().length,
                record.topic(),
                context.topic(),
                context.partition(),
                context.offset(),
                failure);
        return Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception failure,
            SerializationExceptionOrigin origin) {
        if (FailureKind.find(failure, ResultTooLargeException.class).isPresent()) {
            return Response.resume(deadLetters.letter(context, failure));
        }
        LOG.error("Cannot serialize the {} of a record for {}", origin, record.topic(), failure);
        return Response.fail();
    }
}
