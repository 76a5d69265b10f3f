package io.dealwire.ops.failure;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;

/** Counts the dead letters of this process by reason; safe for use by many threads. */
public final class DeadLetterCounts {

    /** Property under which the exception handlers find the counts to write to. */
    public static final String PROPERTY = "dealwire.dead.letter.counts";

    private final Map<String, LongAdder> byReason = new ConcurrentHashMap<>();
    private final BiConsumer<String, LongAdder> onNewReason;

    public DeadLetterCounts() {
        this((reason, count) -> {});
    }

    /**
     * Counts, and tells of every reason when it is first met.
     *
     * @param onNewReason called with the reason and its live count
     */
    public DeadLetterCounts(BiConsumer<String, LongAdder> onNewReason) {
        this.onNewReason = onNewReason;
    }

    void add(String reason) {
        byReason.computeIfAbsent(reason, this::begin).increment();
    }

    /** The counts so far. */
    public Map<String, Long> snapshot() {
        Map<String, Long> counts = new TreeMap<>();
        byReason.forEach((reason, count) -> counts.put(reason, count.sum()));
        return counts;
    }

    /** Those that the handlers of one application share; new ones for an application without. */
    static DeadLetterCounts in(Map<String, ?> properties) {
        return properties.get(PROPERTY) instanceof DeadLetterCounts counts ? counts : new DeadLetterCounts();
    }

    private LongAdder begin(String reason) {
        LongAdder count = new LongAdder();
        onNewReason.accept(reason, count);
        return count;
    }
}
