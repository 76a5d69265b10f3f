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
import io.dealwire.story.band.GradualBands;
import io.dealwire.story.band.ProbeKey;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.stats.Value;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;

/**
 * Finds the articles of one band partition that are the same text. The fingerprints are a table over the probes: what arrives here
 * is in the table already, or, when null, no longer. What is known of them in memory ({@link Bands}) is rebuilt after the start, little by
 * little: a million fingerprints take longer than a transaction may.
 */
public final class BandProcessor extends ContextualProcessor<String, StoryProbe, String, SpecificRecord> {

    private static final Duration EXPIRE_EVERY = Duration.ofSeconds(10);

    /** Most fingerprints that one tick takes out of the table: what it sends has to fit into a transaction. */
    static final int MOST_EXPIRED = 20_000;

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private static final StoryProbe REMOVAL = StoryProbe.newBuilder()
            .setKind(StoryProbeKind.REMOVE)
            .setPublishedAt(Instant.EPOCH)
            .build();

    /** How often, and how much at a time, the table is taken up after the start, and what has waited for that is searched for. */
    private static final Duration TAKE_UP_EVERY = Duration.ofMillis(100);

    static final int TAKEN_UP_AT_THE_START = 10_000;
    static final int TAKEN_UP_AT_ONCE = 5_000;
    private static final int SEARCHED_AT_ONCE = 200;

    private final StorySettings settings;
    private GradualBands bands;
    private KeyValueIterator<String, ValueAndTimestamp<StoryProbe>> unread;
    private boolean reading;
    private Cancellable takingUp;
    private Sensor late;
    private Sensor bitten;
    private Sensor boundedExpiry;
    private Sensor articles;
    private Sensor waiting;
    private Sensor reached;

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
        articles = gauge("band-articles", "Articles of the band that can be found");
        waiting = gauge("band-waiting", "Articles that wait until all of the band is known");
        reached = gauge("band-reached-seconds", "Event time that the band has reached for certain, seconds since 1970");
        begin(context.getStateStore(Stores.STORY_FINGERPRINTS), context.currentSystemTimeMs());
        if (!bands.isReady()) {
            takingUp = context.schedule(TAKE_UP_EVERY, PunctuationType.WALL_CLOCK_TIME, this::takeUp);
        }
        if (settings.expiry()) {
            context.schedule(EXPIRE_EVERY, PunctuationType.WALL_CLOCK_TIME, this::expire);
        }
        show(context.currentSystemTimeMs());
    }

    private Sensor gauge(String name, String description) {
        String task = context().taskId().toString();
        Sensor sensor = context().metrics().addSensor("story-" + task + "-" + name, Sensor.RecordingLevel.INFO);
        sensor.add(new MetricName(name, "stream-story-metrics", description, Map.of("task-id", task)), new Value());
        return sensor;
    }

    private void show(long now) {
        articles.record(bands.size());
        waiting.record(bands.waiting());
        bands.reached(now).ifPresent(time -> reached.record(time / 1_000.0));
    }

    private void begin(TimestampedKeyValueStore<String, StoryProbe> store, long now) {
        bands = new GradualBands(
                new Bands(settings, key -> store.get(key).value(), now),
                key -> Optional.ofNullable(store.get(key)).map(ValueAndTimestamp::value));
        unread = store.all();
        reading = true;
        read(TAKEN_UP_AT_THE_START, now);
    }

    private void read(int most, long now) {
        if (!reading) {
            return;
        }
        for (int i = 0; i < most && unread.hasNext(); i++) {
            KeyValue<String, ValueAndTimestamp<StoryProbe>> entry = unread.next();
            bands.restore(entry.key, entry.value.value(), now);
        }
        if (!unread.hasNext()) {
            stopReading();
            bands.restored();
        }
    }

    /** The next part of the table, and then of what has waited for it. */
    private void takeUp(long now) {
        read(TAKEN_UP_AT_ONCE, now);
        for (int i = 0; i < SEARCHED_AT_ONCE; i++) {
            Optional<GradualBands.Answered> answered = bands.next(now);
            if (answered.isEmpty()) {
                break;
            }
            tell(answered.get().known(), now);
            remove(answered.get().question(), now);
        }
        if (bands.isReady()) {
            takingUp.cancel();
        }
        show(now);
    }

    /** An iterator that is open keeps files that have been compacted. */
    private void stopReading() {
        if (reading) {
            unread.close();
            reading = false;
        }
    }

    @Override
    public void close() {
        stopReading();
        // What the task knew last is not true of where it goes.
        List.of(articles, waiting, reached).forEach(context().metrics()::removeSensor);
    }

    @Override
    public void process(Record<String, StoryProbe> record) {
        GradualBands.Taken taken = bands.take(
                record.key(), Optional.ofNullable(record.value()), context().currentSystemTimeMs());
        if (taken.waits()) {
            ask(record);
        }
        tell(taken.known(), record.timestamp());
        if (taken.known().answered()) {
            remove(record.key(), record.timestamp());
        }
    }

    private void tell(Bands.Known known, long timestamp) {
        known.findings().forEach(finding -> mail(finding, timestamp));
        if (known.late()) {
            late.record();
        }
        if (known.bites() > 0) {
            bitten.record(known.bites());
        }
    }

    /** Keeps a question for a fingerprint that is not searched for yet. */
    private void ask(Record<String, StoryProbe> arrival) {
        StoryProbe question = StoryProbe.newBuilder(arrival.value())
                .setKind(StoryProbeKind.SEARCH)
                .setAnchors(NOTHING.duplicate())
                .setLeads(NOTHING.duplicate())
                .setFingerprint(NOTHING.duplicate())
                .build();
        context().forward(arrival.withKey(ProbeKey.of(arrival.key()).question()).withValue(question));
    }

    private void expire(long now) {
        List<String> expired = bands.expire(now, MOST_EXPIRED);
        expired.forEach(key -> remove(key, now));
        if (expired.size() == MOST_EXPIRED) {
            boundedExpiry.record();
        }
        show(now);
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
