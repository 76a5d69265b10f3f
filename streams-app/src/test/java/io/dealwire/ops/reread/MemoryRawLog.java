package io.dealwire.ops.reread;

import io.dealwire.layout.ArticleHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** The topic of raw articles in memory, with a moment between the last look and the appending in which others may publish. */
public final class MemoryRawLog implements RawLog {

    /** The process ends here. */
    public static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static final int PORTION = 3;

    private final List<List<ConsumerRecord<byte[], byte[]>>> partitions;
    private final Map<Integer, Integer> followed = new HashMap<>();
    private Runnable beforeAppending = () -> {};
    private Runnable afterAppending = () -> {};
    private int appended;

    public MemoryRawLog(int partitions) {
        this.partitions = IntStream.range(0, partitions)
                .<List<ConsumerRecord<byte[], byte[]>>>mapToObj(partition -> new ArrayList<>())
                .toList();
    }

    /** The same topic for a process that starts anew. */
    public MemoryRawLog reopened() {
        followed.clear();
        beforeAppending = () -> {};
        afterAppending = () -> {};
        return this;
    }

    void beforeAppending(Runnable others) {
        beforeAppending = others;
    }

    void afterAppending(Runnable others) {
        afterAppending = others;
    }

    /** Somebody publishes a text, or takes it down. */
    public long publish(String key, String text) {
        return add(partition(key), key.getBytes(StandardCharsets.UTF_8), bytes(text), new RecordHeaders());
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private int partition(String key) {
        return Math.floorMod(key.hashCode(), partitions.size());
    }

    private long add(int partition, byte[] key, byte[] value, RecordHeaders headers) {
        List<ConsumerRecord<byte[], byte[]>> log = partitions.get(partition);
        long offset = log.size();
        log.add(new ConsumerRecord<>(
                "raw",
                partition,
                offset,
                0L,
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                key,
                value,
                headers,
                Optional.empty()));
        return offset;
    }

    /** The last text of each key; none where it was taken down. */
    public Map<String, String> last() {
        Map<String, String> last = new HashMap<>();
        partitions.forEach(log -> log.forEach(record -> {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            if (record.value() == null) {
                last.remove(key);
            } else {
                last.put(key, new String(record.value(), StandardCharsets.UTF_8));
            }
        }));
        return last;
    }

    /** How often a text of a key has been marked to be read again. */
    public long marked(String key) {
        return partitions.get(partition(key)).stream()
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(key))
                .filter(record -> record.headers().lastHeader(ArticleHeaders.READ_AGAIN) != null)
                .count();
    }

    int appended() {
        return appended;
    }

    @Override
    public void readOn(Consumer<ConsumerRecord<byte[], byte[]>> each) {
        for (int partition = 0; partition < partitions.size(); partition++) {
            List<ConsumerRecord<byte[], byte[]>> log = partitions.get(partition);
            List.copyOf(log.subList(followed.getOrDefault(partition, 0), log.size()))
                    .forEach(each);
            followed.put(partition, log.size());
        }
    }

    @Override
    public Map<Integer, Long> ends() {
        Map<Integer, Long> ends = new HashMap<>();
        followed.forEach((partition, end) -> ends.put(partition, (long) end));
        return ends;
    }

    @Override
    public void between(
            Map<Integer, Long> from,
            Map<Integer, Long> until,
            Consumer<List<ConsumerRecord<byte[], byte[]>>> portions) {
        until.forEach((partition, end) -> {
            long next = from.getOrDefault(partition, 0L);
            for (; next < end; next += PORTION) {
                portions.accept(List.copyOf(
                        partitions.get(partition).subList((int) next, (int) Math.min(next + PORTION, end))));
            }
        });
    }

    @Override
    public ConsumerRecord<byte[], byte[]> at(int partition, long offset) {
        return partitions.get(partition).get((int) offset);
    }

    @Override
    public void append(List<Copy> copies) {
        beforeAppending.run();
        for (Copy copy : copies) {
            RecordHeaders headers = new RecordHeaders();
            headers.add(ArticleHeaders.READ_AGAIN, Long.toString(copy.version()).getBytes(StandardCharsets.US_ASCII));
            add(copy.record().partition(), copy.record().key(), copy.record().value(), headers);
            appended++;
        }
        afterAppending.run();
    }

    @Override
    public void close() {}
}
