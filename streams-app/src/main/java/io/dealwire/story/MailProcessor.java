package io.dealwire.story;

import io.dealwire.avro.StoryMail;
import io.dealwire.config.StorySettings;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Delivers the messages that articles send each other about their stories. */
public final class MailProcessor extends ContextualProcessor<String, StoryMail, String, SpecificRecord> {

    public MailProcessor(StorySettings settings) {}

    @Override
    public void process(Record<String, StoryMail> record) {
        // placeholder
    }
}
