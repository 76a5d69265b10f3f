package io.dealwire.story.membership;

import io.dealwire.avro.RawArticle;
import io.dealwire.bounds.ArticleBounds;
import io.dealwire.story.membership.RejectedArticleException.Reason;
import io.dealwire.text.TextSize;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides whether an article can be taken in. */
public final class ArticleCheck {

    /** Clocks of outlets and ours differ, and some outlets publish ahead by time zone. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final long maximumBytes;

    /** @param maximumBytes most bytes of headline and body together, in UTF-8 */
    public ArticleCheck(long maximumBytes) {
        this.maximumBytes = maximumBytes;
    }

    /**
     * Checks a record of the raw topic.
     *
     * @param article empty for a take-down, which needs a key only
     * @param now the time of day
     * @throws RejectedArticleException when it cannot be taken in
     */
    public void check(Optional<String> articleId, Optional<RawArticle> article, Instant now) {
        if (articleId.filter(id -> !id.isBlank()).isEmpty()) {
            reject(Reason.MISSING_KEY, "the record has no key");
        }
        articleId.flatMap(ArticleBounds::notText).ifPresent(why -> reject(Reason.ID_NOT_TEXT, why));
        articleId.flatMap(ArticleBounds::excess).ifPresent(excess -> reject(Reason.ID_TOO_LARGE, excess));
        article.ifPresent(text -> check(text, now));
    }

    private void check(RawArticle article, Instant now) {
        if (article.getTitle().isBlank() && article.getBody().isBlank()) {
            reject(Reason.MISSING_TEXT, "title and body are empty");
        }
        ArticleBounds.excess(article).ifPresent(excess -> reject(Reason.FIELD_TOO_LARGE, excess));
        long bytes = TextSize.bytes(article.getTitle()) + TextSize.bytes(article.getBody());
        if (bytes > maximumBytes) {
            reject(Reason.TEXT_TOO_LARGE, bytes + " bytes of text, allowed are " + maximumBytes);
        }
        Instant published = article.getPublishedAt();
        if (published.isBefore(Instant.EPOCH)) {
            reject(Reason.DATE_TOO_EARLY, "published " + published);
        }
        if (published.isAfter(now.plus(AHEAD))) {
            reject(Reason.DATE_IN_FUTURE, "published " + published + ", now is " + now);
        }
    }

    private static void reject(Reason reason, String detail) {
        throw new RejectedArticleException(reason, detail);
    }
}
