package io.dealwire.ingest;

import io.dealwire.avro.RawArticle;
import java.util.Optional;

/** What one line, or one text file, of the input says. */
public sealed interface ArticleInput {

    /** Where it stands. */
    Location at();

    /** What can be published. */
    sealed interface Readable extends ArticleInput {

        /** The key under which it is published. */
        String articleId();
    }

    /** An article, new or corrected. */
    record Article(Location at, String articleId, RawArticle article) implements Readable {}

    /** An article is taken down. */
    record TakeDown(Location at, String articleId) implements Readable {}

    /**
     * A line that is no article.
     *
     * @param articleId its id, when that much could be read
     * @param reason what is wrong, in one line
     * @param tooEarly whether it is under embargo, and nothing else is wrong
     */
    record Unreadable(Location at, Optional<String> articleId, String reason, boolean tooEarly)
            implements ArticleInput {

        /** What is wrong for good. */
        public Unreadable(Location at, Optional<String> articleId, String reason) {
            this(at, articleId, reason, false);
        }
    }
}
