package io.dealwire.deal;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.DealMail;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealReport;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.StoryArticle;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.avro.TaggedStory;
import io.dealwire.config.GrammarSettings;
import io.dealwire.deal.key.Roles;
import io.dealwire.deal.reading.DealExtractor;
import io.dealwire.deal.text.DealText;
import io.dealwire.layout.Stores;
import java.time.Duration;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Reads what an article says about a deal and keeps what is known of the article; {@link ArticleReports} decides what that is and
 * who hears of it. Sends the article by articleId (null when it is gone), reports to the ledger by their deal key, and links to
 * members of its story by their articleId, and what it reports by articleId, for the record.
 */
public final class ReadingProcessor extends ContextualProcessor<String, TaggedStory, String, SpecificRecord> {

    /** A report of an article that came so long ago is late: it may have been told before. So is one from before this task began. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private final DealExtractor extractor;
    private KeyValueStore<String, TaggedArticle> articles;
    private KeyValueStore<String, DealReport> reports;
    private Sensor boundedDeals;
    private Sensor boundedHeadlines;
    private Sensor boundedParses;
    private Sensor boundedSentences;
    private long begun;

    /**
     * A processor.
     *
     * @param certainty from which score on an article is about a deal, 0 to 1
     * @param parsed how much of an article is parsed
     */
    public ReadingProcessor(double certainty, GrammarSettings parsed) {
        this.extractor = new DealExtractor(certainty, parsed);
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        begun = context.currentSystemTimeMs();
        articles = context.getStateStore(Stores.ARTICLES);
        reports = context.getStateStore(Stores.DEAL_REPORTS);
        boundedDeals = counter("bounded-deals");
        boundedHeadlines = counter("bounded-headlines");
        boundedParses = counter("bounded-parses");
        boundedSentences = counter("bounded-sentences");
    }

    private Sensor counter(String counted) {
        return context()
                .metrics()
                .addRateTotalSensor("deal", context().taskId().toString(), counted, Sensor.RecordingLevel.INFO);
    }

    @Override
    public void process(Record<String, TaggedStory> record) {
        ArticleReports.Kept before = new ArticleReports.Kept(
                Optional.ofNullable(articles.get(record.key())), Optional.ofNullable(reports.get(record.key())));
        outcome(record.key(), Optional.ofNullable(record.value()), before).ifPresent(outcome -> {
            if (before.article().isPresent() || outcome.kept().article().isPresent()) {
                articles.put(record.key(), outcome.kept().article().orElse(null));
            }
            reports.put(record.key(), outcome.kept().report().orElse(null));
            outcome.messages().forEach(message -> send(record, message));
        });
    }

    private Optional<ArticleReports.Outcome> outcome(
            String articleId, Optional<TaggedStory> tagged, ArticleReports.Kept before) {
        if (tagged.isEmpty()) {
            return Optional.of(ArticleReports.takenDown(articleId, before));
        }
        StoryArticle story = tagged.get().getStory();
        if (story.getExpired()) {
            return Optional.of(ArticleReports.expired(articleId, before));
        }
        return story.getArticle() == null
                ? ArticleReports.moved(story, before)
                : Optional.of(read(story, tagged.get().getTags(), before));
    }

    private ArticleReports.Outcome read(StoryArticle story, ArticleTags tags, ArticleReports.Kept before) {
        RawArticle text = story.getArticle();
        if (DealText.cutsHeadline(text)) {
            boundedHeadlines.record();
        }
        DealExtractor.BoundedReading bounded = extractor.readBounded(story.getArticleId(), text, tags);
        if (bounded.sentencesLeft()) {
            boundedParses.record();
        }
        if (bounded.wordsLeft()) {
            boundedSentences.record();
        }
        DealReading reading = bounded.reading();
        if (reading.getParties().size() >= Roles.MOST_PARTIES) {
            boundedDeals.record();
        }
        return ArticleReports.read(story, text, tags, reading, before);
    }

    private void send(Record<String, TaggedStory> cause, ArticleReports.Message message) {
        if (message.value().orElse(null) instanceof DealMail mail) {
            long came = cause.timestamp();
            mail.setLate(came < begun || context().currentSystemTimeMs() - came > LATE.toMillis());
        }
        context().forward(new Record<>(message.to(), message.value().orElse(null), cause.timestamp()));
    }
}
