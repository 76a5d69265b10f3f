package io.dealwire.ops.reread;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RereadingProperties {

    private static Set<ByteBuffer> keys(Stream<String> keys) {
        return keys.map(key -> ByteBuffer.wrap(key.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.toSet());
    }

    /** What others do at one moment: publish a version of an article, take it down, or end our process. */
    record Happening(int article, boolean takeDown, boolean kill) {}

    @Provide
    Arbitrary<List<Happening>> happenings() {
        return Arbitraries.integers()
                .between(0, 4)
                .flatMap(article -> Arbitraries.of(
                        new Happening(article, false, false),
                        new Happening(article, true, false),
                        new Happening(article, false, true)))
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 300)
    void whateverOthersPublishMeanwhileStaysTheLastWord(@ForAll("happenings") List<Happening> happenings) {
        MemoryRawLog shared = new MemoryRawLog(2);
        MemoryBookmark place = new MemoryBookmark();
        Map<String, String> published = new HashMap<>();
        for (int article = 0; article < 5; article++) {
            shared.publish("a" + article, "first");
            published.put("a" + article, "first");
        }
        Iterator<Happening> next = happenings.iterator();
        Runnable others = () -> {
            if (!next.hasNext()) {
                return;
            }
            Happening happening = next.next();
            String key = "a" + happening.article;
            String text =
                    happening.takeDown ? null : "text " + shared.appended() + "-" + System.identityHashCode(happening);
            shared.publish(key, text);
            published.merge(key, String.valueOf(text), (before, after) -> after);
            if (happening.kill) {
                throw new MemoryRawLog.Killed();
            }
        };
        boolean done = false;
        while (!done) {
            shared.reopened();
            shared.beforeAppending(others);
            shared.afterAppending(others);
            try {
                Rereading rereading = new Rereading(shared, place, keys(published.keySet().stream()), 2);
                rereading.count();
                rereading.run("all", () -> {}, sent -> {});
                done = true;
            } catch (MemoryRawLog.Killed e) {
                // Starts again.
            }
        }
        published.values().removeIf("null"::equals);
        assertThat(shared.last()).isEqualTo(published);
    }
}
