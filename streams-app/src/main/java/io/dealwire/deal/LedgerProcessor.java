package io.dealwire.deal;

import io.dealwire.avro.DealContribution;
import io.dealwire.avro.DealLedgerEntry;
import io.dealwire.avro.DealLink;
import io.dealwire.avro.DealMail;
import io.dealwire.config.DealSettings;
import io.dealwire.deal.ledger.CompanyContributions;
import io.dealwire.deal.ledger.DealAssembly;
import io.dealwire.deal.ledger.DealChange;
import io.dealwire.deal.ledger.DealLedger;
import io.dealwire.deal.ledger.LedgerMessage;
import io.dealwire.layout.DealHeaders;
import io.dealwire.layout.Stores;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Groups the signals under one deal key into deals. Sends each changed deal by dealId (null when it is gone), each story its
 * deal by articleId, each company what a deal now contributes to it by companyId, and other entries what they have to hear by
 * their deal key.
 */
public final class LedgerProcessor extends ContextualProcessor<String, DealMail, String, SpecificRecord> {

    private static final byte[] NOTHING = {};

    private final DealLedger ledger;
    private KeyValueStore<String, DealLedgerEntry> entries;
    private Sensor forgotten;
    private Sensor folded;
    private Sensor unquoted;
    private Sensor bounded;

    public LedgerProcessor(DealSettings settings) {
        this.ledger = new DealLedger(settings);
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        entries = context.getStateStore(Stores.DEAL_LEDGER);
        String task = context.taskId().toString();
        forgotten = context.metrics().addRateTotalSensor("deal", task, "forgotten-reports", Sensor.RecordingLevel.INFO);
        folded = context.metrics().addRateTotalSensor("deal", task, "folded-reports", Sensor.RecordingLevel.INFO);
        unquoted = context.metrics().addRateTotalSensor("deal", task, "unquoted-reports", Sensor.RecordingLevel.INFO);
        bounded = context.metrics().addRateTotalSensor("deal", task, "bounded-deals", Sensor.RecordingLevel.INFO);
    }

    @Override
    public void process(Record<String, DealMail> record) {
        String dealKey = record.key();
        DealLedger.Outcome outcome = ledger.apply(
                dealKey,
                Optional.ofNullable(entries.get(dealKey)),
                record.value(),
                Instant.ofEpochMilli(record.timestamp()));
        entries.put(dealKey, outcome.entry().orElse(null));
        count(forgotten, outcome.bites().forgotten());
        count(folded, outcome.bites().folded());
        count(unquoted, outcome.bites().unquoted());

        for (DealChange change : outcome.changes()) {
            if (change.after().filter(DealAssembly::full).isPresent()) {
                bounded.record();
            }
            context().forward(deal(record, change, outcome.cause()));
            for (DealContribution contribution : CompanyContributions.changed(change)) {
                send(record, contribution.getCompanyId(), contribution);
            }
        }
        outcome.assignments()
                .forEach((story, dealId) -> send(
                        record,
                        story,
                        new DealLink(
                                story, dealKey, dealId, outcome.givenAt(dealId).orElse(null))));
        for (LedgerMessage message : outcome.messages()) {
            message.mail().setLate(record.value().getLate());
            send(record, message.to(), message.mail());
        }
    }

    private static void count(Sensor sensor, int bites) {
        if (bites > 0) {
            sensor.record(bites);
        }
    }

    /** The deal, or null when it is gone, with headers that say why. */
    private static Record<String, SpecificRecord> deal(Record<String, DealMail> mail, DealChange change, String cause) {
        Headers headers = new RecordHeaders().add(DealHeaders.CAUSE, cause.getBytes(StandardCharsets.UTF_8));
        if (mail.value().getLate()) {
            headers.add(DealHeaders.LATE, NOTHING);
        }
        change.mergedInto()
                .ifPresent(other -> headers.add(DealHeaders.MERGED_INTO, other.getBytes(StandardCharsets.UTF_8)));
        if (change.folded()) {
            headers.add(DealHeaders.FOLDED, NOTHING);
        }
        return new Record<>(change.dealId(), change.after().orElse(null), mail.timestamp(), headers);
    }

    private void send(Record<String, DealMail> cause, String key, SpecificRecord value) {
        context().forward(new Record<>(key, value, cause.timestamp()));
    }
}
