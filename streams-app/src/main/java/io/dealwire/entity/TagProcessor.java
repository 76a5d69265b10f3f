package io.dealwire.entity;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.StoryArticle;
import io.dealwire.avro.TaggedStory;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Tags the text of an article event, when it carries any; a removal passes through. */
public final class TagProcessor extends ContextualProcessor<String, StoryArticle, String, TaggedStory> {

    private final CompanyDirectory directory;

    public TagProcessor(CompanyDirectory directory) {
        this.directory = directory;
    }

    @Override
    public void process(Record<String, StoryArticle> record) {
        StoryArticle story = record.value();
        if (story == null) {
            context().forward(record.withValue((TaggedStory) null));
            return;
        }
        TaggedStory tagged = new TaggedStory(story, story.getArticle() == null ? null : tags(story));
        context().forward(record.withValue(tagged));
    }

    private ArticleTags tags(StoryArticle story) {
        return new ArticleTagger(directory.current()).tag(story.getArticle());
    }
}
