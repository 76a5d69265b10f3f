package io.dealwire.story.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SampleProperties {

    @Property
    void aSampleIsTheSmallestOfTheDistinctHashesHoweverTheyAreSpread(
            @ForAll long seed,
            @ForAll @IntRange(max = 3000) int count,
            @ForAll @IntRange(min = 1, max = 200) int bound,
            @ForAll @IntRange(min = 1, max = 1 << Sample.BITS) int spread) {
        int[] values = new Random(seed).ints(count, 0, spread).toArray();
        int[] distinct = Arrays.stream(values).sorted().distinct().toArray();

        Sample sample = Sample.of(values, count, bound);

        assertThat(sample.hashes()).isEqualTo(Arrays.copyOf(distinct, Math.min(distinct.length, bound)));
        assertThat(sample.whole()).isEqualTo(distinct.length <= bound);
    }
}
