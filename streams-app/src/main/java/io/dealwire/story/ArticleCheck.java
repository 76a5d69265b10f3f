package io.dealwire.story;

import io.dealwire.avro.RawArticle;
import io.dealwire.story.RejectedArticleException.Reason;
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
            throw new RejectedArticleException(Reason.MISSING_KEY, "the record has no key");
        }
        article.ifPresent(text -> check(text, now));
    }

    private void check(RawArticle article, Instant now) {
        if (article.getTitle().isBlank() && article.getBody().isBlank()) {
            throw new RejectedArticleException(Reason.MISSING_TEXT, "title and body are empty");
        }
        long bytes = bytes(article.getTitle()) + bytes(article.getBody());
        if (bytes > maximumBytes) {
            throw new RejectedArticleException(
                    Reason.TEXT_TOO_LARGE, bytes + " bytes of text, allowed are " + maximumBytes);
        }
        Instant published = article.getPublishedAt();
        if (published.isBefore(Instant.EPOCH)) {
            throw new RejectedArticleException(Reason.DATE_TOO_EARLY, "published " + published);
        }
        if (published.isAfter(now.plus(AHEAD))) {
            throw new RejectedArticleException(Reason.DATE_IN_FUTURE, "published " + published + ", now is " + now);
        }
    }

    private static long bytes(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // a surrogate pair is four bytes, two for each half
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
