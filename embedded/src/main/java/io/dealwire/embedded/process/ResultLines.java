package io.dealwire.embedded.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.embedded.pipeline.Findings;
import io.dealwire.embedded.pipeline.Findings.DeadLetter;
import io.dealwire.embedded.process.InputLine.Published;
import io.dealwire.embedded.process.InputLine.Refused;
import io.dealwire.embedded.process.InputLine.TakenDown;
import io.dealwire.ingest.BatchResult;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The result of each input line. Lines with the same id tell the same: what holds after the last of them.
 */
final class ResultLines {

    private final Findings findings;
    private final Map<String, String> refused = new HashMap<>();

    /**
     * Results from what the pipeline knows.
     *
     * @param notPublished what the broker did not take, and why, by article
     */
    ResultLines(Findings findings, Map<String, String> notPublished) {
        this.findings = findings;
        for (DeadLetter letter : findings.deadLetters()) {
            letter.key().ifPresent(key -> refused.put(key, letter.message()));
        }
        refused.putAll(notPublished);
    }

    ObjectNode of(InputLine line) {
        if (line instanceof Refused unread) {
            return BatchResult.invalid(unread.articleId(), unread.error());
        }
        String articleId = line instanceof Published published ? published.articleId() : ((TakenDown) line).articleId();
        Optional<TaggedArticle> article = findings.article(articleId);
        if (article.isPresent()) {
            return found(article.get());
        }
        if (refused.containsKey(articleId)) {
            return BatchResult.invalid(Optional.of(articleId), refused.get(articleId));
        }
        return BatchResult.takenDown(articleId);
    }

    private ObjectNode found(TaggedArticle article) {
        String storyId = article.getStory().getStoryId();
        TaggedArticle head = storyId.equals(article.getArticleId())
                ? article
                : findings.article(storyId).orElse(article);
        return BatchResult.of(
                article, head, Optional.ofNullable(article.getDealId()).flatMap(findings::deal));
    }
}
