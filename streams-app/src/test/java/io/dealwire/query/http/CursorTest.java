package io.dealwire.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CursorTest {

    @Property
    void cursorSurvivesBeingAParameter(
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long millis, @ForAll("ids") String id) {
        Cursor cursor = new Cursor(Instant.ofEpochMilli(millis), id);

        assertThat(Cursor.decoded(cursor.encoded())).isEqualTo(cursor);
        assertThat(cursor.encoded()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void laterItemComesFirst() {
        Cursor early = new Cursor(Instant.EPOCH, "a");
        Cursor late = new Cursor(Instant.EPOCH.plusSeconds(1), "a");

        assertThat(late).isLessThan(early);
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.strings().ofMaxLength(30).withChars("ab|%/é-: ");
    }
}
