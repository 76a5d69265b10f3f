package io.dealwire.ops.deadletters;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which dead letters are given back, and why the others are not. Given back are records of one topic, each key once, unless
 * that topic has a later record of the key: an old text must not take the place of its correction, and a letter that was
 * given back before is not given back again.
 *
 * @param replayed the letters to give back, in order
 * @param skipped how many are not, by reason
 */
public record ReplayPlan(List<DeadLetter> replayed, Map<Skip, Integer> skipped) {

    /** Why a letter is not given back. */
    public enum Skip {
        /** It comes from another topic: an internal one, whose article is to be published again instead. */
        OTHER_TOPIC,
        /** It has no key, and would be refused again. */
        NO_KEY,
        /** It is not whole. */
        CUT,
        /** Its topic has a later record of the same key. */
        SUPERSEDED
    }

    /**
     * Plans.
     *
     * @param letters dead letters, oldest first
     * @param topic the topic to give them back to
     * @param latest the last record of each key in that topic
     */
    static ReplayPlan of(List<DeadLetter> letters, String topic, Map<ByteBuffer, LastRecord> latest) {
        Map<ByteBuffer, DeadLetter> last = new HashMap<>();
        letters.stream()
                .filter(letter -> letter.source().equals(topic))
                .forEach(letter -> letter.key().ifPresent(key -> last.put(key, letter)));
        Set<ByteBuffer> given = new HashSet<>();
        List<DeadLetter> replayed = new ArrayList<>();
        Map<Skip, Integer> skipped = new HashMap<>();
        for (DeadLetter letter : letters) {
            if (!letter.source().equals(topic)) {
                skipped.merge(Skip.OTHER_TOPIC, 1, Integer::sum);
            } else if (letter.key().isEmpty()) {
                skipped.merge(Skip.NO_KEY, 1, Integer::sum);
            } else if (!letter.whole()) {
                skipped.merge(Skip.CUT, 1, Integer::sum);
            } else if (!letter.isOfRecord(last.get(letter.key().get()))
                    || Optional.ofNullable(latest.get(letter.key().get()))
                            .filter(record -> record.supersedes(letter))
                            .isPresent()
                    || !given.add(letter.key().get())) {
                // Also one that was put there twice by a crash between: it is given back once.
                skipped.merge(Skip.SUPERSEDED, 1, Integer::sum);
            } else {
                replayed.add(letter);
            }
        }
        return new ReplayPlan(List.copyOf(replayed), Map.copyOf(skipped));
    }
}
