package io.dealwire.deal;

import io.dealwire.avro.DealLink;
import io.dealwire.avro.DealReport;
import io.dealwire.avro.StoryMember;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.layout.StoreKey;
import io.dealwire.layout.Stores;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Tells an article, and the members of the story it heads, which deal they belong to, and puts it on record with what the head
 * reports, also when nothing else is known of the article any more. A link for a story that the article has
 * left, or for a deal key that its head no longer reports under, is stale and dropped: a newer one is on its way.
 */
public final class DealLinkProcessor extends ContextualProcessor<String, DealLink, String, SpecificRecord> {

    private KeyValueStore<String, TaggedArticle> articles;
    private KeyValueStore<String, DealReport> reports;
    private KeyValueStore<String, StoryMember> members;

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        articles = context.getStateStore(Stores.ARTICLES);
        reports = context.getStateStore(Stores.DEAL_REPORTS);
        members = context.getStateStore(Stores.STORY_MEMBERS);
    }

    @Override
    public void process(Record<String, DealLink> record) {
        DealLink link = record.value();
        if (link.getStoryId().equals(record.key())) {
            putOnRecord(record, link);
        }
        TaggedArticle article = articles.get(record.key());
        if (article == null || !article.getStory().getStoryId().equals(link.getStoryId())) {
            return;
        }
        boolean head = link.getStoryId().equals(article.getArticleId());
        if (!head) {
            assign(record, article, link.getDealId());
        } else if (link.getDealId() == null) {
            tellMembers(record, article);
        } else if (link.getDealKey().equals(reportedKey(article)) && assign(record, article, link.getDealId())) {
            tellMembers(record, article);
        }
    }

    private void putOnRecord(Record<String, DealLink> record, DealLink link) {
        ArticleReports.linked(link, Optional.ofNullable(reports.get(record.key())))
                .ifPresent(report -> {
                    reports.put(record.key(), report);
                    context().forward(new Record<>(record.key(), (SpecificRecord) report, record.timestamp()));
                });
    }

    private String reportedKey(TaggedArticle article) {
        return Optional.ofNullable(reports.get(article.getArticleId()))
                .map(DealReport::getDealKey)
                .orElse("");
    }

    private boolean assign(Record<String, DealLink> record, TaggedArticle article, String dealId) {
        if (Objects.equals(article.getDealId(), dealId)) {
            return false;
        }
        article.setDealId(dealId);
        articles.put(article.getArticleId(), article);
        context().forward(new Record<>(article.getArticleId(), (SpecificRecord) article, record.timestamp()));
        return true;
    }

    /** Members hear what holds now, whatever the link said: by now the head may report another deal. */
    private void tellMembers(Record<String, DealLink> record, TaggedArticle head) {
        try (KeyValueIterator<String, StoryMember> all =
                members.prefixScan(StoreKey.of(head.getArticleId()).prefix(), new StringSerializer())) {
            while (all.hasNext()) {
                StoryMember other = all.next().value;
                if (other.getMember()) {
                    DealLink link = ArticleReports.link(
                            head.getArticleId(), record.value().getDealKey(), head.getDealId());
                    context().forward(new Record<>(other.getArticleId(), (SpecificRecord) link, record.timestamp()));
                }
            }
        }
    }
}
