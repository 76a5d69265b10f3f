package io.dealwire.deal;

import io.dealwire.avro.DealReport;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.layout.Stores;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Takes up again what is on record, after a reset: articles whose text is long gone report what they have reported, and deals get
 * the ids they had. {@link ArticleReports} decides what still holds. Sends like {@link ReadingProcessor}.
 */
public final class RecallProcessor extends ContextualProcessor<String, DealReport, String, SpecificRecord> {

    private KeyValueStore<String, TaggedArticle> articles;
    private KeyValueStore<String, DealReport> reports;

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        articles = context.getStateStore(Stores.ARTICLES);
        reports = context.getStateStore(Stores.DEAL_REPORTS);
    }

    @Override
    public void process(Record<String, DealReport> record) {
        DealReport recalled = record.value();
        ArticleReports.Kept before = new ArticleReports.Kept(
                Optional.ofNullable(articles.get(record.key())), Optional.ofNullable(reports.get(record.key())));
        ArticleReports.Outcome outcome = ArticleReports.recalled(record.key(), recalled, before);
        reports.put(record.key(), outcome.kept().report().orElse(null));
        long now = context().currentSystemTimeMs();
        outcome.messages()
                .forEach(message -> context()
                        .forward(new Record<>(message.to(), message.value().orElse(null), now)));
    }
}
