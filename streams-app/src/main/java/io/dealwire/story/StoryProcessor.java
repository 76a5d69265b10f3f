package io.dealwire.story;

import io.dealwire.avro.StoryArticle;
import io.dealwire.avro.StoryMember;
import io.dealwire.avro.StoryPlace;
import io.dealwire.config.StorySettings;
import io.dealwire.layout.StoreKey;
import io.dealwire.layout.Stores;
import io.dealwire.story.membership.StoryMembershipRules;
import io.dealwire.story.membership.StoryMessage;
import io.dealwire.story.membership.StoryOutlets;
import io.dealwire.story.membership.StoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What the processors of articles and of mail share: the two stores, and sending what the {@link StoryMembershipRules} says. */
abstract class StoryProcessor<V> extends ContextualProcessor<String, V, String, SpecificRecord> implements StoryStore {

    final StorySettings settings;
    StoryMembershipRules rules;
    KeyValueStore<String, StoryPlace> places;
    private KeyValueStore<String, StoryMember> members;
    private Sensor bounded;

    StoryProcessor(StorySettings settings) {
        this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        places = context.getStateStore(Stores.STORY_ARTICLES);
        members = context.getStateStore(Stores.STORY_MEMBERS);
        bounded = context.metrics()
                .addRateTotalSensor(
                        "story", context.taskId().toString(), "bounded-outlets", Sensor.RecordingLevel.INFO);
        rules = new StoryMembershipRules(this, settings.bands());
    }

    void send(List<StoryMessage> sends, long timestamp) {
        for (StoryMessage send : sends) {
            if (send instanceof StoryMessage.Output output
                    && output.article()
                            .map(StoryArticle::getMembership)
                            .filter(StoryOutlets::full)
                            .isPresent()) {
                bounded.record();
            }
            context().forward(record(send, timestamp));
        }
    }

    private static Record<String, SpecificRecord> record(StoryMessage send, long timestamp) {
        if (send instanceof StoryMessage.Mail mail) {
            return new Record<>(mail.articleId(), mail.mail(), timestamp);
        }
        if (send instanceof StoryMessage.Probe probe) {
            return new Record<>(probe.recordKey(), probe.probe(), timestamp);
        }
        StoryMessage.Output output = (StoryMessage.Output) send;
        return new Record<>(output.articleId(), output.article().orElse(null), timestamp);
    }

    @Override
    public Optional<StoryPlace> place(String articleId) {
        return Optional.ofNullable(places.get(articleId));
    }

    @Override
    public void keep(String articleId, StoryPlace place) {
        places.put(articleId, place);
    }

    @Override
    public void drop(String articleId) {
        places.delete(articleId);
    }

    @Override
    public Optional<StoryMember> tie(String articleId, String otherId) {
        return Optional.ofNullable(members.get(key(articleId, otherId)));
    }

    @Override
    public void keepTie(String articleId, StoryMember tie) {
        members.put(key(articleId, tie.getArticleId()), tie);
    }

    @Override
    public void dropTie(String articleId, String otherId) {
        members.delete(key(articleId, otherId));
    }

    @Override
    public List<StoryMember> ties(String articleId) {
        List<StoryMember> ties = new ArrayList<>();
        try (KeyValueIterator<String, StoryMember> all =
                members.prefixScan(StoreKey.of(articleId).prefix(), new StringSerializer())) {
            all.forEachRemaining(entry -> ties.add(entry.value));
        }
        return ties;
    }

    private static String key(String articleId, String otherId) {
        return StoreKey.of(articleId, otherId).text();
    }
}
