package io.dealwire.ingest;

import io.dealwire.avro.RawArticle;
import io.dealwire.ingest.ArticleInput.Unreadable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Reads a plain text file as one article: the first line that is not blank is the title, what follows is the body. */
public final class TextFileParser {

    private final ArticleDefaults defaults;

    public TextFileParser(ArticleDefaults defaults) {
        this.defaults = defaults;
    }

    /**
     * Reads a text.
     *
     * @param articleId the id it gets
     * @param modified when the text was written, if known; that is when it was published unless the defaults say otherwise
     */
    public ArticleInput parse(Location at, String articleId, String text, Optional<Instant> modified) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return new Unreadable(at, Optional.of(articleId), "neither title nor body");
        }
        Optional<Instant> publishedAt = defaults.publishedAt().or(() -> modified);
        if (publishedAt.isEmpty()) {
            return new Unreadable(at, Optional.of(articleId), "publishedAt is missing");
        }
        int end = stripped.indexOf('\n');
        String title = end < 0 ? stripped : stripped.substring(0, end).strip();
        String body = end < 0 ? "" : stripped.substring(end + 1).strip();
        RawArticle article = RawArticle.newBuilder()
                .setSource(defaults.source())
                .setTitle(title)
                .setBody(body)
                .setLanguage(defaults.language().orElse(null))
                .setPublishedAt(publishedAt.get())
                .setFetchedAt(defaults.fetchedAt().orElse(null))
                .setAttributes(Map.of("file", at.file()))
                .build();
        return new ArticleInput.Article(at, articleId, article);
    }
}
