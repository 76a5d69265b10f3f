package io.dealwire.ops.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.config.Settings;
import io.dealwire.layout.ArticleHeaders;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class DeadLetterOfficeTest {

    @Test
    void aLetterIsGivenBackAsReceivedAndToBeReadAgain() {
        byte[] key = {1, 2};
        byte[] value = {3, 4, 5};
        DeadLetter letter = new DeadLetter(
                Instant.EPOCH,
                "failure",
                "entity-tag",
                "dealwire.articles.raw",
                0,
                7,
                "a bug",
                Optional.of(ByteBuffer.wrap(key)),
                Optional.of(ByteBuffer.wrap(value)),
                true);

        ProducerRecord<byte[], byte[]> record = new DeadLetterOffice(Settings.of(Map.of())).givenBack(letter);

        assertThat(record.topic()).isEqualTo("dealwire.articles.raw");
        assertThat(record.key()).isEqualTo(key);
        assertThat(record.value()).isEqualTo(value);
        assertThat(record.headers().lastHeader(ArticleHeaders.READ_AGAIN)).isNotNull();
    }
}
