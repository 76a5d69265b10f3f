package io.dealwire.story.band;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How far event time has come for certain: the minimum over the partitions of the raw topic of the latest event time that each
 * has shown. While the pipeline catches up, partitions drift apart by days; the maximum would expire what the slower ones still
 * need. A partition that has shown nothing for a while of the time of day is idle and holds nothing back; so nothing is certain
 * until that while has passed after a start.
 */
public final class BandClock {

    private record Shown(long eventTime, long at) {}

    private final long idle;
    private final long startedAt;
    private final Map<Integer, Shown> partitions = new HashMap<>();

    /**
     * Starts a clock.
     *
     * @param idle after how long a partition counts as idle
     * @param now time of day, milliseconds
     */
    public BandClock(Duration idle, long now) {
        this.idle = idle.toMillis();
        this.startedAt = now;
    }

    /** Notes an article of a raw partition. */
    public void shows(int partition, long eventTime, long now) {
        partitions.merge(
                partition,
                new Shown(eventTime, now),
                (before, after) -> new Shown(Math.max(before.eventTime, after.eventTime), after.at));
    }

    /** The event time that has been reached for certain; empty when that is not known yet. */
    public OptionalLong reached(long now) {
        if (now - startedAt < idle) {
            return OptionalLong.empty();
        }
        OptionalLong busy = partitions.values().stream()
                .filter(shown -> now - shown.at <= idle)
                .mapToLong(Shown::eventTime)
                .min();
        return busy.isPresent()
                ? busy
                : partitions.values().stream().mapToLong(Shown::eventTime).max();
    }
}
