package io.dealwire.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.RawPosition;
import io.dealwire.avro.StoryPlace;
import io.dealwire.avro.StoryProbe;
import io.dealwire.bounds.RecordSize;
import io.dealwire.story.membership.StoryMessage;
import io.dealwire.story.membership.StoryOutbox;
import io.dealwire.story.print.Fingerprinter;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LargestProbeTest {

    /** The largest value of the setting {@code article.max-text}. */
    private static final int LARGEST_TEXT = 2 << 20;

    @Test
    void theFingerprintOfALargestTextOfShortWordsCanBeWritten() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < LARGEST_TEXT; i++) {
            text.append(Integer.toString(i, 36)).append(' ');
        }
        StoryPlace place = StoryPlace.newBuilder()
                .setRaw(new RawPosition(0, 0L))
                .setPublishedAt(Instant.EPOCH)
                .build();
        StoryOutbox outbox = new StoryOutbox("a");

        outbox.probes(place, Fingerprinter.print("", text.toString()), 1);

        StoryProbe probe = ((StoryMessage.Probe) outbox.sends().get(0)).probe();
        assertThat(probe.getAnchors().remaining()).isGreaterThan(100_000);
        // Even if every word began an anchor, of four bytes, it would be half the limit.
        assertThat(RecordSize.atMost(probe)).isLessThan(RecordSize.LIMIT / 8);
    }
}
