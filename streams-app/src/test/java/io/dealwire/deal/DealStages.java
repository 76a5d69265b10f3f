package io.dealwire.deal;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.CompanyTag;
import io.dealwire.avro.Deal;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.RawPosition;
import io.dealwire.avro.Span;
import io.dealwire.avro.StoryArticle;
import io.dealwire.avro.StoryDecision;
import io.dealwire.avro.StoryMember;
import io.dealwire.avro.StoryMembership;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.avro.TaggedStory;
import io.dealwire.avro.TextField;
import io.dealwire.config.Settings;
import io.dealwire.layout.StoreKey;
import io.dealwire.layout.Stores;
import io.dealwire.layout.Topics;
import io.dealwire.topology.CountsStage;
import io.dealwire.topology.DealsStage;
import io.dealwire.topology.Wiring;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.state.KeyValueStore;

/** The stages deals and counts alone, fed with what the entities stage hands on. */
final class DealStages implements AutoCloseable {

    private static final String STORIES = "stories";
    private static final Settings SETTINGS = Settings.of(Map.of("deal.gap", "100d", "deal.reach", "30d"));
    private static final Topics TOPICS = Topics.under(SETTINGS.topics().prefix());

    private final TopologyTestDriver driver;
    private final TestInputTopic<String, TaggedStory> stories;
    private final TestOutputTopic<String, TaggedArticle> tagged;
    private final TestOutputTopic<String, Deal> deals;
    private final TestOutputTopic<String, CompanyDealCounts> counts;

    DealStages(Path stateFolder) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "deal-stages");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateFolder.toString());
        driver = new TopologyTestDriver(topology(properties), properties);
        stories = driver.createInputTopic(
                STORIES,
                new StringSerializer(),
                AvroBytes.serde(TaggedStory.class).serializer());
        tagged = output(TOPICS.articlesTagged(), TaggedArticle.class);
        deals = output(TOPICS.deals(), Deal.class);
        counts = output(TOPICS.companyDealCounts(), CompanyDealCounts.class);
    }

    private <T extends SpecificRecord> TestOutputTopic<String, T> output(String topic, Class<T> type) {
        return driver.createOutputTopic(
                topic, new StringDeserializer(), AvroBytes.serde(type).deserializer());
    }

    private static Topology topology(Properties properties) {
        StreamsBuilder builder = new StreamsBuilder();
        Wiring wiring = new Wiring(SETTINGS, AvroBytes.serdes(), properties);
        builder.addStateStore(org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore(Stores.STORY_MEMBERS),
                Serdes.String(),
                AvroBytes.serde(StoryMember.class)));
        KStream<String, TaggedStory> stories =
                builder.stream(STORIES, Consumed.with(Serdes.String(), AvroBytes.serde(TaggedStory.class)));
        CountsStage.add(builder, wiring, DealsStage.add(builder, wiring, stories));
        return builder.build(properties);
    }

    /** A new or corrected article that heads its own story. */
    void publish(String id, Instant publishedAt, String title, String body, String... companies) {
        place(id, id, publishedAt, title, body, Optional.empty(), companies);
    }

    /** A new or corrected article in a story. */
    void place(
            String id,
            String story,
            Instant publishedAt,
            String title,
            String body,
            Optional<StoryMembership> membership,
            String... companies) {
        RawArticle article = RawArticle.newBuilder()
                .setSource("Outlet of " + id)
                .setTitle(title)
                .setBody(body)
                .setPublishedAt(publishedAt)
                .build();
        ArticleTags tags = ArticleTags.newBuilder()
                .setCompanies(Arrays.stream(companies)
                        .map(company -> tag(company, title, body))
                        .toList())
                .build();
        stories.pipeInput(id, new TaggedStory(story(id, story, article, membership), tags));
    }

    /** A change of an article's story, without text. */
    void move(String id, String story, Optional<StoryMembership> membership) {
        if (!story.equals(id)) {
            members().put(StoreKey.of(story, id).text(), member(id));
        }
        stories.pipeInput(id, new TaggedStory(story(id, story, null, membership), null));
    }

    void expire(String id) {
        StoryArticle story = story(id, id, null, Optional.empty());
        story.setExpired(true);
        stories.pipeInput(id, new TaggedStory(story, null));
    }

    void takeDown(String id) {
        stories.pipeInput(id, (TaggedStory) null);
    }

    Optional<TaggedArticle> article(String id) {
        KeyValueStore<String, TaggedArticle> store = driver.getKeyValueStore(Stores.ARTICLES);
        return Optional.ofNullable(store.get(id));
    }

    /** The topic as a table. */
    Map<String, Deal> deals() {
        return table(deals, dealTable);
    }

    Map<String, CompanyDealCounts> counts() {
        return table(counts, countTable);
    }

    Map<String, TaggedArticle> tagged() {
        return table(tagged, taggedTable);
    }

    private final Map<String, Deal> dealTable = new HashMap<>();
    private final Map<String, CompanyDealCounts> countTable = new HashMap<>();
    /** What a sensor of the deals stage has counted. */
    double counted(String sensor) {
        return driver.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals(sensor + "-total"))
                .mapToDouble(metric -> (Double) metric.metricValue())
                .sum();
    }

    private final Map<String, TaggedArticle> taggedTable = new HashMap<>();

    private static <T> Map<String, T> table(TestOutputTopic<String, T> topic, Map<String, T> table) {
        topic.readKeyValuesToList().forEach(record -> {
            if (record.value == null) {
                table.remove(record.key);
            } else {
                table.put(record.key, record.value);
            }
        });
        return table;
    }

    private KeyValueStore<String, StoryMember> members() {
        return driver.getKeyValueStore(Stores.STORY_MEMBERS);
    }

    private static StoryMember member(String id) {
        return StoryMember.newBuilder()
                .setArticleId(id)
                .setMember(true)
                .setPublishedAt(Instant.EPOCH)
                .build();
    }

    private static StoryArticle story(
            String id, String story, RawArticle article, Optional<StoryMembership> membership) {
        return StoryArticle.newBuilder()
                .setArticleId(id)
                .setVersion(1)
                .setRaw(RawPosition.newBuilder().build())
                .setArticle(article)
                .setDecision(StoryDecision.newBuilder().setStoryId(story).build())
                .setMembership(membership.orElse(null))
                .build();
    }

    private static CompanyTag tag(String company, String title, String body) {
        List<Span> mentions = new ArrayList<>();
        find(company, TextField.TITLE, title, mentions);
        find(company, TextField.BODY, body, mentions);
        return CompanyTag.newBuilder()
                .setCompanyId(company.toLowerCase(Locale.ROOT))
                .setName(company)
                .setRelevance(1)
                .setMentions(mentions)
                .build();
    }

    private static void find(String company, TextField field, String text, List<Span> mentions) {
        for (int at = text.indexOf(company); at >= 0; at = text.indexOf(company, at + 1)) {
            mentions.add(new Span(field, at, at + company.length()));
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
