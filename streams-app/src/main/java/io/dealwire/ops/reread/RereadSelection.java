package io.dealwire.ops.reread;

import io.dealwire.avro.TaggedArticle;
import java.time.Instant;
import java.util.Optional;

/**
 * Which articles are to be read again.
 *
 * @param since only those published since; empty for all
 * @param all also those that the current generation has read
 */
public record RereadSelection(Optional<Instant> since, boolean all) {

    boolean wants(TaggedArticle article, Generation current) {
        return (all || !Generation.of(article).equals(current))
                && since.filter(article.getPublishedAt()::isBefore).isEmpty();
    }

    /** The selection in words, to tell one from another. */
    public String text() {
        return (all ? "all articles" : "articles read by another generation")
                + since.map(time -> " published since " + time).orElse("");
    }
}
