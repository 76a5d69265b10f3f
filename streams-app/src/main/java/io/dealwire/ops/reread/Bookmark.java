package io.dealwire.ops.reread;

import java.util.Map;
import java.util.Optional;

/** Where a reading that was cut short goes on; outlives the process and the machine. */
public interface Bookmark {

    /**
     * A reading that has begun and has not ended.
     *
     * @param selection in words
     * @param next the next offset of each partition to look at
     * @param until the offset of each partition that ends it: where the topic ended when it began
     */
    record Begun(String selection, Map<Integer, Long> next, Map<Integer, Long> until) {

        public Begun {
            next = Map.copyOf(next);
            until = Map.copyOf(until);
        }
    }

    Optional<Begun> begun();

    void save(Begun begun);

    void remove();
}
