package io.dealwire.story.band;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BandPostingsProperties {

    /** Small numbers make anchors meet, large ones make the table grow; multiples make slots collide. */
    @Property(tries = 100)
    void itHoldsWhatAMapOfSetsHolds(@ForAll long seed, @ForAll @IntRange(min = 5, max = 20_000) int anchors) {
        Random random = new Random(seed);
        BandPostings postings = new BandPostings(Integer.MAX_VALUE);
        Map<Integer, TreeSet<BandEntry>> expected = new HashMap<>();
        Map<Integer, BandEntry> present = new HashMap<>();
        for (int step = 0; step < 2_000; step++) {
            int id = random.nextInt(300);
            BandEntry before = present.remove(id);
            if (before != null) {
                postings.remove(before);
                expected.values().forEach(set -> set.remove(before));
            } else {
                int[] held = random.ints(8, 0, anchors)
                        .map(anchor -> anchor * 128)
                        .distinct()
                        .toArray();
                BandEntry entry = new BandEntry("article-" + id, step, random.nextInt(50), held, new int[0]);
                present.put(id, entry);
                postings.add(entry);
                for (int anchor : held) {
                    expected.computeIfAbsent(anchor, key -> new TreeSet<>()).add(entry);
                }
            }
        }
        expected.forEach((anchor, set) ->
                assertThat(postings.of(anchor)).as("holders of " + anchor).isEqualTo(List.copyOf(set)));
    }

    @Example
    void aFullListKeepsTheEarliest() {
        BandPostings postings = new BandPostings(2);
        BandEntry late = new BandEntry("late", 0, 30, new int[] {7}, new int[0]);
        BandEntry early = new BandEntry("early", 0, 10, new int[] {7}, new int[0]);
        BandEntry middle = new BandEntry("middle", 0, 20, new int[] {7}, new int[0]);
        postings.add(late);
        postings.add(early);

        int full = postings.add(middle);

        assertThat(full).isEqualTo(1);
        assertThat(postings.of(7)).containsExactly(early, middle);
    }
}
