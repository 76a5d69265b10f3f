package io.dealwire.evaluation;

import java.time.Instant;

/**
 * An article with what is right for it.
 *
 * @param publishedAt when it was published
 */
public record LabelledArticle(GoldArticle gold, String source, String title, String body, Instant publishedAt) {

    public String articleId() {
        return gold.articleId();
    }
}
