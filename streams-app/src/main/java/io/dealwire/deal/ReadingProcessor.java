package io.dealwire.deal;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.DealLink;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealReport;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.StoryArticle;
import io.dealwire.avro.StoryMembership;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.avro.TaggedStory;
import io.dealwire.deal.key.DealKey;
import io.dealwire.deal.key.Roles;
import io.dealwire.deal.ledger.DealMailFactory;
import io.dealwire.deal.reading.DealExtractor;
import io.dealwire.deal.text.DealText;
import io.dealwire.layout.Stores;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Reads what an article says about a deal and keeps what is known of the article. The head of a story about a deal reports it
 * to the ledger, and withdraws the report exactly when it is no longer head, or no longer tells that deal, or is taken down.
 */
public final class ReadingProcessor extends ContextualProcessor<String, TaggedStory, String, SpecificRecord> {

    private final DealExtractor extractor;
    private KeyValueStore<String, TaggedArticle> articles;
    private KeyValueStore<String, DealReport> reports;
    private Sensor boundedDeals;
    private Sensor boundedHeadlines;

    public ReadingProcessor() {
        this.extractor = new DealExtractor();
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        articles = context.getStateStore(Stores.ARTICLES);
        reports = context.getStateStore(Stores.DEAL_REPORTS);
        boundedDeals = context.metrics()
                .addRateTotalSensor("deal", context.taskId().toString(), "bounded-deals", Sensor.RecordingLevel.INFO);
        boundedHeadlines = context.metrics()
                .addRateTotalSensor(
                        "deal", context.taskId().toString(), "bounded-headlines", Sensor.RecordingLevel.INFO);
    }

    @Override
    public void process(Record<String, TaggedStory> record) {
        Optional<DealReport> report = Optional.ofNullable(reports.get(record.key()));
        Optional<TaggedArticle> known = Optional.ofNullable(articles.get(record.key()));
        if (record.value() == null) {
            report.map(DealReport::getDealKey).ifPresent(key -> withdraw(record, key));
            forget(record, known);
        } else if (record.value().getStory().getExpired()) {
            forget(record, known);
        } else {
            StoryArticle story = record.value().getStory();
            Optional<TaggedArticle> now = Optional.ofNullable(story.getArticle())
                    .map(text -> read(story, text, record.value().getTags()))
                    .or(() -> known.map(article -> moved(article, story)));
            now.ifPresent(article -> keep(record, article, known, report.orElseGet(ReadingProcessor::noReport)));
        }
    }

    /** What an expired article has reported stays in the ledger: only a take-down withdraws it. */
    private void forget(Record<String, TaggedStory> record, Optional<TaggedArticle> known) {
        reports.delete(record.key());
        if (known.isPresent()) {
            articles.delete(record.key());
            send(record, record.key(), null);
        }
    }

    private void keep(
            Record<String, TaggedStory> record,
            TaggedArticle article,
            Optional<TaggedArticle> known,
            DealReport before) {
        StoryArticle story = record.value().getStory();
        boolean head = article.getStory().getStoryId().equals(article.getArticleId());
        Optional<String> dealKey = head ? DealKey.of(article.getReading()).map(DealKey::text) : Optional.empty();
        DealReport report = report(before, dealKey, article, Optional.ofNullable(story.getMembership()));

        boolean sameStory = known.map(TaggedArticle::getStory)
                .filter(old -> old.getStoryId().equals(article.getStory().getStoryId()))
                .isPresent();
        boolean sameKey = Objects.equals(before.getDealKey(), report.getDealKey());
        article.setDealId(
                sameStory && sameKey ? known.map(TaggedArticle::getDealId).orElse(null) : null);
        articles.put(record.key(), article);
        if (!known.equals(Optional.of(article))) {
            send(record, record.key(), article);
        }

        if (!sameKey && before.getDealKey() != null) {
            withdraw(record, before.getDealKey());
        }
        boolean sameReport = report.equals(before)
                && known.map(TaggedArticle::getReading)
                        .filter(article.getReading()::equals)
                        .isPresent();
        if (dealKey.isPresent() && !sameReport) {
            send(record, dealKey.get(), DealMailFactory.report(article, report));
        }
        if (head) {
            tellMembers(record, article, before, report);
        }
        keepReport(record.key(), report, head);
    }

    /** Members that joined hear the deal from their head; all members hear that there is none any more. */
    private void tellMembers(
            Record<String, TaggedStory> record, TaggedArticle head, DealReport before, DealReport report) {
        StoryMembership membership = record.value().getStory().getMembership();
        if (membership != null && head.getDealId() != null) {
            for (String member : membership.getJoined()) {
                send(record, member, new DealLink(head.getArticleId(), report.getDealKey(), head.getDealId()));
            }
        }
        if (before.getDealKey() != null && report.getDealKey() == null) {
            send(record, head.getArticleId(), new DealLink(head.getArticleId(), before.getDealKey(), null));
        }
    }

    private void keepReport(String articleId, DealReport report, boolean head) {
        boolean worthKeeping = report.getDealKey() != null || head && report.getArticles() > 1;
        reports.put(articleId, worthKeeping ? report : null);
    }

    private TaggedArticle read(StoryArticle story, RawArticle text, ArticleTags tags) {
        if (DealText.cutsHeadline(text)) {
            boundedHeadlines.record();
        }
        DealReading reading = extractor.read(story.getArticleId(), text, tags);
        if (reading.getParties().size() >= Roles.MOST_PARTIES) {
            boundedDeals.record();
        }
        return TaggedArticle.newBuilder()
                .setArticleId(story.getArticleId())
                .setUrl(text.getUrl())
                .setSource(text.getSource())
                .setTitle(text.getTitle())
                .setLanguage(text.getLanguage())
                .setPublishedAt(text.getPublishedAt())
                .setRaw(story.getRaw())
                .setVersion(story.getVersion())
                .setStory(story.getDecision())
                .setCompanies(tags.getCompanies())
                .setPeople(tags.getPeople())
                .setMoney(tags.getMoney())
                .setDates(tags.getDates())
                .setReading(reading)
                .setReferenceVersion(tags.getReferenceVersion())
                .build();
    }

    private static TaggedArticle moved(TaggedArticle article, StoryArticle story) {
        return TaggedArticle.newBuilder(article)
                .setStory(story.getDecision())
                .setRaw(story.getRaw())
                .setVersion(story.getVersion())
                .build();
    }

    private static DealReport noReport() {
        return DealReport.newBuilder().build();
    }

    private static DealReport report(
            DealReport before, Optional<String> dealKey, TaggedArticle article, Optional<StoryMembership> membership) {
        DealReport.Builder report = DealReport.newBuilder(before).setDealKey(dealKey.orElse(null));
        if (membership.isPresent()) {
            report.setArticles(membership.get().getArticles())
                    .setSources(membership.get().getSources());
        } else if (before.getArticles() <= 1 && !article.getSource().isEmpty()) {
            report.setSources(List.of(article.getSource()));
        }
        return report.build();
    }

    private void withdraw(Record<String, TaggedStory> cause, String dealKey) {
        send(cause, dealKey, DealMailFactory.report(DealMailFactory.withdrawal(cause.key())));
    }

    private void send(Record<String, TaggedStory> cause, String key, SpecificRecord value) {
        context().forward(new Record<>(key, value, cause.timestamp()));
    }
}
