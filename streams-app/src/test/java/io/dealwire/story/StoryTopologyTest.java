package io.dealwire.story;

import static io.dealwire.story.Texts.MONDAY;
import static io.dealwire.story.Texts.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.RawArticle;
import io.dealwire.avro.StoryMember;
import io.dealwire.avro.StoryPlace;
import io.dealwire.avro.StoryProbe;
import io.dealwire.config.Settings;
import io.dealwire.topology.DealTopology;
import io.dealwire.topology.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stories stage in the topology that is deployed. */
class StoryTopologyTest {

    @TempDir
    Path stateFolder;

    private TopologyTestDriver driver;
    private TestInputTopic<String, RawArticle> articles;
    private KeyValueStore<String, StoryPlace> places;

    @BeforeEach
    void start() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "story-test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateFolder.toString());
        PlainAvro avro = new PlainAvro();
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
        assertThat(Optional.ofNullable(members().get(Stores.membersOf("a") + "b")))
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

    private long fingerprintsOf(String id) {
        long count = 0;
        try (var all = driver.<String, StoryProbe>getKeyValueStore(Stores.STORY_FINGERPRINTS)
                .all()) {
            while (all.hasNext()) {
                count += ProbeKey.of(all.next().key).articleId().equals(id) ? 1 : 0;
            }
        }
        return count;
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
}
