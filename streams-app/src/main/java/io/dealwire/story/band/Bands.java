package io.dealwire.story.band;

import io.dealwire.avro.StoryProbe;
import io.dealwire.config.StorySettings;
import io.dealwire.story.print.Fingerprint;
import io.dealwire.story.print.SameStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The bands of one task: what each probe, question or removal makes known, and what has grown too old to be found. A task has one band,
 * except in tests, where all bands share a partition. Holds the indexes in memory; fingerprints are read where they are kept.
 */
public final class Bands {

    /**
     * What a record has made known.
     *
     * @param findings pairs found
     * @param answered whether the record was a question, which has its answer now and goes
     * @param late whether it came later than the allowed lateness, so that copies may have gone before it
     * @param bites how often a bound has cut the search short
     */
    public record Known(List<BandIndex.Finding> findings, boolean answered, boolean late, long bites) {

        static final Known NOTHING = new Known(List.of(), false, false, 0);
    }

    private final StorySettings settings;
    private final Function<String, StoryProbe> table;
    private final BandClock clock;
    private final Map<Integer, BandIndex> indexes = new TreeMap<>();

    /**
     * Bands that are empty yet.
     *
     * @param table the probe that is kept under a key of {@link ProbeKey}
     * @param now milliseconds; from here on raw partitions may be idle
     */
    public Bands(StorySettings settings, Function<String, StoryProbe> table, long now) {
        this.settings = settings;
        this.table = table;
        this.clock = new BandClock(settings.idle(), now);
    }

    /** Takes up again what the table holds. Questions are answered when they are read once more. */
    public void restore(String key, StoryProbe probe, long now) {
        if (!ProbeKey.isQuestion(key)) {
            index(probe.getBand()).restore(BandEntry.of(ProbeKey.of(key).articleId(), probe));
            shows(probe, now);
        }
    }

    /**
     * Takes a record of the table.
     *
     * @param probe empty when it has been removed
     * @param now milliseconds
     */
    public Known take(String key, Optional<StoryProbe> probe, long now) {
        ProbeKey place = ProbeKey.of(key);
        BandIndex index = index(place.band());
        if (ProbeKey.isQuestion(key)) {
            return probe.map(question -> new Known(index.search(place.articleId(), place.version()), true, false, 0))
                    .orElse(Known.NOTHING);
        }
        if (probe.isEmpty()) {
            index.remove(place.articleId(), place.version());
            return Known.NOTHING;
        }
        return put(index, place.articleId(), probe.get(), now);
    }

    /**
     * Forgets what is older than the window and the allowed lateness, the oldest first.
     *
     * @param now milliseconds
     * @param most so many at the most; the rest is left for the next time
     * @return keys to take out of the table
     */
    public List<String> expire(long now, int most) {
        OptionalLong reached = clock.reached(now);
        if (reached.isEmpty()) {
            return List.of();
        }
        long oldest = reached.getAsLong()
                - settings.window().plus(settings.lateness()).toMillis();
        List<String> expired = new ArrayList<>();
        indexes.forEach((band, index) -> {
            while (expired.size() < most) {
                Optional<BandEntry> old = index.takeEarliestBefore(oldest);
                if (old.isEmpty()) {
                    break;
                }
                expired.add(key(band, old.get()));
            }
        });
        return expired;
    }

    /** How many articles can be found. */
    public int size() {
        return indexes.values().stream().mapToInt(BandIndex::size).sum();
    }

    /** The event time that has been reached for certain, milliseconds; empty when that is not known yet. */
    public OptionalLong reached(long now) {
        return clock.reached(now);
    }

    private Known put(BandIndex index, String articleId, StoryProbe probe, long now) {
        boolean late = isLate(probe, now);
        shows(probe, now);
        List<BandIndex.Finding> findings =
                index.put(BandEntry.of(articleId, probe), () -> Fingerprint.decode(probe.getFingerprint()));
        return new Known(findings, false, late, index.takeBites());
    }

    private boolean isLate(StoryProbe probe, long now) {
        if (!settings.expiry() || !probe.getLeading()) {
            return false;
        }
        OptionalLong reached = clock.reached(now);
        return reached.isPresent()
                && probe.getPublishedAt().toEpochMilli()
                        < reached.getAsLong() - settings.lateness().toMillis();
    }

    private void shows(StoryProbe probe, long now) {
        clock.shows(probe.getRawPartition(), probe.getPublishedAt().toEpochMilli(), now);
    }

    private BandIndex index(int band) {
        return indexes.computeIfAbsent(
                band,
                absent -> new BandIndex(
                        band,
                        new SameStory(settings.wording(), settings.agreement()),
                        settings.window(),
                        new BandIndex.Bounds(settings.postings(), settings.candidates()),
                        entry ->
                                Fingerprint.decode(table.apply(key(band, entry)).getFingerprint())));
    }

    private static String key(int band, BandEntry entry) {
        return new ProbeKey(band, entry.version, entry.articleId).text();
    }
}
