package io.dealwire.ops.reread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RereadingTest {

    private final MemoryRawLog log = new MemoryRawLog(2);
    private final MemoryBookmark bookmark = new MemoryBookmark();

    private static Set<ByteBuffer> keys(Stream<String> keys) {
        return keys.map(key -> ByteBuffer.wrap(key.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.toSet());
    }

    private Rereading.Result reread(String... keys) {
        Rereading rereading = new Rereading(log, bookmark, keys(Stream.of(keys)), 2);
        rereading.count();
        return rereading.run("some", () -> {}, sent -> {});
    }

    @Test
    void onlyTheTextInForceOfAWantedArticleIsSent() {
        log.publish("a", "old");
        log.publish("a", "new");
        log.publish("gone", "text");
        log.publish("gone", null);
        log.publish("other", "text");

        Rereading.Result result = reread("a", "gone");

        assertThat(result).isEqualTo(new Rereading.Result(1, 0, false));
        assertThat(log.last()).isEqualTo(Map.of("a", "new", "other", "text"));
        assertThat(log.marked("other")).isZero();
    }

    @Test
    void lookingSendsNothing() {
        log.publish("a", "text");

        assertThat(new Rereading(log, bookmark, keys(Stream.of("a")), 2).count())
                .isEqualTo(1);

        assertThat(log.appended()).isZero();
        assertThat(bookmark.begun()).isEmpty();
    }

    @Test
    void aCorrectionThatComesBeforeTheSendingIsLeftAlone() {
        log.publish("a", "old");
        Rereading rereading = new Rereading(log, bookmark, keys(Stream.of("a")), 2);
        rereading.count();
        log.publish("a", "corrected");

        Rereading.Result result = rereading.run("some", () -> {}, sent -> {});

        assertThat(result.sent()).isZero();
        assertThat(log.last()).isEqualTo(Map.of("a", "corrected"));
    }

    @Test
    void aCorrectionThatIsOvertakenByTheOlderTextIsSentOnceMore() {
        log.publish("a", "old");
        log.beforeAppending(() -> {
            log.beforeAppending(() -> {});
            log.publish("a", "corrected");
        });

        Rereading.Result result = reread("a");

        assertThat(result.mended()).isEqualTo(1);
        assertThat(log.last()).isEqualTo(Map.of("a", "corrected"));
    }

    @Test
    void aTakeDownThatIsOvertakenByTheTextIsSentOnceMore() {
        log.publish("a", "old");
        log.beforeAppending(() -> {
            log.beforeAppending(() -> {});
            log.publish("a", null);
        });

        reread("a");

        assertThat(log.last()).isEmpty();
    }

    @Test
    void whatACutShortOneHasOvertakenIsMendedByTheNext() {
        log.publish("a", "old");
        log.beforeAppending(() -> log.publish("a", "corrected"));
        log.afterAppending(() -> {
            throw new MemoryRawLog.Killed();
        });
        assertThatThrownBy(() -> reread("a")).isInstanceOf(MemoryRawLog.Killed.class);
        assertThat(log.last()).isEqualTo(Map.of("a", "old"));

        log.reopened();
        Rereading.Result result = reread("a");

        assertThat(result).isEqualTo(new Rereading.Result(0, 1, true));
        assertThat(log.last()).isEqualTo(Map.of("a", "corrected"));
    }

    @Test
    void oneThatWasCutShortSendsTheRestAndNothingTwice() {
        String[] all = IntStream.range(0, 20).mapToObj(i -> "a" + i).toArray(String[]::new);
        Stream.of(all).forEach(key -> log.publish(key, "text"));
        log.afterAppending(() -> {
            if (log.appended() > 9) {
                throw new MemoryRawLog.Killed();
            }
        });
        assertThatThrownBy(() -> reread(all)).isInstanceOf(MemoryRawLog.Killed.class);

        log.reopened();
        Rereading.Result result = reread(all);

        assertThat(result.resumed()).isTrue();
        assertThat(Stream.of(all)).allSatisfy(key -> assertThat(log.marked(key)).isEqualTo(1));
        assertThat(bookmark.begun()).isEmpty();
    }

    @Test
    void aTextThatWasReadAgainBeforeCanBeReadAgainOnceMore() {
        log.publish("a", "text");
        reread("a");
        log.reopened();

        assertThat(reread("a").sent()).isEqualTo(1);
        assertThat(log.marked("a")).isEqualTo(2);
    }
}
