package io.dealwire.deal;

import io.dealwire.avro.TaggedStory;
import io.dealwire.config.DealSettings;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Reads what an article says about a deal and keeps what is known of the article. */
public final class ReadingProcessor extends ContextualProcessor<String, TaggedStory, String, SpecificRecord> {

    public ReadingProcessor(DealSettings settings) {}

    @Override
    public void process(Record<String, TaggedStory> record) {
        // placeholder
    }
}
