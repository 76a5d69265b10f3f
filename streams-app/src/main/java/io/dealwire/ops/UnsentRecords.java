package io.dealwire.ops;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A result that cannot be written is never dropped: results, changelogs and counts would no longer agree. The transaction
 * is given up and its records are done again.
 */
public final class UnsentRecords implements ProductionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UnsentRecords.class);

    @Override
    public void configure(Map<String, ?> properties) {
        // nothing to configure
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
        LOG.error("Cannot serialize the {} of a record for {}", origin, record.topic(), failure);
        return Response.fail();
    }
}
