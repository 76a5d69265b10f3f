package io.dealwire.topology;

import static io.dealwire.topology.GuardedProcessor.guarded;
import static io.dealwire.topology.Wiring.only;
import static io.dealwire.topology.Wiring.onlyOrRemoved;

import io.dealwire.avro.Deal;
import io.dealwire.avro.DealContribution;
import io.dealwire.avro.DealEvent;
import io.dealwire.avro.DealHeard;
import io.dealwire.avro.DealLedgerEntry;
import io.dealwire.avro.DealLink;
import io.dealwire.avro.DealMail;
import io.dealwire.avro.DealReport;
import io.dealwire.avro.DealTold;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.avro.TaggedStory;
import io.dealwire.deal.DealEventProcessor;
import io.dealwire.deal.DealLinkProcessor;
import io.dealwire.deal.LedgerProcessor;
import io.dealwire.deal.ReadingProcessor;
import io.dealwire.deal.RecallProcessor;
import io.dealwire.layout.Names;
import io.dealwire.layout.Stores;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/**
 * Stage 3: what was agreed, by whom. Reading is by article, the ledger by deal key; links tell articles their deal. Ledger entries write
 * to each other through the deal-mail topic.
 */
public final class DealsStage {

    private DealsStage() {}

    /**
     * What each deal gives each of its companies.
     *
     * @param now as the ledger has it
     * @param known as events have told it
     */
    public record Contributions(KStream<String, DealContribution> now, KStream<String, DealContribution> known) {}

    /** From tagged stories to what each deal gives each of its companies. */
    public static Contributions add(StreamsBuilder builder, Wiring wiring, KStream<String, TaggedStory> tagged) {
        KStream<String, SpecificRecord> articles = articles(builder, wiring, tagged);
        onlyOrRemoved(articles, TaggedArticle.class, Names.TAGGED_SINK)
                .to(
                        wiring.topics().articlesTagged(),
                        wiring.produced(Names.TAGGED_SINK, wiring.published(TaggedArticle.class)));
        link(articles, Names.DEAL_LINK_SINK, wiring);
        send(articles, Names.DEAL_REPORT_SINK, wiring);
        record(articles, wiring);

        KStream<String, SpecificRecord> ledger = ledger(builder, wiring);
        send(ledger, Names.DEAL_MAIL_SINK, wiring);
        onlyOrRemoved(ledger, Deal.class, Names.DEALS_SINK)
                .to(wiring.topics().deals(), wiring.produced(Names.DEALS_SINK, wiring.published(Deal.class)));
        link(ledger, Names.DEAL_ASSIGNMENT_SINK, wiring);
        KStream<String, SpecificRecord> events = events(builder, wiring);
        only(events, DealEvent.class, Names.DEAL_EVENTS_SINK)
                .to(
                        wiring.topics().dealEvents(),
                        wiring.produced(Names.DEAL_EVENTS_SINK, wiring.published(DealEvent.class)));
        return new Contributions(
                only(ledger, DealContribution.class, Names.COUNT_CHANGES),
                only(events, DealContribution.class, Names.COUNT_PAST_CHANGES));
    }

    /** By article: its reading, the deal that the ledger found for it, and what the record says that it reported. */
    private static KStream<String, SpecificRecord> articles(
            StreamsBuilder builder, Wiring wiring, KStream<String, TaggedStory> tagged) {
        builder.addStateStore(wiring.store(Stores.ARTICLES, wiring.internal(TaggedArticle.class)));
        builder.addStateStore(wiring.store(Stores.DEAL_REPORTS, wiring.internal(DealReport.class)));
        KStream<String, SpecificRecord> fromReading = tagged.process(
                guarded(() -> new ReadingProcessor(
                        wiring.settings().deal().certainty(), wiring.settings().grammar())),
                Named.as(Names.DEAL_READ),
                Stores.ARTICLES,
                Stores.DEAL_REPORTS);
        KStream<String, SpecificRecord> fromLinks = builder.stream(
                        wiring.topics().dealLinks(),
                        wiring.consumed(Names.DEAL_LINK_SOURCE, wiring.internal(DealLink.class)))
                .process(
                        guarded(DealLinkProcessor::new),
                        Named.as(Names.DEAL_LINK),
                        Stores.ARTICLES,
                        Stores.DEAL_REPORTS,
                        Stores.STORY_MEMBERS);
        return fromReading
                .merge(fromLinks, Named.as(Names.DEAL_OUTPUT))
                .merge(recalled(builder, wiring), Named.as(Names.DEAL_RECALL_OUTPUT));
    }

