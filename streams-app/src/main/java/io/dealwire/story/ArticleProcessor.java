package io.dealwire.story;

import io.dealwire.avro.RawArticle;
import io.dealwire.config.StorySettings;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Takes in new, corrected and taken-down articles. */
public final class ArticleProcessor extends ContextualProcessor<String, RawArticle, String, SpecificRecord> {

    public ArticleProcessor(StorySettings settings) {}

    @Override
    public void process(Record<String, RawArticle> record) {
        // placeholder
    }
}
