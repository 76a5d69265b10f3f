package io.dealwire.story.band;

import io.dealwire.avro.StoryProbe;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * Bands that begin with a table of many fingerprints and take them up little by little, so that no step takes long. What arrives before
 * they know them all is not searched for yet: it would miss copies. It waits, and a question of its own, kept in the table, sees
 * to it that it is searched for also when the task begins once more in the meantime.
 */
public final class GradualBands {

    /**
     * What became of a record.
     *
     * @param known what it has made known
     * @param waits whether it is searched for later, and a question under {@link ProbeKey#question} has to be kept until then
     */
    public record Taken(Bands.Known known, boolean waits) {}

    /**
     * What became of a record that has waited.
     *
     * @param known what it has made known
     * @param question the question that has its answer now
     */
    public record Answered(Bands.Known known, String question) {}

    private final Bands bands;
    private final Function<String, Optional<StoryProbe>> table;
    /** Keys of fingerprints and of questions, in the order of their arrival. */
    private final Set<String> waiting = new LinkedHashSet<>();
    /** Fingerprints that have been removed and may still be handed over by the reading of the table. */
    private final Set<String> gone = new HashSet<>();

    private boolean restoring = true;

    /**
     * Bands that know nothing yet.
     *
     * @param table what is kept under a key of {@link ProbeKey}
     */
    public GradualBands(Bands bands, Function<String, Optional<StoryProbe>> table) {
        this.bands = bands;
        this.table = table;
    }

    /** Takes up what the table held when its reading began. */
    public void restore(String key, StoryProbe probe, long now) {
        if (ProbeKey.isQuestion(key)) {
            waiting.add(key);
        } else if (!gone.contains(key) && !waiting.contains(key)) {
            bands.restore(key, probe, now);
        }
    }

    /** The table has been read to its end. */
    public void restored() {
        restoring = false;
        gone.clear();
    }

    /** Whether everything is known and nothing waits. */
    public boolean isReady() {
        return !restoring && waiting.isEmpty();
    }

    /**
     * Takes a record of the table.
     *
     * @param probe empty when it has been removed
     * @param now milliseconds
     */
    public Taken take(String key, Optional<StoryProbe> probe, long now) {
        if (isReady()) {
            return new Taken(bands.take(key, probe, now), false);
        }
        if (probe.isEmpty()) {
            boolean waited = waiting.remove(key);
            if (!ProbeKey.isQuestion(key)) {
                gone.add(key);
                bands.take(key, probe, now);
                if (waited) {
                    waiting.add(ProbeKey.of(key).question());
                }
            }
            return new Taken(Bands.Known.NOTHING, false);
        }
        if (ProbeKey.isQuestion(key)) {
            if (!waiting.contains(ProbeKey.of(key).text())) {
                waiting.add(key);
            }
            return new Taken(Bands.Known.NOTHING, false);
        }
        waiting.add(key);
        return new Taken(Bands.Known.NOTHING, true);
    }

    /** Searches for the one that has waited longest; empty when none waits, or the table is still being read. */
    public Optional<Answered> next(long now) {
        Iterator<String> first = waiting.iterator();
        if (restoring || !first.hasNext()) {
            return Optional.empty();
        }
        ProbeKey place = ProbeKey.of(first.next());
        first.remove();
        // Also for a question: it may stand for an arrival that nobody has been told of before the task began once
        // more.
        Bands.Known known = table.apply(place.text())
                .map(probe -> bands.take(place.text(), Optional.of(probe), now))
                .orElse(Bands.Known.NOTHING);
        return Optional.of(new Answered(known, place.question()));
    }

    /** How many articles can be found. */
    public int size() {
        return bands.size();
    }

    /** How many wait to be searched for. */
    public int waiting() {
        return waiting.size();
    }

    /** As {@link Bands#reached}. */
    public OptionalLong reached(long now) {
        return bands.reached(now);
    }

    /** As {@link Bands#expire}; nothing before everything is known. */
    public List<String> expire(long now, int most) {
        return isReady() ? bands.expire(now, most) : List.of();
    }
}