    /** What a reset recalls, each report once: what has been taken up is removed, so that nothing taken down later stays there. */
    private static KStream<String, SpecificRecord> recalled(StreamsBuilder builder, Wiring wiring) {
        Serde<DealReport> reports = wiring.published(DealReport.class);
        KStream<String, DealReport> recalls = builder.stream(
                        wiring.topics().dealRecalls(), wiring.consumed(Names.DEAL_RECALL_SOURCE, reports))
                .filter((articleId, report) -> report != null, Named.as(Names.DEAL_RECALL_SOURCE + "-filter"));
        recalls.mapValues(report -> (DealReport) null, Named.as(Names.DEAL_RECALL_SINK + "-value"))
                .to(wiring.topics().dealRecalls(), wiring.produced(Names.DEAL_RECALL_SINK, reports));
        return recalls.process(
                guarded(RecallProcessor::new), Named.as(Names.DEAL_RECALL), Stores.ARTICLES, Stores.DEAL_REPORTS);
    }

    /** By deal key: the reports, and the deals that they are of. */
    private static KStream<String, SpecificRecord> ledger(StreamsBuilder builder, Wiring wiring) {
        builder.addStateStore(wiring.store(Stores.DEAL_LEDGER, wiring.internal(DealLedgerEntry.class)));
        return builder.stream(
                        wiring.topics().dealMail(),
                        wiring.consumed(Names.DEAL_MAIL_SOURCE, wiring.internal(DealMail.class)))
                .process(
                        guarded(() -> new LedgerProcessor(wiring.settings().deal())),
                        Named.as(Names.DEAL_LEDGER),
                        Stores.DEAL_LEDGER);
    }

    /** By deal: the deal, and what became known of it. A cache before the table would hide states that were told. */
    private static KStream<String, SpecificRecord> events(StreamsBuilder builder, Wiring wiring) {
        builder.addStateStore(wiring.store(Stores.DEALS_TOLD, wiring.internal(DealTold.class)));
        builder.addStateStore(wiring.store(Stores.DEALS_WAITING, wiring.internal(DealHeard.class)));
        builder.addStateStore(wiring.store(Stores.DEAL_EVENTS, wiring.internal(DealEvent.class)));
        return builder.table(
                        wiring.topics().deals(),
                        wiring.consumed(Names.DEALS_SOURCE, wiring.published(Deal.class)),
                        wiring.table(Stores.DEALS, wiring.published(Deal.class)).withCachingDisabled())
                .toStream(Named.as(Names.DEALS_HEARD))
                .process(
                        guarded(DealEventProcessor::new),
                        Named.as(Names.DEAL_EVENTS),
                        Stores.DEALS_TOLD,
                        Stores.DEALS_WAITING,
                        Stores.DEAL_EVENTS);
    }

    private static void link(KStream<String, SpecificRecord> stream, String sink, Wiring wiring) {
        only(stream, DealLink.class, sink)
                .to(wiring.topics().dealLinks(), wiring.produced(sink, wiring.internal(DealLink.class)));
    }

    /** The system of record; a report that says nothing is a withdrawal, a null there. */
    private static void record(KStream<String, SpecificRecord> stream, Wiring wiring) {
        only(stream, DealReport.class, Names.DEAL_RECORD_SINK)
                .mapValues(
                        report -> report.getDealKey() == null ? null : report,
                        Named.as(Names.DEAL_RECORD_SINK + "-value"))
                .to(
                        wiring.topics().dealReports(),
                        wiring.produced(Names.DEAL_RECORD_SINK, wiring.published(DealReport.class)));
    }

    private static void send(KStream<String, SpecificRecord> stream, String sink, Wiring wiring) {
        only(stream, DealMail.class, sink)
                .to(wiring.topics().dealMail(), wiring.produced(sink, wiring.internal(DealMail.class)));
    }
}
