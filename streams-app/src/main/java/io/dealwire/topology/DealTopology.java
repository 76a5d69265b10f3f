package io.dealwire.topology;

import static io.dealwire.topology.GuardedProcessor.guarded;

import io.dealwire.avro.Company;
import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.Deal;
import io.dealwire.avro.DealContribution;
import io.dealwire.avro.DealLedgerEntry;
import io.dealwire.avro.DealLink;
import io.dealwire.avro.DealMail;
import io.dealwire.avro.DealReport;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.StoryArticle;
import io.dealwire.avro.StoryDecision;
import io.dealwire.avro.StoryMail;
import io.dealwire.avro.StoryMember;
import io.dealwire.avro.StoryPlace;
import io.dealwire.avro.StoryProbe;
import io.dealwire.avro.StoryProbeKind;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.avro.TaggedStory;
import io.dealwire.config.Settings;
import io.dealwire.count.CountProcessor;
import io.dealwire.deal.DealLinkProcessor;
import io.dealwire.deal.LedgerProcessor;
import io.dealwire.deal.ReadingProcessor;
import io.dealwire.entity.CompanyProcessor;
import io.dealwire.entity.TagProcessor;
import io.dealwire.entity.index.CompanyDirectory;
import io.dealwire.layout.Names;
import io.dealwire.layout.Stores;
import io.dealwire.layout.Topics;
import io.dealwire.serde.AvroSerdes;
import io.dealwire.serde.BoundedAvroSerdes;
import io.dealwire.story.ArticleProcessor;
import io.dealwire.story.BandProcessor;
import io.dealwire.story.MailProcessor;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The flow of Dealwire on one page: articles become stories, stories are tagged, tagged stories report deals, deals are
 * counted by company. Stages meet here and nowhere else.
 */
public final class DealTopology {

    /** Bytes that a record has beside its value: a key of few KiB, and what the protocol adds. */
    private static final int AROUND_A_VALUE = 64 << 10;

    private final Settings settings;
    private final AvroSerdes serdes;
    private final Topics topics;
    private final CompanyDirectory directory = new CompanyDirectory();
    private final Serde<String> text = Serdes.String();

    private DealTopology(Settings settings, AvroSerdes serdes, Properties streamsProperties) {
        this.settings = settings;
        this.serdes = new BoundedAvroSerdes(serdes, largestRecord(streamsProperties) - AROUND_A_VALUE);
        this.topics = Topics.under(settings.topics().prefix());
    }

