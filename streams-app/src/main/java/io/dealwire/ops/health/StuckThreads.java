package io.dealwire.ops.health;

import io.dealwire.ops.health.RuntimeHealth.Stuck;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Decides which threads are stuck, from what is seen of them now and then. A stream thread is stuck when it has got
 * nothing done for a time, a thread in a deadlock at once.
 *
 * <p>A stream thread polls several times a second, also while its tasks are restored and while the group rebalances. Only
 * two things keep one from it that end by themselves: much to process, which counts as done, and a wait for the broker, the
 * registry or the end of a pause after a failure. Such a wait has a bound of its own and is given {@link #PATIENCE}.
 *
 * <p>Only time during which threads were looked at counts: when the whole process has stood still, as in a machine that
 * was suspended, or the clock was set, no thread is blamed. Not safe for use by several threads.
 */
final class StuckThreads {

    /** How long a stream thread may wait for others: as long as its group waits for it (max.poll.interval.ms). */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * A stream thread as seen at one moment.
     *
     * @param thread its name; a thread that takes the place of a dead one may have the same
     * @param done grows, or begins anew, whenever the thread has polled, processed, punctuated or committed
     * @param waits whether it waits for others, which do not let it wait for ever
     * @param place where it stands, in words
     */
    record Sighting(String thread, double done, boolean waits, String place) {}

    /**
     * A thread in a deadlock.
     *
     * @param thread its name
     * @param place where it stands and which lock it needs, in words
     */
    record Deadlock(String thread, String place) {}

    private record Standing(double done, Instant since) {}

    private final Duration after;
    private final Map<String, Standing> standing = new HashMap<>();
    private final Map<String, Instant> deadlockedSince = new HashMap<>();
    private Optional<Instant> last = Optional.empty();

    /**
     * Blames nobody yet.
     *
     * @param after how long a stream thread may get nothing done
     */
    StuckThreads(Duration after) {
        this.after = after;
    }

    /** How often to look: often enough that a stuck thread is noticed soon after its time. */
    Duration interval() {
        return after.dividedBy(6);
    }

    /**
     * The threads that are stuck, by name.
     *
     * @param threads all stream threads that are at work: who is not among them is forgotten
     * @param deadlocks all threads of the process that are in a deadlock
     */
    List<Stuck> judge(Instant now, List<Sighting> threads, List<Deadlock> deadlocks) {
        leaveOutTimeNotWatched(now);
        forgetOthers(threads, deadlocks);
        Map<String, Stuck> stuck = new TreeMap<>();
        for (Sighting seen : threads) {
            Standing stands = standing.compute(
                    seen.thread(),
                    (thread, before) ->
                            before != null && before.done() == seen.done() ? before : new Standing(seen.done(), now));
            Duration time = Duration.between(stands.since(), now);
            if (time.compareTo(allowed(seen)) >= 0) {
                stuck.put(seen.thread(), new Stuck(seen.thread(), stands.since(), idle(time, seen)));
            }
        }
        for (Deadlock deadlock : deadlocks) {
            Instant since = deadlockedSince.computeIfAbsent(deadlock.thread(), thread -> now);
            stuck.put(deadlock.thread(), new Stuck(deadlock.thread(), since, "is in a deadlock: " + deadlock.place()));
        }
        return new ArrayList<>(stuck.values());
    }

    private Duration allowed(Sighting seen) {
        return seen.waits() && PATIENCE.compareTo(after) > 0 ? PATIENCE : after;
    }

    private void leaveOutTimeNotWatched(Instant now) {
        Duration gap = last.map(before -> Duration.between(before, now)).orElse(Duration.ZERO);
        if (gap.isNegative() || gap.compareTo(after.dividedBy(2)) > 0) {
            standing.replaceAll((thread, stands) ->
                    new Standing(stands.done(), stands.since().plus(gap)));
        }
        last = Optional.of(now);
    }

    private void forgetOthers(List<Sighting> threads, List<Deadlock> deadlocks) {
        Set<String> atWork = threads.stream().map(Sighting::thread).collect(Collectors.toCollection(HashSet::new));
        standing.keySet().retainAll(atWork);
        Set<String> deadlocked =
                deadlocks.stream().map(Deadlock::thread).collect(Collectors.toCollection(HashSet::new));
        deadlockedSince.keySet().retainAll(deadlocked);
    }

    private static String idle(Duration time, Sighting seen) {
        return "has not polled, processed or committed for " + time.toSeconds() + " s: " + seen.place();
    }
}
