package io.dealwire.story;

import io.dealwire.avro.StoryLink;
import io.dealwire.avro.StoryMail;
import io.dealwire.avro.StoryMailKind;
import io.dealwire.avro.StoryProbe;
import io.dealwire.avro.StoryProbeKind;
import io.dealwire.config.StorySettings;
import io.dealwire.layout.Stores;
import io.dealwire.story.band.BandIndex;
import io.dealwire.story.band.Bands;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
 * is in the table already, or, when null, no longer. What is known of them in memory ({@link Bands}) is rebuilt at the start.
 */
public final class BandProcessor extends ContextualProcessor<String, StoryProbe, String, SpecificRecord> {

    private static final Duration EXPIRE_EVERY = Duration.ofSeconds(10);

    /** Most fingerprints that one tick takes out of the table: what it sends has to fit into a transaction. */
    static final int MOST_EXPIRED = 20_000;

    private static final StoryProbe REMOVAL = StoryProbe.newBuilder()
            .setKind(StoryProbeKind.REMOVE)
            .setPublishedAt(Instant.EPOCH)
            .build();

    private final StorySettings settings;
    private Bands bands;
    private Sensor late;
    private Sensor bitten;
    private Sensor boundedExpiry;

    public BandProcessor(StorySettings settings) {
        this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        StreamsMetrics metrics = context.metrics();
        String task = context.taskId().toString();
        late = metrics.addRateTotalSensor("story", task, "late-articles", Sensor.RecordingLevel.INFO);
        bitten = metrics.addRateTotalSensor("story", task, "bounded-searches", Sensor.RecordingLevel.INFO);
        boundedExpiry = metrics.addRateTotalSensor("story", task, "bounded-expiries", Sensor.RecordingLevel.INFO);
        restore(context.getStateStore(Stores.STORY_FINGERPRINTS), context.currentSystemTimeMs());
        if (settings.expiry()) {
            context.schedule(EXPIRE_EVERY, PunctuationType.WALL_CLOCK_TIME, this::expire);
        }
    }

    private void restore(TimestampedKeyValueStore<String, StoryProbe> store, long now) {
        bands = new Bands(settings, key -> store.get(key).value(), now);
        try (KeyValueIterator<String, ValueAndTimestamp<StoryProbe>> all = store.all()) {
            all.forEachRemaining(entry -> bands.restore(entry.key, entry.value.value(), now));
        }
    }

    @Override
    public void process(Record<String, StoryProbe> record) {
        Bands.Known known = bands.take(
                record.key(), Optional.ofNullable(record.value()), context().currentSystemTimeMs());
        known.findings().forEach(finding -> mail(finding, record.timestamp()));
        if (known.answered()) {
            remove(record.key(), record.timestamp());
        }
        if (known.late()) {
            late.record();
        }
        if (known.bites() > 0) {
            bitten.record(known.bites());
        }
    }

    private void expire(long now) {
        List<String> expired = bands.expire(now, MOST_EXPIRED);
        expired.forEach(key -> remove(key, now));
        if (expired.size() == MOST_EXPIRED) {
            boundedExpiry.record();
        }
    }

    /** Takes an entry out of the table, which hears it as everybody does. */
    private void remove(String key, long timestamp) {
        context().forward(new Record<>(key, REMOVAL, timestamp));
    }

    private void mail(BandIndex.Finding finding, long timestamp) {
        StoryMail mail = StoryMail.newBuilder()
                .setKind(StoryMailKind.LINK)
                .setToVersion(finding.version())
                .setLinks(finding.earlier().stream().map(BandProcessor::link).toList())
                .build();
        context().forward(new Record<>(finding.articleId(), mail, timestamp));
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
}
