package io.dealwire.entity;

import io.dealwire.avro.StoryArticle;
import io.dealwire.avro.TaggedStory;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Tags the text of an article event. */
public final class TagProcessor extends ContextualProcessor<String, StoryArticle, String, TaggedStory> {

    @Override
    public void process(Record<String, StoryArticle> record) {
        // placeholder
    }
}
