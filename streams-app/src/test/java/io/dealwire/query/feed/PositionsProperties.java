package io.dealwire.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealwire.query.http.BadParameterException;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class PositionsProperties {

    @Property(tries = 200)
    void whatIsEncodedIsReadAgain(@ForAll @Size(min = 1, max = 64) List<@LongRange(min = 0) Long> next) {
        Positions positions = new Positions(next);

        assertThat(Positions.decoded(positions.encoded())).isEqualTo(positions);
        assertThat(positions.encoded()).matches("[A-Za-z0-9_-]+");
    }

    @Property(tries = 200)
    void anythingElseIsRefusedOrReadAsAPlace(@ForAll String text) {
        try {
            assertThat(Positions.decoded(text).next()).isNotEmpty();
        } catch (BadParameterException e) {
            assertThat(e).hasMessageContaining("is not the id of an event");
        }
    }

    @Example
    void rubbishIsRefused() {
        for (String text : List.of("", "ä", "AQ", "Ag", "AYCA", "lots of words")) {
            assertThatThrownBy(() -> Positions.decoded(text)).isInstanceOf(BadParameterException.class);
        }
    }

    /** A header of HTTP holds 8 KiB. */
    @Example
    void theIdOfATopicWithAsManyPartitionsAsPossibleFitsIntoAHeader() {
        Positions billions = new Positions(Collections.nCopies(1_024, 1L << 32));

        assertThat(billions.encoded().length()).isLessThan(7 << 10);
    }
}
