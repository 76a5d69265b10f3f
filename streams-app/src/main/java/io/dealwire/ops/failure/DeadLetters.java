package io.dealwire.ops.failure;

import io.dealwire.bounds.RecordSize;
import io.dealwire.text.TextSize;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.internals.ExceptionHandlerUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes dead letters: key and value as they were received, the headers of Kafka Streams' own dead letter queue
 * ({@code __streams.errors.*}, KIP-1034: exception, message, stack trace, topic, partition, offset), and two of ours. What is too
 * large for the topic, as a text may be that was compressed on its way in, is cut and says so; the whole is still where it came
 * from.
 */
final class DeadLetters {

    /** Why: one of few, fit for a metric. */
    static final String REASON = "dealwire.reason";
    /** Where: the node of the topology. */
    static final String STAGE = "dealwire.stage";

    /** How many bytes key and value had that had to be cut; absent when they are whole. */
    static final String CUT = "dealwire.cut-from-bytes";

    /** Most bytes of key and value together; the rest of the record is for headers. */
    private static final int MOST_BYTES = RecordSize.LIMIT - (256 << 10);
    /** Most bytes of one header of ours or of Kafka Streams': a stack trace may have a thousand lines. */
    private static final int HEADER_BYTES = 16 << 10;
    /** Bytes that a header takes beside its name and value, at most. */
    private static final int HEADER_EXTRA = 10;
    /** Most bytes of the headers that the record came with; more are left out. */
    private static final int RECEIVED_HEADER_BYTES = 128 << 10;

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final String topic;
    private final DeadLetterCounts counts;
    private final DeadLetterBreaker breaker;

    private DeadLetters(String topic, DeadLetterCounts counts, DeadLetterBreaker breaker) {
        this.topic = topic;
        this.counts = counts;
        this.breaker = breaker;
    }

    /** Dead letters as the application's properties want them. */
    static DeadLetters configured(Map<String, ?> properties) {
        return new DeadLetters(
                properties
                        .get(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG)
                        .toString(),
                DeadLetterCounts.in(properties),
                DeadLetterBreaker.in(properties));
    }

    /**
     * The letter for a record that made a stage fail; counted and logged.
     *
     * @throws TooManyDeadLettersException when there have been too many of late
     */
    List<ProducerRecord<byte[], byte[]>> letter(ErrorHandlerContext context, Exception failure) {
        String reason = DeadLetterReason.of(failure);
        if (!DeadLetterReason.isRejection(failure)) {
            breaker.pass(failure);
        }
        counts.add(reason);
        LOG.warn(
                "Dead letter ({}) in {}: {}-{}@{}: {}",
                reason,
                context.processorNodeId(),
                context.topic(),
                context.partition(),
                context.offset(),
                TextSize.cut(failure.toString(), HEADER_BYTES));
        byte[] key = context.sourceRawKey();
        byte[] value = context.sourceRawValue();
        long size = size(key) + size(value);
        byte[] keptKey = size <= MOST_BYTES ? key : cut(key, MOST_BYTES / 2);
        byte[] keptValue = size <= MOST_BYTES ? value : cut(value, MOST_BYTES / 2);
        ProducerRecord<byte[], byte[]> built =
                ExceptionHandlerUtils.buildDeadLetterQueueRecord(topic, keptKey, keptValue, context, failure);
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(topic, null, built.timestamp(), keptKey, keptValue, headers(built, context));
        put(letter.headers(), REASON, reason);
        put(letter.headers(), STAGE, context.processorNodeId());
        if (size > MOST_BYTES) {
            put(letter.headers(), CUT, Long.toString(size));
        }
        return List.of(letter);
    }

    /** The headers of a letter, without those that the record came with when these are too large. */
    private static Headers headers(ProducerRecord<byte[], byte[]> built, ErrorHandlerContext context) {
        List<Header> received = context.headers() == null
                ? List.of()
                : List.of(context.headers().toArray());
        boolean carried = received.stream()
                        .mapToLong(header -> HEADER_EXTRA + TextSize.bytes(header.key()) + size(header.value()))
                        .sum()
                <= RECEIVED_HEADER_BYTES;
        Headers headers = new RecordHeaders();
        Header[] all = built.headers().toArray();
        for (int i = carried ? 0 : received.size(); i < all.length; i++) {
            headers.add(all[i].key(), i < received.size() ? all[i].value() : cut(all[i].value(), HEADER_BYTES));
        }
        return headers;
    }

    private static long size(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static byte[] cut(byte[] bytes, int most) {
        return bytes == null || bytes.length <= most ? bytes : Arrays.copyOf(bytes, most);
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
