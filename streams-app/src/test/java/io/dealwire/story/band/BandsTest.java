package io.dealwire.story.band;

import static io.dealwire.story.Texts.TAKEOVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.StoryProbe;
import io.dealwire.config.StorySettings;
import io.dealwire.story.Probes;
import io.dealwire.story.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BandsTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    private static final StorySettings SETTINGS = StorySettings.defaults();

    /** From then on it is known which raw partitions are idle. */
    private static final long NOW = SETTINGS.idle().toMillis();

    private final Map<String, StoryProbe> table = new HashMap<>();
    private Bands bands;

    @BeforeEach
    void begin() {
        bands = begun();
    }

    @Test
    void aCopyIsFoundWhenItComes() {
        put("first", MORNING);

        Bands.Known known = put("copy", MORNING.plus(Duration.ofHours(1)));

        assertThat(known.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.articleId()).isEqualTo("copy");
            assertThat(finding.earlier())
                    .extracting(BandIndex.Earlier::articleId)
                    .containsExactly("first");
        });
        assertThat(known.answered()).isFalse();
    }

    @Test
    void whatIsRemovedIsNotFound() {
        put("first", MORNING);
        bands.take(key("first"), Optional.empty(), NOW);

        assertThat(put("copy", MORNING.plus(Duration.ofHours(1))).findings()).isEmpty();
    }

    @Test
    void aQuestionIsAnsweredAndGoes() {
        put("first", MORNING);
        StoryProbe copy = probe("copy", MORNING.plus(Duration.ofHours(1)));
        put("copy", MORNING.plus(Duration.ofHours(1)));

        Bands.Known known = bands.take(question("copy"), Optional.of(copy), NOW);

        assertThat(known.findings()).hasSize(1);
        assertThat(known.answered()).isTrue();
    }

    @Test
    void aQuestionThatHasGoneAsksNothing() {
        assertThat(bands.take(question("copy"), Optional.empty(), NOW)).isEqualTo(Bands.Known.NOTHING);
    }

    @Test
    void whatIsOlderThanWindowAndLatenessExpires() {
        put("old", MORNING);
        put("new", MORNING.plus(SETTINGS.window()).plus(SETTINGS.lateness()).plus(Duration.ofHours(1)));

        assertThat(bands.expire(NOW, 10)).containsExactly(key("old"));
        assertThat(bands.expire(NOW, 10)).isEmpty();
    }

    @Test
    void noMoreExpireAtOnceThanATransactionHoldsAndTheRestTheNextTime() {
        for (int i = 0; i < 5; i++) {
            put("old" + i, MORNING.plusSeconds(i));
        }
        put("new", MORNING.plus(SETTINGS.window()).plus(SETTINGS.lateness()).plus(Duration.ofHours(1)));

        assertThat(bands.expire(NOW, 3)).containsExactly(key("old0"), key("old1"), key("old2"));
        assertThat(bands.expire(NOW, 3)).containsExactly(key("old3"), key("old4"));
        assertThat(bands.expire(NOW, 3)).isEmpty();
    }

    @Test
    void whatComesLaterThanAllowedIsCalledLate() {
        put("new", MORNING);

        assertThat(put("inTime", MORNING.minus(SETTINGS.lateness())).late()).isFalse();
        assertThat(put("late", MORNING.minus(SETTINGS.lateness()).minusSeconds(1))
                        .late())
                .isTrue();
    }

    @Test
    void whatTheTableHoldsIsFoundAfterARestart() {
        put("first", MORNING);
        bands = begun();
        table.forEach((key, probe) -> bands.restore(key, probe, NOW));

        assertThat(put("copy", MORNING.plus(Duration.ofHours(1))).findings()).hasSize(1);
    }

    private Bands begun() {
        return new Bands(SETTINGS, table::get, 0);
    }

    private Bands.Known put(String id, Instant publishedAt) {
        StoryProbe probe = probe(id, publishedAt);
        table.put(key(id), probe);
        return bands.take(key(id), Optional.of(probe), NOW);
    }

    private static StoryProbe probe(String id, Instant publishedAt) {
        return Probes.of(id, Texts.article("Northern Press", "Takeover", TAKEOVER, publishedAt));
    }

    private static String key(String id) {
        return new ProbeKey(0, 0, id).text();
    }

    private static String question(String id) {
        return new ProbeKey(0, 0, id).question();
    }
}
