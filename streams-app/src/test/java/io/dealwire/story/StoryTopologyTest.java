package io.dealwire.story;

import static io.dealwire.story.Texts.MONDAY;
import static io.dealwire.story.Texts.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.RawArticle;
import io.dealwire.avro.StoryMail;
import io.dealwire.avro.StoryMember;
import io.dealwire.avro.StoryPlace;
import io.dealwire.avro.StoryProbe;
import io.dealwire.config.Settings;
import io.dealwire.layout.StoreKey;
import io.dealwire.layout.Stores;
import io.dealwire.serde.AvroSerdes;
import io.dealwire.story.band.ProbeKey;
import io.dealwire.topology.DealTopology;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stories stage in the topology that is deployed. */
class StoryTopologyTest {

    @TempDir
    Path stateFolder;

    private TopologyTestDriver driver;
    private final CountedMail avro = new CountedMail();
    private TestInputTopic<String, RawArticle> articles;
    private KeyValueStore<String, StoryPlace> places;

    @BeforeEach
    void start() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "story-test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateFolder.toString());
        driver = new TopologyTestDriver(
                DealTopology.build(Settings.of(Map.of()), avro, properties),
                properties,
                MONDAY.plus(Duration.ofDays(20)));
        articles = driver.createInputTopic(
                "dealwire.articles.raw",
                new StringSerializer(),
                avro.published(RawArticle.class).serializer());
        places = driver.getKeyValueStore(Stores.STORY_ARTICLES);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void aCopyJoinsTheStoryOfTheEarlierArticle() {
        publish("a", "fjordwire", Texts.TAKEOVER, MONDAY);
        publish("b", "courier", Texts.cut(Texts.TAKEOVER, 0.4), MONDAY.plusSeconds(600));
        publish("c", "fjordwire", Texts.SOLAR, MONDAY.plusSeconds(900));

        assertThat(story("b")).isEqualTo("a");
        assertThat(story("c")).isEqualTo("c");
        assertThat(place("a").getOutlets()).containsExactly(Map.entry("courier", 1));
    }

    @Test
    void anEarlierCopyThatArrivesLateBecomesTheHead() {
        publish("b", "courier", Texts.TAKEOVER, MONDAY.plusSeconds(600));
        publish("c", "herald", Texts.TAKEOVER, MONDAY.plusSeconds(700));
        publish("a", "fjordwire", Texts.TAKEOVER, MONDAY);

        assertThat(story("b")).isEqualTo("a");
        assertThat(story("c")).isEqualTo("a");
        assertThat(place("a").getOutlets()).containsOnlyKeys("courier", "herald");
        assertThat(place("b").getOutlets()).isEmpty();
    }

    @Test
    void theNextEarliestTakesOverWhenTheHeadIsTakenDown() {
        publish("a", "fjordwire", Texts.TAKEOVER, MONDAY);
        publish("b", "courier", Texts.TAKEOVER, MONDAY.plusSeconds(600));
        publish("c", "herald", Texts.TAKEOVER, MONDAY.plusSeconds(700));

        articles.pipeInput("a", null);

        assertThat(places.get("a")).isNull();
        assertThat(story("b")).isEqualTo("b");
        assertThat(story("c")).isEqualTo("b");
        assertThat(place("b").getOutlets()).containsOnlyKeys("herald");
    }

    @Test
    void aCorrectionToAnotherTextLeavesTheStory() {
        publish("a", "fjordwire", Texts.TAKEOVER, MONDAY);
        publish("b", "courier", Texts.TAKEOVER, MONDAY.plusSeconds(600));

        publish("b", "courier", Texts.SOLAR, MONDAY.plusSeconds(600));

        assertThat(story("b")).isEqualTo("b");
        assertThat(place("a").getOutlets()).isEmpty();
        assertThat(Optional.ofNullable(members().get(StoreKey.of("a", "b").text())))
                .isEmpty();
    }

    @Test
    void articlesFartherApartThanTheWindowAreDifferentStories() {
        publish("a", "fjordwire", Texts.TAKEOVER, MONDAY);
        publish("b", "courier", Texts.TAKEOVER, MONDAY.plus(Duration.ofDays(7)).plusMillis(1));

        assertThat(story("b")).isEqualTo("b");
    }

    @Test
    void fingerprintsExpireWithTheWindowAndArticlesWithTheRetention() {
        publish("a", "fjordwire", Texts.TAKEOVER, MONDAY.minus(Duration.ofDays(25)));
        driver.advanceWallClockTime(Duration.ofMinutes(10));
        publish("b", "courier", Texts.SOLAR, MONDAY.plus(Duration.ofDays(6)));

        driver.advanceWallClockTime(Duration.ofSeconds(10));

        assertThat(places.get("a")).isNull();
        assertThat(places.get("b")).isNotNull();
        assertThat(fingerprintsOf("a")).isZero();
        assertThat(fingerprintsOf("b")).isPositive();
    }

    /** Other partitions may be far behind this one. */
    @Test
    void nothingRetiresSoonAfterAStart() {
        publish("a", "fjordwire", Texts.TAKEOVER, MONDAY.minus(Duration.ofDays(25)));
        publish("today", "courier", Texts.SOLAR, MONDAY.plus(Duration.ofDays(6)));
        restart();

        driver.advanceWallClockTime(Duration.ofMinutes(4));
        publish("b", "herald", Texts.TAKEOVER, MONDAY.minus(Duration.ofDays(25)).plusSeconds(60));

        assertThat(story("b")).isEqualTo("a");
    }

