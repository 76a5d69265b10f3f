package io.dealwire.ops.reread;

/** The brokers as a re-reading sees them. Methods throw a {@link org.apache.kafka.common.KafkaException}. */
public interface RereadTarget extends AutoCloseable {

    /** What is known of the articles, and which of them a selection wants. */
    RereadPlan plan(RereadSelection selection);

    RawLog raw();

    Bookmark bookmark();

    @Override
    void close();
}
