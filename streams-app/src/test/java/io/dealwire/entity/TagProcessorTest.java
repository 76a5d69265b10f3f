package io.dealwire.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.Company;
import io.dealwire.avro.RawPosition;
import io.dealwire.avro.StoryArticle;
import io.dealwire.avro.StoryDecision;
import io.dealwire.avro.TaggedStory;
import io.dealwire.entity.index.CompanyDirectory;
import java.util.List;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TagProcessorTest {

    private final CompanyDirectory directory = new CompanyDirectory();
    private final MockProcessorContext<String, TaggedStory> context = new MockProcessorContext<>();
    private final TagProcessor processor = new TagProcessor(directory);

    @BeforeEach
    void init() {
        processor.init(context);
    }

    @Test
    void anEventWithTextIsTagged() {
        processor.process(new Record<>("a", story(true), 0));

        assertThat(Tagging.companies(forwarded().get(0).value().getTags())).containsExactly("quorvex");
    }

    @Test
    void anEventWithoutTextPassesWithoutTags() {
        processor.process(new Record<>("a", story(false), 0));

        assertThat(forwarded().get(0).value().getTags()).isNull();
        assertThat(forwarded().get(0).value().getStory()).isEqualTo(story(false));
    }

    @Test
    void aRemovalPasses() {
        processor.process(new Record<>("a", null, 0));

        assertThat(forwarded()).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("a");
            assertThat(record.value()).isNull();
        });
    }

    @Test
    void aChangeOfTheReferenceIsSeenByTheNextEvent() {
        processor.process(new Record<>("a", story(true), 0));
        directory.put("acme", Company.newBuilder().setName("Quorvex").build());
        processor.process(new Record<>("b", story(true), 0));

        assertThat(Tagging.companies(forwarded().get(1).value().getTags())).containsExactly("acme");
        assertThat(forwarded().get(1).value().getTags().getReferenceVersion())
                .isNotEqualTo(forwarded().get(0).value().getTags().getReferenceVersion());
    }

    private List<Record<? extends String, ? extends TaggedStory>> forwarded() {
        return context.forwarded().stream()
                .<Record<? extends String, ? extends TaggedStory>>map(captured -> captured.record())
                .toList();
    }

    private static StoryArticle story(boolean withText) {
        return StoryArticle.newBuilder()
                .setArticleId("a")
                .setRaw(new RawPosition(0, 0L))
                .setArticle(withText ? Tagging.article("", "The company Quorvex Ltd rose.") : null)
                .setDecision(StoryDecision.newBuilder().setStoryId("a").build())
                .build();
    }
}
