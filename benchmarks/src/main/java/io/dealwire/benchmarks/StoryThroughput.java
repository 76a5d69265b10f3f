package io.dealwire.benchmarks;

import io.dealwire.avro.RawArticle;
import io.dealwire.avro.StoryDecision;
import io.dealwire.config.Settings;
import io.dealwire.embedded.stack.DataFolder;
import io.dealwire.embedded.stack.EmbeddedStack;
import io.dealwire.layout.Topics;
import io.dealwire.ops.StreamsProperties;
import io.dealwire.ops.topics.TopicAdmin;
import io.dealwire.ops.topics.TopicPlan;
import io.dealwire.serde.AvroSerdes;
import io.dealwire.serde.ConfiguredAvroSerdes;
import io.dealwire.topology.DealTopology;
import io.dealwire.topology.StoriesStage;
import io.dealwire.topology.Wiring;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/**
 * Articles a second through the stories stage, and through the whole topology, as a ratio to a topology that passes the same
 * records through, in the same run: real broker and registry, exactly once. By the clock, and by the processor time of this process
 * and of the broker together: the latter holds on a machine that others use too.
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

    /** Articles a second by the clock, and articles for each second of processor time. */
    private record Rate(double clock, double processor) {

        String beside(Rate nothing) {
            return String.format(
                    "%.0f articles/s (%.2f), %.0f by processor time (%.2f)",
                    clock, clock / nothing.clock, processor, processor / nothing.processor);
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
                Rate nothing = throughput.measure("noop" + round, StoryThroughput::passThrough);
                Rate stage = throughput.measure("stage" + round, StoryThroughput::storiesOnly);
                Rate whole = throughput.measure("whole" + round, DealTopology::build);
                System.out.println("round " + round);
                System.out.println("  pass-through   " + nothing.beside(nothing));
                System.out.println("  stories        " + stage.beside(nothing));
                System.out.println("  whole topology " + whole.beside(nothing));
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

    /** The stories stage, its decisions put where nobody reads them. */
    private static Topology storiesOnly(Settings settings, AvroSerdes serdes, Properties properties) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        StoriesStage.add(builder, new Wiring(settings, serdes, properties))
                .mapValues(story -> story == null ? null : story.getDecision(), Named.as("decision"))
                .to(
                        Topics.under(settings.topics().prefix()).deadLetters(),
                        Produced.<String, StoryDecision>as("sink")
                                .withKeySerde(Serdes.String())
                                .withValueSerde(serdes.internal(StoryDecision.class)));
        return builder.build(properties);
    }

    private Rate measure(String name, Shape shape) throws Exception {
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
            Duration before = processorTime();
            streams.start();
            double rate = progress.rate(
                    Topics.under(settings.topics().prefix()).articlesRaw(),
                    Duration.ofSeconds(4),
                    () -> !streams.state().hasCompletedShutdown());
            System.out.println("  " + name + ": records read: " + progress.records());
            Duration spent = processorTime().minus(before);
            return new Rate(rate, articles.size() * 1000.0 / spent.toMillis());
        }
    }

    private static Duration processorTime() {
        ProcessHandle own = ProcessHandle.current();
        return Stream.concat(Stream.of(own), own.descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private void publish(Settings settings, AvroSerdes serdes) {
        // One batch on the way: the topic has just been made, see KAFKA-15591.
        Map<String, Object> properties = Map.of(
                "bootstrap.servers",
                settings.kafka().bootstrapServers(),
                "compression.type",
                "lz4",
                "linger.ms",
                20,
                "max.in.flight.requests.per.connection",
                1);
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
