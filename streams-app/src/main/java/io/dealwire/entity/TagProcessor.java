package io.dealwire.entity;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.StoryArticle;
import io.dealwire.avro.TaggedStory;
import io.dealwire.entity.index.CompanyDirectory;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Tags the text of an article event, when it carries any; a removal passes through. Articles in which {@link TagBounds} have
 * left something out are counted, and those that are not read for their language.
 */
public final class TagProcessor extends ContextualProcessor<String, StoryArticle, String, TaggedStory> {

    private final CompanyDirectory directory;
    private Sensor bounded;
    private Sensor notRead;

    public TagProcessor(CompanyDirectory directory) {
        this.directory = directory;
    }

    @Override
    public void init(ProcessorContext<String, TaggedStory> context) {
        super.init(context);
        bounded = context.metrics()
                .addRateTotalSensor("entity", context.taskId().toString(), "bounded-tags", Sensor.RecordingLevel.INFO);
        notRead = context.metrics()
                .addRateTotalSensor(
                        "entity", context.taskId().toString(), "not-read-articles", Sensor.RecordingLevel.INFO);
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
        ArticleTags all = new ArticleTagger(directory.current()).tag(story.getArticle());
        ArticleTags kept = TagBounds.bounded(all);
        if (!kept.equals(all)) {
            bounded.record();
        }
        if (kept.getNotRead() != null) {
            notRead.record();
        }
        return kept;
    }
}
