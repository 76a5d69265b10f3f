package io.dealwire.topology;

import static io.dealwire.topology.GuardedProcessor.guarded;
import static io.dealwire.topology.Wiring.only;
import static io.dealwire.topology.Wiring.onlyOrRemoved;

import io.dealwire.avro.RawArticle;
import io.dealwire.avro.StoryArticle;
import io.dealwire.avro.StoryMail;
import io.dealwire.avro.StoryMember;
import io.dealwire.avro.StoryPlace;
import io.dealwire.avro.StoryProbe;
import io.dealwire.avro.StoryProbeKind;
import io.dealwire.config.StorySettings;
import io.dealwire.layout.Names;
import io.dealwire.layout.Stores;
import io.dealwire.layout.Topics;
import io.dealwire.story.ArticleProcessor;
import io.dealwire.story.BandProcessor;
import io.dealwire.story.MailProcessor;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/**
 * Stage 1: which articles are the same text. Articles ask bands of fingerprints for what they resemble, and write to each other through
 * the story-mail topic.
 */
public final class StoriesStage {

    private StoriesStage() {}

    /** From raw articles to articles that know their story; null for one that was taken down. */
    public static KStream<String, StoryArticle> add(StreamsBuilder builder, Wiring wiring) {
        KStream<String, SpecificRecord> articles = articles(builder, wiring);
        KStream<String, SpecificRecord> bands = bands(builder, wiring);
        send(only(articles, StoryMail.class, Names.STORY_MAIL), Names.STORY_MAIL_SINK, wiring);
        keepFingerprints(only(articles, StoryProbe.class, Names.STORY_PROBES), Names.STORY_PROBES_SINK, wiring);
        send(only(bands, StoryMail.class, Names.STORY_LINKS), Names.STORY_LINK_SINK, wiring);
        keepFingerprints(only(bands, StoryProbe.class, Names.STORY_EXPIRY), Names.STORY_EXPIRY_SINK, wiring);
        return onlyOrRemoved(articles, StoryArticle.class, Names.STORY_OUTPUT);
    }

    /** By article: what arrives, and what others write to it. */
    private static KStream<String, SpecificRecord> articles(StreamsBuilder builder, Wiring wiring) {
        StorySettings settings = wiring.settings().story();
        Topics topics = wiring.topics();
        builder.addStateStore(wiring.store(Stores.STORY_ARTICLES, wiring.internal(StoryPlace.class)));
        builder.addStateStore(wiring.store(Stores.STORY_MEMBERS, wiring.internal(StoryMember.class)));
        KStream<String, SpecificRecord> fromArticles = builder.stream(
                        topics.articlesRaw(), wiring.consumed(Names.RAW_SOURCE, wiring.published(RawArticle.class)))
                .process(
                        guarded(() -> new ArticleProcessor(settings)),
                        Named.as(Names.STORY_ARTICLE),
                        Stores.STORY_ARTICLES,
                        Stores.STORY_MEMBERS);
        KStream<String, SpecificRecord> fromMail = builder.stream(
                        topics.storyMail(), wiring.consumed(Names.STORY_MAIL_SOURCE, wiring.internal(StoryMail.class)))
                .process(
                        guarded(() -> new MailProcessor(settings)),
                        Named.as(Names.STORY_MAIL),
                        Stores.STORY_ARTICLES,
                        Stores.STORY_MEMBERS);
        return fromArticles.merge(fromMail, Named.as(Names.STORY_OUTPUT));
    }

    /** By band: the fingerprints, and which of them are of one story. */
    private static KStream<String, SpecificRecord> bands(StreamsBuilder builder, Wiring wiring) {
        StorySettings settings = wiring.settings().story();
        return builder.table(
                        wiring.topics().storyProbes(),
                        wiring.consumed(Names.STORY_PROBES_SOURCE, wiring.internal(StoryProbe.class)),
                        wiring.table(Stores.STORY_FINGERPRINTS, wiring.internal(StoryProbe.class))
                                .withCachingDisabled())
                .toStream(Named.as(Names.STORY_PROBES + "-stream"))
                .process(
                        guarded(() -> new BandProcessor(settings)),
                        Named.as(Names.STORY_BAND),
                        Stores.STORY_FINGERPRINTS);
    }

    private static void send(KStream<String, StoryMail> mail, String sink, Wiring wiring) {
        mail.to(wiring.topics().storyMail(), wiring.produced(sink, wiring.internal(StoryMail.class)));
    }

    /** Writes to the topic whose table the fingerprints are; a removal is a null there. */
    private static void keepFingerprints(KStream<String, StoryProbe> probes, String sink, Wiring wiring) {
        probes.mapValues(probe -> probe.getKind() == StoryProbeKind.REMOVE ? null : probe, Named.as(sink + "-value"))
                .to(
                        wiring.topics().storyProbes(),
                        wiring.produced(sink, wiring.internal(StoryProbe.class))
                                .withStreamPartitioner(new BandPartitioner()));
    }
}
