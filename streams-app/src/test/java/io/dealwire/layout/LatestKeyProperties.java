package io.dealwire.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class LatestKeyProperties {

    private static final long CENTURIES = 100_000_000_000_000L;

    @Property
    void laterComesFirst(
            @ForAll @LongRange(min = -CENTURIES, max = CENTURIES) long one,
            @ForAll @LongRange(min = -CENTURIES, max = CENTURIES) long other) {
        assertThat(Integer.signum(key(one).compareTo(key(other)))).isEqualTo(Long.compare(other, one));
    }

    private static String key(long millis) {
        return new LatestKey("acme", Instant.ofEpochMilli(millis), "deal").text();
    }
}
