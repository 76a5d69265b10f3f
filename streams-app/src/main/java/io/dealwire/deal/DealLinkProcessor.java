package io.dealwire.deal;

import io.dealwire.avro.DealLink;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Tells an article, and the members of the story it heads, which deal they belong to. */
public final class DealLinkProcessor extends ContextualProcessor<String, DealLink, String, SpecificRecord> {

    @Override
    public void process(Record<String, DealLink> record) {
        // placeholder
    }
}
