package io.dealwire.ingest;

import java.time.Instant;
import java.util.Optional;

/**
 * What an input that does not say so itself is taken to be.
 *
 * @param source name of the outlet
 * @param language BCP 47 language tag
 * @param publishedAt when it was published
 * @param fetchedAt when it was read
 */
public record ArticleDefaults(
        String source, Optional<String> language, Optional<Instant> publishedAt, Optional<Instant> fetchedAt) {

    /** Nothing is assumed. */
    public static final ArticleDefaults NONE =
            new ArticleDefaults("", Optional.empty(), Optional.empty(), Optional.empty());
}
