package io.dealwire.ops.deadletters;

import io.dealwire.layout.ArticleHeaders;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The last record of a key on the topic that letters are given back to.
 *
 * @param moved what it holds, when a growth has copied it to where it stands: its place says nothing of its age then
 */
record LastRecord(int partition, long offset, Optional<ByteBuffer> moved) {

    static LastRecord of(ConsumerRecord<byte[], byte[]> record) {
        boolean moved = record.headers().lastHeader(ArticleHeaders.MOVED) != null;
        return new LastRecord(
                record.partition(),
                record.offset(),
                Optional.ofNullable(record.value()).filter(value -> moved).map(ByteBuffer::wrap));
    }

    /** Whether it has come after a letter's record. */
    boolean supersedes(DeadLetter letter) {
        if (moved.isPresent()) {
            return !moved.equals(letter.value());
        }
        return partition != letter.partition() || offset > letter.offset();
    }
}
