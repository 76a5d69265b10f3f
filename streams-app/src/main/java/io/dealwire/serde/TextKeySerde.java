package io.dealwire.serde;

import io.dealwire.serde.registry.UnreadableRecordException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Keys as text in UTF-8, and nothing else. Kafka's own serde puts U+FFFD for what it cannot decode: keys of other bytes, such as
 * Latin-1 or numbers, would fall together into one article.
 */
public final class TextKeySerde implements Serde<String> {

    private static final char REPLACEMENT = '\uFFFD';

    @Override
    public Serializer<String> serializer() {
        return new StringSerializer();
    }

    /** Reads a key; throws an {@link UnreadableRecordException} when its bytes are not UTF-8. */
    @Override
    public Deserializer<String> deserializer() {
        return (topic, bytes) -> bytes == null ? null : text(bytes);
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // What was replaced does not come back; a replacement character that somebody wrote does.
        if (text.indexOf(REPLACEMENT) >= 0 && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
            throw new UnreadableRecordException("the key is " + bytes.length + " bytes that are not text in UTF-8");
        }
        return text;
    }
}
