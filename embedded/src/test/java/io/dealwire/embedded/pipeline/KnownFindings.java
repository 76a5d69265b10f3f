package io.dealwire.embedded.pipeline;

import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.Deal;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.RawPosition;
import io.dealwire.avro.StoryDecision;
import io.dealwire.avro.TaggedArticle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Findings that a test has made up. */
public record KnownFindings(
        List<TaggedArticle> tagged, List<Deal> deals, List<CompanyDealCounts> counts, List<DeadLetter> deadLetters)
        implements Findings {

    public static TaggedArticle article(String id, String storyId, Optional<String> dealId) {
        return TaggedArticle.newBuilder()
                .setArticleId(id)
                .setPublishedAt(Instant.parse("2026-03-02T08:00:00Z"))
                .setRaw(RawPosition.newBuilder().build())
                .setReading(DealReading.newBuilder().build())
                .setStory(StoryDecision.newBuilder().setStoryId(storyId).build())
                .setDealId(dealId.orElse(null))
                .build();
    }

    @Override
    public Optional<TaggedArticle> article(String articleId) {
        return tagged.stream()
                .filter(article -> article.getArticleId().equals(articleId))
                .findFirst();
    }

    @Override
    public Optional<Deal> deal(String dealId) {
        return deals.stream().filter(deal -> deal.getDealId().equals(dealId)).findFirst();
    }

    @Override
    public void articles(Consumer<TaggedArticle> each) {
        tagged.forEach(each);
    }
}
