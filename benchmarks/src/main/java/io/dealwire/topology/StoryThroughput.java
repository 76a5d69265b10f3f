package io.dealwire.topology;

import io.dealwire.avro.RawArticle;
import io.dealwire.config.Settings;
import io.dealwire.embedded.stack.DataFolder;
import io.dealwire.embedded.stack.EmbeddedStack;
import io.dealwire.ops.ProductMemory;
import io.dealwire.ops.StreamsProperties;
import io.dealwire.ops.topics.TopicAdmin;
import io.dealwire.ops.topics.TopicPlan;
import io.dealwire.serde.AvroSerdes;
import io.dealwire.serde.ConfiguredAvroSerdes;
import io.dealwire.story.GeneratedArticles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/**
 * Articles a second through the stories stage, and through the whole topology, as a ratio to a topology that passes the same
 * records through, in the same run: real broker and registry, exactly once.
 *
 * <p>Usage: {@code StoryThroughput [ARTICLES] [ROUNDS]}; the last round counts, the others warm the machine up.
 */
public final class StoryThroughput {

    private final EmbeddedStack stack;
    private final List<RawArticle> articles = new ArrayList<>();

    private StoryThroughput(EmbeddedStack stack, int count) {
        this.stack = stack;
        GeneratedArticles generated = new GeneratedArticles(42);
        for (int i = 0; i < count; i++) {
            articles.add(generated.next());
        }
    }

    /** Builds one of the topologies compared. */
    private interface Shape {
        Topology build(Settings settings, AvroSerdes serdes, Properties properties);
    }

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        try (DataFolder data = DataFolder.open(Path.of("benchmarks/target/data"), true);
                EmbeddedStack stack = EmbeddedStack.start(data, 0, 0)) {
            stack.awaitReady();
            StoryThroughput throughput = new StoryThroughput(stack, count);
            for (int round = 1; round <= rounds; round++) {
                double nothing = throughput.measure("noop" + round, StoryThroughput::passThrough);
                double stage = throughput.measure("stage" + round, DealTopology::storiesOnly);
                double whole = throughput.measure("whole" + round, DealTopology::build);
                System.out.printf(
                        "round %d: pass-through %.0f articles/s, stories %.0f (%.2f), whole topology %.0f (%.2f)%n",
                        round, nothing, stage, stage / nothing, whole, whole / nothing);
            }
        }
    }

    private static Topology passThrough(Settings settings, AvroSerdes serdes, Properties properties) {
        StreamsBuilder builder = new StreamsBuilder();
        Topics topics = Topics.under(settings.topics().prefix());
        builder.stream(
                        topics.articlesRaw(),
                        Consumed.with(Serdes.String(), serdes.published(RawArticle.class))
                                .withName("source"))
                .mapValues(article -> article, Named.as("nothing"))
                .to(
                        topics.deadLetters(),
                        Produced.<String, RawArticle>as("sink")
                                .withKeySerde(Serdes.String())
                                .withValueSerde(serdes.internal(RawArticle.class)));
        return builder.build(properties);
    }

    private double measure(String name, Shape shape) throws Exception {
        Settings settings = Settings.of(Map.of(
                "kafka.bootstrap.servers",
                stack.bootstrapServers(),
                "registry.url",
                stack.registryUrl(),
                "topics.prefix",
                name + ".",
                "streams.application-id",
                "bench-" + name,
                "streams.state-dir",
                stack.stateFolder().resolve(name).toString(),
                "streams.standby-replicas",
                "0"));
        try (TopicAdmin admin = TopicAdmin.open(settings)) {
            admin.create(TopicPlan.of(settings));
        }
        AvroSerdes serdes = ConfiguredAvroSerdes.of(settings.registry());
        publish(settings, serdes);
        Properties properties = StreamsProperties.of(settings, Optional.empty());
        ProductMemory.give(settings, properties);
        try (KafkaStreams streams = new KafkaStreams(shape.build(settings, serdes, properties), properties)) {
            GroupProgress progress = GroupProgress.of(settings, "bench-" + name);
            streams.start();
            Duration taken = progress.awaitQuiet(
                    Duration.ofSeconds(4), () -> !streams.state().hasCompletedShutdown());
            System.out.println("  " + name + ": " + taken.toMillis() + " ms; records read: " + progress.records());
            return articles.size() * 1000.0 / taken.toMillis();
        }
    }

    private void publish(Settings settings, AvroSerdes serdes) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "bootstrap.servers", settings.kafka().bootstrapServers(), "compression.type", "lz4", "linger.ms", 20));
        String topic = Topics.under(settings.topics().prefix()).articlesRaw();
        try (KafkaProducer<String, RawArticle> producer = new KafkaProducer<>(
                properties,
                new StringSerializer(),
                serdes.published(RawArticle.class).serializer())) {
            for (int i = 0; i < articles.size(); i++) {
                producer.send(new ProducerRecord<>(topic, "article-" + i, articles.get(i)));
            }
        }
    }
}
