package io.dealwire.ops.reread;

import io.dealwire.layout.ArticleHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Which record of each article is in force on the topic of raw articles. A copy names in its header the version that it is a copy of:
 * the offset at which that was first published. Somebody may publish a newer version while a copy of the older is on its way; the
 * copy then stands last although it is not the newest, and the newest has to be appended once more.
 */
final class ArticleVersions {

    /** An article: the same key in another partition is another one. */
    private record Article(int partition, ByteBuffer key) {}

    /**
     * @param newest the highest version seen
     * @param standsAt offset of the last record of the newest version
     * @param last offset of the last record, whatever its version
     */
    private record Standing(long newest, long standsAt, long last) {}

    private final Set<ByteBuffer> wanted;
    private final Map<Article, Standing> standings = new HashMap<>();
    private final Set<Article> overtaken = new HashSet<>();

    /** @param wanted keys of the articles to keep account of */
    ArticleVersions(Set<ByteBuffer> wanted) {
        this.wanted = wanted;
    }

    /** Takes note of the next record of a partition. */
    void see(ConsumerRecord<byte[], byte[]> record) {
        article(record).ifPresent(article -> {
            long version = version(record);
            Standing before = standings.get(article);
            if (before == null || version >= before.newest) {
                standings.put(article, new Standing(version, record.offset(), record.offset()));
                overtaken.remove(article);
            } else {
                standings.put(article, new Standing(before.newest, before.standsAt, record.offset()));
                overtaken.add(article);
            }
        });
    }

    /** Whether a record holds a text that is to be read again: it is wanted, the last of its article, and no take-down. */
    boolean isInForce(ConsumerRecord<byte[], byte[]> record) {
        return record.value() != null
                && article(record)
                        .map(standings::get)
                        .filter(standing -> standing.last == record.offset() && standing.standsAt == standing.last)
                        .isPresent();
    }

    /** The articles whose last record is not of their newest version: where that stands. */
    List<Place> overtaken() {
        return overtaken.stream()
                .map(article -> new Place(article.partition, standings.get(article).standsAt))
                .toList();
    }

    /** How many articles there are of which the record in force stands between two positions. */
    long inForceBetween(Map<Integer, Long> from, Map<Integer, Long> until) {
        return standings.entrySet().stream()
                .filter(entry -> entry.getValue().last >= from.getOrDefault(entry.getKey().partition, 0L))
                .filter(entry -> entry.getValue().last < until.getOrDefault(entry.getKey().partition, 0L))
                .count();
    }

    /** Where a record stands. */
    record Place(int partition, long offset) {}

    /** The version that a record is of: its own offset, unless it is a copy. A header that was not written here counts for nothing. */
    static long version(ConsumerRecord<byte[], byte[]> record) {
        return Optional.ofNullable(record.headers().lastHeader(ArticleHeaders.READ_AGAIN))
                .map(ArticleVersions::number)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .filter(version -> version < record.offset())
                .orElse(record.offset());
    }

    private static OptionalLong number(Header header) {
        String text = header.value() == null ? "" : new String(header.value(), StandardCharsets.US_ASCII);
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private Optional<Article> article(ConsumerRecord<byte[], byte[]> record) {
        return Optional.ofNullable(record.key())
                .map(ByteBuffer::wrap)
                .filter(wanted::contains)
                .map(key -> new Article(record.partition(), key));
    }
}
