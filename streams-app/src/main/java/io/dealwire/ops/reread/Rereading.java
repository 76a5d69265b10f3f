package io.dealwire.ops.reread;

import io.dealwire.ops.reread.Bookmark.Begun;
import io.dealwire.ops.reread.RawLog.Copy;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Appends the text in force of every wanted article to the topic of raw articles once more, marked to be read again. Others publish
 * at the same time, so before each burst it looks whether a text is still the last of its article, and after it whether a newer one
 * has come in between: that one is appended again at once. So when it ends, or goes on after having been killed, the last
 * record of every article holds what was published last. Killed, it goes on at the portion that was not finished; some articles
 * are then read again twice, which does no harm.
 */
public final class Rereading {

    /**
     * What was done.
     *
     * @param sent texts sent again
     * @param mended versions published meanwhile that were sent once more, because an older text had come behind them
     * @param resumed whether it went on with one that had begun before
     */
    public record Result(long sent, long mended, boolean resumed) {}

    private final RawLog log;
    private final Bookmark bookmark;
    private final ArticleVersions versions;
    private final int together;
    private long sent;
    private long mended;

    /**
     * Prepares.
     *
     * @param wanted keys of the articles to be read again
     * @param together how many texts may be sent at once, 1 or more: between two such bursts it looks what others have published
     */
    public Rereading(RawLog log, Bookmark bookmark, Set<ByteBuffer> wanted, int together) {
        this.together = together;
        this.log = log;
        this.bookmark = bookmark;
        this.versions = new ArticleVersions(wanted);
    }

    /** How many texts would be sent. Sends none. */
    public long count() {
        log.readOn(versions::see);
        Begun begun = bookmark.begun().orElseGet(() -> new Begun("", Map.of(), log.ends()));
        return versions.inForceBetween(begun.next(), begun.until());
    }

    /**
     * Sends; call {@link #count()} before.
     *
     * @param selection what is read again, in words
     * @param pace waits until one more may be sent
     * @param progress gets the number of texts sent with each burst
     */
    public Result run(String selection, Runnable pace, LongConsumer progress) {
        boolean resumed = bookmark.begun().isPresent();
        Begun begun = bookmark.begun().orElseGet(() -> new Begun(selection, Map.of(), log.ends()));
        bookmark.save(begun);
        settle();
        Map<Integer, Long> next = new HashMap<>(begun.next());
        log.between(begun.next(), begun.until(), portion -> {
            List<ConsumerRecord<byte[], byte[]>> wanted =
                    portion.stream().filter(versions::isInForce).toList();
            for (int first = 0; first < wanted.size(); first += together) {
                List<ConsumerRecord<byte[], byte[]>> burst =
                        wanted.subList(first, Math.min(first + together, wanted.size()));
                burst.forEach(record -> pace.run());
                progress.accept(send(burst));
            }
            portion.forEach(record -> next.put(record.partition(), record.offset() + 1));
            bookmark.save(new Begun(begun.selection(), next, begun.until()));
        });
        bookmark.remove();
        return new Result(sent, mended, resumed);
    }

    private long send(List<ConsumerRecord<byte[], byte[]>> burst) {
        log.readOn(versions::see);
        List<Copy> copies =
                burst.stream().filter(versions::isInForce).map(Rereading::copy).toList();
        log.append(copies);
        settle();
        sent += copies.size();
        return copies.size();
    }

    /** Until no article ends with an older text than it has. */
    private void settle() {
        log.readOn(versions::see);
        while (!versions.overtaken().isEmpty()) {
            List<Copy> newest = versions.overtaken().stream()
                    .map(place -> copy(log.at(place.partition(), place.offset())))
                    .toList();
            log.append(newest);
            mended += newest.size();
            log.readOn(versions::see);
        }
    }

    private static Copy copy(ConsumerRecord<byte[], byte[]> record) {
        return new Copy(record, ArticleVersions.version(record));
    }
}
