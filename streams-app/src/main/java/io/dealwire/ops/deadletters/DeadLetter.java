package io.dealwire.ops.deadletters;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record that could not be processed.
 *
 * @param at when it became a dead letter
 * @param reason why, such as {@code unreadable}
 * @param stage the node of the topology that it failed in
 * @param source the topic it came from
 * @param partition its partition there
 * @param offset its offset there, -1 when it is not known
 * @param message what happened, in a line
 * @param key the key as received; empty when there was none
 * @param value the value as received; empty when there was none
 * @param whole whether key and value are all of what was received; what was too large for the topic is cut
 */
public record DeadLetter(
        Instant at,
        String reason,
        String stage,
        String source,
        int partition,
        long offset,
        String message,
        Optional<ByteBuffer> key,
        Optional<ByteBuffer> value,
        boolean whole) {

    private static final String ERRORS = "__streams.errors.";

    /** Whether another letter is of the same record. */
    boolean isOfRecord(DeadLetter other) {
        return source.equals(other.source) && partition == other.partition && offset == other.offset;
    }

    /** Reads a record of the topic of dead letters. What other software has put there has empty texts. */
    public static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
        return new DeadLetter(
                Instant.ofEpochMilli(record.timestamp()),
                header(record, "dealwire.reason"),
                header(record, "dealwire.stage"),
                header(record, ERRORS + "topic"),
                (int) number(header(record, ERRORS + "partition")),
                number(header(record, ERRORS + "offset")),
                header(record, ERRORS + "message"),
                Optional.ofNullable(record.key()).map(ByteBuffer::wrap),
                Optional.ofNullable(record.value()).map(ByteBuffer::wrap),
                record.headers().lastHeader("dealwire.cut-from-bytes") == null);
    }

    /** The key as text; when it is none in UTF-8, its bytes in hexadecimal, such as {@code 0x636166e9}. */
    public String keyText() {
        return key.map(DeadLetter::text).orElse("");
    }

    private static String text(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException e) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            return "0x" + HexFormat.of().formatHex(copy);
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(Header::value)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }
}
