package io.dealwire.story;

import io.dealwire.avro.StoryLink;
import io.dealwire.avro.StoryMail;
import io.dealwire.avro.StoryMailKind;
import io.dealwire.avro.StoryProbe;
import io.dealwire.avro.StoryProbeKind;
import io.dealwire.config.StorySettings;
import io.dealwire.layout.Stores;
import io.dealwire.story.band.BandClock;
import io.dealwire.story.band.BandEntry;
import io.dealwire.story.band.BandIndex;
import io.dealwire.story.band.ProbeKey;
import io.dealwire.story.print.Fingerprint;
import io.dealwire.story.print.SameStory;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;

/**
 * Finds the articles of one band partition that are the same text. The fingerprints are a table over the probes: what arrives here
 * is in the table already, or, when null, no longer. The index over them is in memory and rebuilt at the start.
 */
public final class BandProcessor extends ContextualProcessor<String, StoryProbe, String, SpecificRecord> {

    private static final Duration EXPIRE_EVERY = Duration.ofSeconds(10);

    private static final StoryProbe REMOVAL = StoryProbe.newBuilder()
            .setKind(StoryProbeKind.REMOVE)
            .setPublishedAt(Instant.EPOCH)
            .build();

    private final StorySettings settings;
    private TimestampedKeyValueStore<String, StoryProbe> store;
    private final Map<Integer, BandIndex> indexes = new TreeMap<>();
    private BandClock clock;
    private Sensor late;
    private Sensor bitten;

    public BandProcessor(StorySettings settings) {
        this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        store = context.getStateStore(Stores.STORY_FINGERPRINTS);
        StreamsMetrics metrics = context.metrics();
        String task = context.taskId().toString();
        late = metrics.addRateTotalSensor("story", task, "late-articles", Sensor.RecordingLevel.INFO);
        bitten = metrics.addRateTotalSensor("story", task, "bounded-searches", Sensor.RecordingLevel.INFO);
        clock = new BandClock(settings.idle(), context.currentSystemTimeMs());
        indexes.clear();
        restore(context.currentSystemTimeMs());
        if (settings.expiry()) {
            context.schedule(EXPIRE_EVERY, PunctuationType.WALL_CLOCK_TIME, this::expire);
        }
    }

    /** The index of a band. A task has one band, except in tests, where all bands share a partition. */
    private BandIndex index(int band) {
        return indexes.computeIfAbsent(
                band,
                absent -> new BandIndex(
                        band,
                        new SameStory(settings.wording(), settings.agreement()),
                        settings.window(),
                        new BandIndex.Bounds(settings.postings(), settings.candidates()),
                        entry -> Fingerprint.decode(
                                store.get(key(band, entry)).value().getFingerprint())));
    }

    private static String key(int band, BandEntry entry) {
        return new ProbeKey(band, entry.version, entry.articleId).text();
    }

    private void restore(long now) {
        try (KeyValueIterator<String, ValueAndTimestamp<StoryProbe>> all = store.all()) {
            all.forEachRemaining(entry -> {
                StoryProbe probe = entry.value.value();
                if (ProbeKey.isQuestion(entry.key)) {
                    return;
                }
                index(probe.getBand()).restore(entry(ProbeKey.of(entry.key).articleId(), probe));
                clock.shows(probe.getRawPartition(), probe.getPublishedAt().toEpochMilli(), now);
            });
        }
    }

    @Override
    public void process(Record<String, StoryProbe> record) {
        ProbeKey key = ProbeKey.of(record.key());
        BandIndex index = index(key.band());
        if (ProbeKey.isQuestion(record.key())) {
            if (record.value() != null) {
                mail(index.search(key.articleId(), key.version()), record.timestamp());
                remove(record.key(), record.timestamp());
            }
        } else if (record.value() == null) {
            index.remove(key.articleId(), key.version());
        } else {
            put(index, key.articleId(), record.value(), record.timestamp());
        }
    }

    /** Takes an entry out of the table, which hears it as everybody does. */
    private void remove(String key, long timestamp) {
        context().forward(new Record<>(key, REMOVAL, timestamp));
    }

    private void put(BandIndex index, String articleId, StoryProbe probe, long timestamp) {
        long now = context().currentSystemTimeMs();
        countLate(probe, now);
        clock.shows(probe.getRawPartition(), probe.getPublishedAt().toEpochMilli(), now);
        mail(index.put(entry(articleId, probe), () -> Fingerprint.decode(probe.getFingerprint())), timestamp);
        long bites = index.takeBites();
        if (bites > 0) {
            bitten.record(bites);
        }
    }

    private void countLate(StoryProbe probe, long now) {
        OptionalLong reached = settings.expiry() && probe.getLeading() ? clock.reached(now) : OptionalLong.empty();
        long allowed = settings.lateness().toMillis();
        if (reached.isPresent() && probe.getPublishedAt().toEpochMilli() < reached.getAsLong() - allowed) {
            late.record();
        }
    }

    private void mail(List<BandIndex.Finding> findings, long timestamp) {
        for (BandIndex.Finding finding : findings) {
            StoryMail mail = StoryMail.newBuilder()
                    .setKind(StoryMailKind.LINK)
                    .setToVersion(finding.version())
                    .setLinks(
                            finding.earlier().stream().map(BandProcessor::link).toList())
                    .build();
            context().forward(new Record<>(finding.articleId(), mail, timestamp));
        }
    }

    static StoryLink link(BandIndex.Earlier earlier) {
        return StoryLink.newBuilder()
                .setParentId(earlier.articleId())
                .setParentVersion(earlier.version())
                .setParentPublishedAt(Instant.ofEpochMilli(earlier.publishedAt()))
                .setSimilarity(earlier.verdict().similarity())
                .setMeasure(earlier.verdict().measure())
                .build();
    }

    /** Forgets what is older than the window and the allowed lateness. */
    private void expire(long now) {
        OptionalLong reached = clock.reached(now);
        if (reached.isEmpty()) {
            return;
        }
        long oldest = reached.getAsLong()
                - settings.window().plus(settings.lateness()).toMillis();
        indexes.forEach((band, index) -> {
            for (var old = index.takeEarliestBefore(oldest); old.isPresent(); old = index.takeEarliestBefore(oldest)) {
                remove(key(band, old.get()), now);
            }
        });
    }

    public static BandEntry entry(String articleId, StoryProbe probe) {
        return new BandEntry(
                articleId,
                probe.getVersion(),
                probe.getPublishedAt().toEpochMilli(),
                numbers(probe.getAnchors()),
                numbers(probe.getLeads()));
    }

    private static int[] numbers(ByteBuffer bytes) {
        int[] numbers = new int[bytes.remaining() / Integer.BYTES];
        bytes.duplicate().asIntBuffer().get(numbers);
        return numbers;
    }
}
