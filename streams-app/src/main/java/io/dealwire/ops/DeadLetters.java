package io.dealwire.ops;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.internals.ExceptionHandlerUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes dead letters: key and value as they were received, the headers of Kafka Streams' own dead letter queue
 * ({@code __streams.errors.*}, KIP-1034: exception, message, stack trace, topic, partition, offset), and two of ours.
 */
final class DeadLetters {

    /** Why: one of few, fit for a metric. */
    static final String REASON = "dealwire.reason";
    /** Where: the node of the topology. */
    static final String STAGE = "dealwire.stage";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final String topic;
    private final DeadLetterCounts counts;

    private DeadLetters(String topic, DeadLetterCounts counts) {
        this.topic = topic;
        this.counts = counts;
    }

    /** Dead letters as the application's properties want them. */
    static DeadLetters configured(Map<String, ?> properties) {
        return new DeadLetters(
                properties
                        .get(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG)
                        .toString(),
                DeadLetterCounts.in(properties));
    }

    /** The letter for a record that made a stage fail; counted and logged. */
    List<ProducerRecord<byte[], byte[]>> letter(ErrorHandlerContext context, Exception failure) {
        String reason = DeadLetterReason.of(failure);
        counts.add(reason);
        LOG.warn(
                "Dead letter ({}) in {}: {}-{}@{}: {}",
                reason,
                context.processorNodeId(),
                context.topic(),
                context.partition(),
                context.offset(),
                failure.toString());
        ProducerRecord<byte[], byte[]> letter = ExceptionHandlerUtils.buildDeadLetterQueueRecord(
                topic, context.sourceRawKey(), context.sourceRawValue(), context, failure);
        put(letter.headers(), REASON, reason);
        put(letter.headers(), STAGE, context.processorNodeId());
        return List.of(letter);
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
