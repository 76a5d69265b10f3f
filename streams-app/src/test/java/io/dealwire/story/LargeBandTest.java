package io.dealwire.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.StoryMail;
import io.dealwire.avro.StoryProbe;
import io.dealwire.avro.StoryProbeKind;
import io.dealwire.config.StorySettings;
import io.dealwire.layout.Stores;
import io.dealwire.story.band.ProbeKey;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A task with a large table of fingerprints takes it up in steps, and lets it expire in steps. {@code -Ddealwire.band.fingerprints} chooses how
 * many there are; each test prints one line with the time of the slowest step.
 */
class LargeBandTest {

    private static final int FINGERPRINTS = Integer.getInteger("dealwire.band.fingerprints", 60_000);
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    @TempDir
    private File folder;

    private MockProcessorContext<String, SpecificRecord> context;
    private TimestampedKeyValueStore<String, StoryProbe> store;
    private BandProcessor processor;
    private long slowest;

    @BeforeEach
    void fillTable() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "band-start");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:9092");
        context = new MockProcessorContext<>(properties, new TaskId(1, 0), folder);
        context.setCurrentSystemTimeMs(0);
        store = org.apache.kafka.streams.state.Stores.timestampedKeyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.persistentTimestampedKeyValueStore(
                                Stores.STORY_FINGERPRINTS),
                        Serdes.String(),
                        new PlainAvro().internal(StoryProbe.class))
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        put("first", MORNING);
        StoryProbe one = probe("first", MORNING);
        Random random = new Random(1);
        for (int i = 0; i < FINGERPRINTS; i++) {
            ByteBuffer anchors = ByteBuffer.allocate(6 * Integer.BYTES);
            while (anchors.hasRemaining()) {
                anchors.putInt(random.nextInt());
            }
            store.put(
                    new ProbeKey(0, i, "a" + i).text(),
                    ValueAndTimestamp.make(
                            StoryProbe.newBuilder(one)
                                    .setVersion(i)
                                    .setPublishedAt(MORNING.plusMillis(random.nextInt(86_400_000)))
                                    .setAnchors(anchors.flip())
                                    .build(),
                            0L));
        }
        processor = new BandProcessor(StorySettings.defaults());
    }

    @Test
    void whatArrivesMeanwhileIsSearchedForWhenAllIsKnown() {
        timed(() -> processor.init(context));
        assertThat(punctuations()).as("the rest is taken up later").isEqualTo(2);

        StoryProbe copy = put("copy", MORNING.plus(Duration.ofHours(1)));
        processor.process(new Record<>(key("copy"), copy, 0));
        assertThat(forwarded()).singleElement().satisfies(question -> {
            assertThat(question.key()).isEqualTo("?" + key("copy"));
            assertThat(((StoryProbe) question.value()).getKind()).isEqualTo(StoryProbeKind.SEARCH);
        });

        assertThat(metric("band-articles")).isEqualTo(BandProcessor.TAKEN_UP_AT_THE_START);

        List<Record<String, SpecificRecord>> told = new ArrayList<>();
        int steps = 0;
        while (punctuations() == 2) {
            context.resetForwards();
            timed(() -> context.scheduledPunctuators().get(0).getPunctuator().punctuate(0));
            told.addAll(forwarded());
            steps++;
        }

        int later = FINGERPRINTS - BandProcessor.TAKEN_UP_AT_THE_START;
        assertThat(steps).isBetween(later / BandProcessor.TAKEN_UP_AT_ONCE, later / BandProcessor.TAKEN_UP_AT_ONCE + 2);
        assertThat(told)
                .filteredOn(record -> record.value() instanceof StoryMail)
                .singleElement()
                .satisfies(mail -> assertThat(mail.key()).isEqualTo("copy"));
        assertThat(told).anySatisfy(record -> assertThat(record.key()).isEqualTo("?" + key("copy")));
        assertThat(metric("band-articles")).isEqualTo(FINGERPRINTS + 2);
        assertThat(metric("band-waiting")).isZero();
        processor.close();
        assertThat(context.metrics().metrics().keySet())
                .noneMatch(metric -> metric.name().startsWith("band-"));
        System.out.printf(
                "Band start: %,d fingerprints, %d steps, the slowest %d ms of processor time%n",
                FINGERPRINTS, steps, slowest);
    }

    @Test
    void whatHasGrownTooOldGoesInPartsEachOnceAndTheNewestStays() {
        StorySettings settings = StorySettings.defaults();
        processor.init(context);
        while (punctuations() == 2) {
            context.scheduledPunctuators().get(0).getPunctuator().punctuate(0);
        }
        processor.process(new Record<>(
                key("newest"),
                put(
                        "newest",
                        MORNING.plus(settings.window())
                                .plus(settings.lateness())
                                .plus(Duration.ofDays(2))),
                0));
        long now = settings.idle().toMillis();
        context.setCurrentSystemTimeMs(now);

        Set<String> removed = new HashSet<>();
        int ticks = 0;
        do {
            context.resetForwards();
            timed(() -> context.scheduledPunctuators().get(1).getPunctuator().punctuate(now));
            assertThat(forwarded())
                    .hasSizeLessThanOrEqualTo(BandProcessor.MOST_EXPIRED)
                    .allSatisfy(
                            removal -> assertThat(removed.add(removal.key())).isTrue());
            ticks++;
        } while (!context.forwarded().isEmpty());

        assertThat(removed).hasSize(FINGERPRINTS + 1).doesNotContain(key("newest"));
        assertThat(ticks).isEqualTo(1 + FINGERPRINTS / BandProcessor.MOST_EXPIRED + 1);
        assertThat(metric("bounded-expiries-total")).isEqualTo((FINGERPRINTS + 1) / BandProcessor.MOST_EXPIRED);
        assertThat(metric("band-articles")).isOne();
        System.out.printf(
                "Band expiry: %,d fingerprints, %d ticks, the slowest %d ms of processor time%n",
                FINGERPRINTS, ticks, slowest);
    }

    private double metric(String name) {
        return context.metrics().metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals(name))
                .mapToDouble(metric -> (double) metric.getValue().metricValue())
                .findFirst()
                .orElseThrow();
    }

    private long punctuations() {
        return context.scheduledPunctuators().stream()
                .filter(scheduled -> !scheduled.cancelled())
                .count();
    }

    private void timed(Runnable step) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        step.run();
        long millis = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
        slowest = Math.max(slowest, millis);
    }

    private List<Record<String, SpecificRecord>> forwarded() {
        List<Record<String, SpecificRecord>> records = new ArrayList<>();
        context.forwarded()
                .forEach(forward -> records.add(
                        new Record<>(forward.record().key(), forward.record().value(), 0)));
        return records;
    }

    private StoryProbe put(String id, Instant publishedAt) {
        StoryProbe probe = probe(id, publishedAt);
        store.put(key(id), ValueAndTimestamp.make(probe, 0L));
        return probe;
    }

    private static String key(String id) {
        return new ProbeKey(0, 0, id).text();
    }

    private static StoryProbe probe(String id, Instant publishedAt) {
        return Probes.of(id, Texts.article("Northern Press", "Takeover", Texts.TAKEOVER, publishedAt));
    }
}
