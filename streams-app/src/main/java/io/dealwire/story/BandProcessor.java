package io.dealwire.story;

import io.dealwire.avro.StoryMail;
import io.dealwire.avro.StoryProbe;
import io.dealwire.config.StorySettings;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Finds the articles of one band partition that are the same text. */
public final class BandProcessor extends ContextualProcessor<String, StoryProbe, String, StoryMail> {

    public BandProcessor(StorySettings settings) {}

    @Override
    public void process(Record<String, StoryProbe> record) {
        // placeholder
    }
}