    /** A raw partition that lags behind holds the clocks of the bands back, so it is the retirement that has to see to the fingerprints. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void copiesThatComeAfterTheirHeadHasRetiredHeadAStoryOfTheirOwnAndAllFallsSilent(boolean restarted) {
        Instant longAgo = MONDAY.minus(Duration.ofDays(25));
        publish("a", "fjordwire", Texts.TAKEOVER, longAgo);
        publish("b", "courier", Texts.TAKEOVER, longAgo.plusSeconds(60));
        publish("today", "fjordwire", Texts.SOLAR, MONDAY.plus(Duration.ofDays(6)));
        driver.advanceWallClockTime(Duration.ofMinutes(4));
        anotherPartitionShows(longAgo);
        driver.advanceWallClockTime(Duration.ofMinutes(2));
        assertThat(places.get("a")).as("retired").isNull();
        if (restarted) {
            restart();
        }
        assertThat(places.get("today")).as("known over a restart").isNotNull();
        int before = avro.messages;

        publish("c", "herald", Texts.TAKEOVER, longAgo.plusSeconds(120));
        publish("d", "herald", Texts.cut(Texts.TAKEOVER, 0.5), longAgo.plusSeconds(180));

        assertThat(story("c")).isEqualTo("c");
        assertThat(story("d")).isEqualTo("c");
        assertThat(place("c").getOutlets()).containsExactly(Map.entry("herald", 1));
        assertThat(places.get("a")).as("nothing is kept of who is not there").isNull();
        assertThat(avro.messages - before)
                .as("what c and d have to say to each other, a LINK from each of four bands and a TIE at most")
                .isLessThanOrEqualTo(5);
    }

    @Test
    void thoseThatFollowAnArticleStayInItsStoryWhenItRetires() {
        publish("a", "fjordwire", Texts.TAKEOVER, MONDAY.minus(Duration.ofDays(25)));
        publish("b", "courier", Texts.TAKEOVER, MONDAY.minus(Duration.ofDays(23)));
        publish("today", "fjordwire", Texts.SOLAR, MONDAY.plus(Duration.ofDays(6)));

        driver.advanceWallClockTime(Duration.ofMinutes(4));
        anotherPartitionShows(MONDAY.minus(Duration.ofDays(25)));
        driver.advanceWallClockTime(Duration.ofMinutes(2));

        assertThat(places.get("a")).isNull();
        assertThat(story("b")).isEqualTo("a");
        assertThat(fingerprintsOf("b")).isPositive();
    }

    /** The bands hear of an article of a raw partition where time has come so far only. */
    private void anotherPartitionShows(Instant publishedAt) {
        KeyValue<String, StoryProbe> known =
                this.<StoryProbe>all(Stores.STORY_FINGERPRINTS).get(0);
        ProbeKey key = new ProbeKey(ProbeKey.of(known.key).band(), 0, "elsewhere");
        StoryProbe probe = StoryProbe.newBuilder(known.value)
                .setVersion(0)
                .setRawPartition(1)
                .setPublishedAt(publishedAt)
                .setAnchors(ByteBuffer.allocate(0))
                .setLeads(ByteBuffer.allocate(0))
                .build();
        driver.createInputTopic(
                        "dealwire.story-probes",
                        new StringSerializer(),
                        avro.internal(StoryProbe.class).serializer())
                .pipeInput(key.text(), probe);
    }

    /** Starts anew from what the topics hold; a driver deletes its stores when it is closed. */
    private void restart() {
        List<KeyValue<String, StoryPlace>> keptPlaces = all(Stores.STORY_ARTICLES);
        List<KeyValue<String, StoryMember>> keptMembers = all(Stores.STORY_MEMBERS);
        List<KeyValue<String, StoryProbe>> keptFingerprints = all(Stores.STORY_FINGERPRINTS);
        driver.close();
        start();
        places.putAll(keptPlaces);
        members().putAll(keptMembers);
        driver.createInputTopic(
                        "dealwire.story-probes",
                        new StringSerializer(),
                        avro.internal(StoryProbe.class).serializer())
                .pipeKeyValueList(keptFingerprints);
    }

    private <V> List<KeyValue<String, V>> all(String store) {
        List<KeyValue<String, V>> all = new ArrayList<>();
        try (var entries = driver.<String, V>getKeyValueStore(store).all()) {
            entries.forEachRemaining(all::add);
        }
        return all;
    }

    private long fingerprintsOf(String id) {
        return this.<StoryProbe>all(Stores.STORY_FINGERPRINTS).stream()
                .filter(entry -> ProbeKey.of(entry.key).articleId().equals(id))
                .count();
    }

    private void publish(String id, String source, String body, Instant publishedAt) {
        articles.pipeInput(id, article(source, "Headline of " + source, body, publishedAt));
    }

    private StoryPlace place(String id) {
        return Optional.ofNullable(places.get(id)).orElseThrow();
    }

    private String story(String id) {
        return place(id).getStoryId();
    }

    private KeyValueStore<String, StoryMember> members() {
        return driver.getKeyValueStore(Stores.STORY_MEMBERS);
    }

    /** Counts the messages to articles, and stops what does not stop of itself. */
    private static final class CountedMail implements AvroSerdes {

        private static final int ENDLESS = 1_000;

        private final PlainAvro avro = new PlainAvro();
        private int messages;

        @Override
        public <T extends SpecificRecord> Serde<T> published(Class<T> type) {
            return avro.published(type);
        }

        @Override
        public <T extends SpecificRecord> Serde<T> internal(Class<T> type) {
            Serde<T> plain = avro.internal(type);
            return type != StoryMail.class
                    ? plain
                    : Serdes.serdeFrom(
                            (topic, mail) -> {
                                assertThat(++messages).as("messages").isLessThan(ENDLESS);
                                return plain.serializer().serialize(topic, mail);
                            },
                            plain.deserializer());
        }
    }
}
