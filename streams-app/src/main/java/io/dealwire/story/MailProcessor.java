package io.dealwire.story;

import io.dealwire.avro.StoryMail;
import io.dealwire.config.StorySettings;
import org.apache.kafka.streams.processor.api.Record;

/** Delivers the messages that articles send each other about their stories. */
public final class MailProcessor extends StoryProcessor<StoryMail> {

    public MailProcessor(StorySettings settings) {
        super(settings);
    }

    @Override
    public void process(Record<String, StoryMail> record) {
        send(rules.deliver(record.key(), record.value()), record.timestamp());
    }
}