    /**
     * Builds the topology; a pure function of its arguments.
     *
     * @param streamsProperties the properties that the application runs with: they hold what changes the topology's shape
     */
    public static Topology build(Settings settings, AvroSerdes serdes, Properties streamsProperties) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(streamsProperties)));
        DealTopology topology = new DealTopology(settings, serdes, streamsProperties);
        topology.companies(builder);
        KStream<String, StoryArticle> stories = topology.stories(builder);
        KStream<String, TaggedStory> tagged = topology.entities(stories);
        KStream<String, DealContribution> contributions = topology.deals(builder, tagged);
        topology.counts(builder, contributions);
        return builder.build(streamsProperties);
    }

    /** The stories stage alone, its decisions put where nobody reads them: for measuring it. */
    public static Topology storiesOnly(Settings settings, AvroSerdes serdes, Properties streamsProperties) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(streamsProperties)));
        DealTopology topology = new DealTopology(settings, serdes, streamsProperties);
        topology.stories(builder)
                .mapValues(
                        story -> story == null ? null : story.getDecision(), Named.as(Names.STORY_OUTPUT + "-decision"))
                .to(
                        topology.topics.deadLetters(),
                        topology.produced("stories-sink", serdes.internal(StoryDecision.class)));
        return builder.build(streamsProperties);
    }

    /** The company reference: every instance holds all of it. */
    private void companies(StreamsBuilder builder) {
        builder.addGlobalStore(
                store(Stores.COMPANIES, serdes.published(Company.class)).withLoggingDisabled(),
                topics.companies(),
                Consumed.with(text, serdes.published(Company.class)).withName(Names.COMPANIES_SOURCE),
                guarded(() -> new CompanyProcessor(directory)));
    }

    /** Stage 1: which articles are the same text. Articles write to each other through the story-mail topic. */
    private KStream<String, StoryArticle> stories(StreamsBuilder builder) {
        builder.addStateStore(store(Stores.STORY_ARTICLES, serdes.internal(StoryPlace.class)));
        builder.addStateStore(store(Stores.STORY_MEMBERS, serdes.internal(StoryMember.class)));

        KStream<String, SpecificRecord> fromArticles = builder.stream(
                        topics.articlesRaw(),
                        Consumed.with(text, serdes.published(RawArticle.class)).withName(Names.RAW_SOURCE))
                .process(
                        guarded(() -> new ArticleProcessor(settings.story())),
                        Named.as(Names.STORY_ARTICLE),
                        Stores.STORY_ARTICLES,
                        Stores.STORY_MEMBERS);
        KStream<String, SpecificRecord> fromMail = builder.stream(
                        topics.storyMail(),
                        Consumed.with(text, serdes.internal(StoryMail.class)).withName(Names.STORY_MAIL_SOURCE))
                .process(
                        guarded(() -> new MailProcessor(settings.story())),
                        Named.as(Names.STORY_MAIL),
                        Stores.STORY_ARTICLES,
                        Stores.STORY_MEMBERS);
        KStream<String, SpecificRecord> output = fromArticles.merge(fromMail, Named.as(Names.STORY_OUTPUT));

        only(output, StoryMail.class, Names.STORY_MAIL)
                .to(topics.storyMail(), produced(Names.STORY_MAIL_SINK, serdes.internal(StoryMail.class)));

        keepFingerprints(only(output, StoryProbe.class, Names.STORY_PROBES), Names.STORY_PROBES_SINK);

        KStream<String, SpecificRecord> fromBands = builder.table(
                        topics.storyProbes(),
                        Consumed.with(text, serdes.internal(StoryProbe.class)).withName(Names.STORY_PROBES_SOURCE),
                        Materialized.<String, StoryProbe, KeyValueStore<Bytes, byte[]>>as(Stores.STORY_FINGERPRINTS)
                                .withKeySerde(text)
                                .withValueSerde(serdes.internal(StoryProbe.class))
                                .withCachingDisabled())
                .toStream(Named.as(Names.STORY_PROBES + "-stream"))
                .process(
                        guarded(() -> new BandProcessor(settings.story())),
                        Named.as(Names.STORY_BAND),
                        Stores.STORY_FINGERPRINTS);
        only(fromBands, StoryMail.class, Names.STORY_LINKS)
                .to(topics.storyMail(), produced(Names.STORY_LINK_SINK, serdes.internal(StoryMail.class)));
        keepFingerprints(only(fromBands, StoryProbe.class, Names.STORY_EXPIRY), Names.STORY_EXPIRY_SINK);

        return onlyOrRemoved(output, StoryArticle.class, Names.STORY_OUTPUT);
    }

    /** Writes to the topic whose table the fingerprints are; a removal is a null there. */
    private void keepFingerprints(KStream<String, StoryProbe> probes, String sink) {
        probes.mapValues(probe -> probe.getKind() == StoryProbeKind.REMOVE ? null : probe, Named.as(sink + "-value"))
                .to(
                        topics.storyProbes(),
                        produced(sink, serdes.internal(StoryProbe.class)).withStreamPartitioner(new BandPartitioner()));
    }

    /** Stage 2: who and what is named. */
    private KStream<String, TaggedStory> entities(KStream<String, StoryArticle> stories) {
        return stories.process(guarded(() -> new TagProcessor(directory)), Named.as(Names.ENTITY_TAG));
    }

    /**
     * Stage 3: what was agreed by whom. Reading is by article, the ledger by deal key; links tell articles their deal. Ledger
     * entries write to each other through the deal-mail topic.
     */
    private KStream<String, DealContribution> deals(StreamsBuilder builder, KStream<String, TaggedStory> tagged) {
        builder.addStateStore(store(Stores.ARTICLES, serdes.internal(TaggedArticle.class)));
        builder.addStateStore(store(Stores.DEAL_REPORTS, serdes.internal(DealReport.class)));
        builder.addStateStore(store(Stores.DEAL_LEDGER, serdes.internal(DealLedgerEntry.class)));

        KStream<String, SpecificRecord> fromReading = tagged.process(
                guarded(ReadingProcessor::new), Named.as(Names.DEAL_READ), Stores.ARTICLES, Stores.DEAL_REPORTS);
        KStream<String, SpecificRecord> fromLinks = builder.stream(
                        topics.dealLinks(),
                        Consumed.with(text, serdes.internal(DealLink.class)).withName(Names.DEAL_LINK_SOURCE))
                .process(
                        guarded(DealLinkProcessor::new),
                        Named.as(Names.DEAL_LINK),
                        Stores.ARTICLES,
                        Stores.DEAL_REPORTS,
                        Stores.STORY_MEMBERS);
        KStream<String, SpecificRecord> output = fromReading.merge(fromLinks, Named.as(Names.DEAL_OUTPUT));

        onlyOrRemoved(output, TaggedArticle.class, Names.TAGGED_SINK)
                .to(topics.articlesTagged(), produced(Names.TAGGED_SINK, serdes.published(TaggedArticle.class)));
        only(output, DealLink.class, Names.DEAL_LINK_SINK)
                .to(topics.dealLinks(), produced(Names.DEAL_LINK_SINK, serdes.internal(DealLink.class)));

        only(output, DealMail.class, Names.DEAL_REPORT_SINK)
                .to(topics.dealMail(), produced(Names.DEAL_REPORT_SINK, serdes.internal(DealMail.class)));

        KStream<String, SpecificRecord> ledger = builder.stream(
                        topics.dealMail(),
                        Consumed.with(text, serdes.internal(DealMail.class)).withName(Names.DEAL_MAIL_SOURCE))
                .process(
                        guarded(() -> new LedgerProcessor(settings.deal())),
                        Named.as(Names.DEAL_LEDGER),
                        Stores.DEAL_LEDGER);

        only(ledger, DealMail.class, Names.DEAL_MAIL_SINK)
                .to(topics.dealMail(), produced(Names.DEAL_MAIL_SINK, serdes.internal(DealMail.class)));
        onlyOrRemoved(ledger, Deal.class, Names.DEALS_SINK)
                .to(topics.deals(), produced(Names.DEALS_SINK, serdes.published(Deal.class)));
        only(ledger, DealLink.class, Names.DEAL_ASSIGNMENT_SINK)
                .to(topics.dealLinks(), produced(Names.DEAL_ASSIGNMENT_SINK, serdes.internal(DealLink.class)));
        builder.table(
                topics.deals(),
                Consumed.with(text, serdes.published(Deal.class)).withName(Names.DEALS_SOURCE),
                Materialized.<String, Deal, KeyValueStore<Bytes, byte[]>>as(Stores.DEALS)
                        .withKeySerde(text)
                        .withValueSerde(serdes.published(Deal.class)));
        return only(ledger, DealContribution.class, Names.COUNT_CHANGES);
    }

    /** Stage 4: deals per company. */
    private void counts(StreamsBuilder builder, KStream<String, DealContribution> contributions) {
        builder.addStateStore(store(Stores.COMPANY_DEALS, serdes.internal(DealContribution.class)));
        builder.addStateStore(store(Stores.COMPANY_COUNTS, serdes.internal(CompanyDealCounts.class)));
        contributions
                .repartition(Repartitioned.<String, DealContribution>as(Names.COUNT_CHANGES)
                        .withKeySerde(text)
                        .withValueSerde(serdes.internal(DealContribution.class))
                        .withNumberOfPartitions(settings.topics().partitions()))
                .process(
                        guarded(CountProcessor::new),
                        Named.as(Names.COUNT),
                        Stores.COMPANY_DEALS,
                        Stores.COMPANY_COUNTS)
                .to(topics.companyDealCounts(), produced(Names.COUNTS_SINK, serdes.published(CompanyDealCounts.class)));
    }

    /** What the producer sends at most. */
    private static int largestRecord(Properties streamsProperties) {
        return Integer.parseInt(streamsProperties.getProperty(
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Integer.toString(1 << 20)));
    }

    /** The records of one type out of a stream of several. */
    private static <T extends SpecificRecord> KStream<String, T> only(
            KStream<String, SpecificRecord> stream, Class<T> type, String name) {
        return stream.filter((key, value) -> type.isInstance(value), Named.as(name + "-filter"))
                .mapValues(type::cast, Named.as(name + "-cast"));
    }

    /** Like {@link #only}, with the removals (null values), which belong to exactly one type of each stream. */
    private static <T extends SpecificRecord> KStream<String, T> onlyOrRemoved(
            KStream<String, SpecificRecord> stream, Class<T> type, String name) {
        return stream.filter((key, value) -> value == null || type.isInstance(value), Named.as(name + "-filter"))
                .mapValues(type::cast, Named.as(name + "-cast"));
    }

    private <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name), text, values);
    }

    private <V> Produced<String, V> produced(String name, Serde<V> values) {
        return Produced.<String, V>as(name).withKeySerde(text).withValueSerde(values);
    }
}
