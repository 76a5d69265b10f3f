package io.dealwire.ops.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

    @Test
    void keyThatIsTextShowsAsText() {
        assertThat(keyText("café 😀".getBytes(StandardCharsets.UTF_8))).isEqualTo("café 😀");
    }

    @Test
    void keyThatIsNoTextShowsItsBytes() {
        assertThat(keyText("café".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("0x636166e9");
    }

    private static String keyText(byte[] key) {
        return DeadLetter.of(new ConsumerRecord<>("dead-letters", 0, 0, key, new byte[0]))
                .keyText();
    }
}
