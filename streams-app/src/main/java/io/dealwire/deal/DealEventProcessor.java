package io.dealwire.deal;

import io.dealwire.avro.Deal;
import io.dealwire.avro.DealEvent;
import io.dealwire.avro.DealHeard;
import io.dealwire.avro.DealTold;
import io.dealwire.deal.event.DealEvents;
import io.dealwire.deal.event.DealHistory;
import io.dealwire.deal.event.FactsOfDeal;
import io.dealwire.deal.ledger.CompanyContributions;
import io.dealwire.layout.DealHeaders;
import io.dealwire.layout.Stores;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Tells what became known of deals, as the topic of the deals says it: sends events by dealId, keeps the last ones of each deal for
 * questions, and sends each company what it gets by them by companyId. {@link DealEvents} decides what is told, and what waits because it comes late.
 */
public final class DealEventProcessor extends ContextualProcessor<String, Deal, String, SpecificRecord> {

    /** What is heard late is told when nothing has been heard late of any deal for so long: until then a deal may be half made. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    /** An application that is late for so long will not catch up soon: deals are told as they are then. */
    private static final Duration MOST_WAITING = Duration.ofHours(1);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    /** Most deals that one look goes through: what it sends has to fit into a transaction. */
    private static final int MOST_LOOKED_AT = 1_000;

    private KeyValueStore<String, DealTold> told;
    private KeyValueStore<String, DealHeard> waiting;
    private KeyValueStore<String, DealEvent> events;
    private Sensor forgotten;
    private String lookedTo = "";
    private long lateSince;
    private long heardLate;

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        told = context.getStateStore(Stores.DEALS_TOLD);
        waiting = context.getStateStore(Stores.DEALS_WAITING);
        events = context.getStateStore(Stores.DEAL_EVENTS);
        forgotten = context.metrics()
                .addRateTotalSensor(
                        "deal", context.taskId().toString(), "forgotten-events", Sensor.RecordingLevel.INFO);
        lateSince = context.currentSystemTimeMs();
        heardLate = lateSince;
        context.schedule(LOOK_EVERY, PunctuationType.WALL_CLOCK_TIME, this::look);
    }

    @Override
    public void process(Record<String, Deal> record) {
        String dealId = record.key();
        DealHeard heard = heard(record);
        long offset = context().recordMetadata().orElseThrow().offset();
        Optional<DealTold> known = Optional.ofNullable(told.get(dealId));
        if (known.filter(deal -> DealEvents.isKnown(deal, heard.getHeardAt(), offset))
                .isPresent()) {
            return;
        }
        boolean late = header(record, DealHeaders.LATE).isPresent();
        if (late) {
            heardLate = context().currentSystemTimeMs();
        }
        keep(dealId, DealEvents.heard(dealId, known, Optional.ofNullable(waiting.get(dealId)), heard, late, offset));
    }

    private static DealHeard heard(Record<String, Deal> record) {
        Optional<Deal> deal = Optional.ofNullable(record.value());
        return DealHeard.newBuilder()
                .setFacts(deal.map(FactsOfDeal::of).orElse(null))
                .setStories(deal.map(Deal::getStories).orElse(List.of()))
                .setFolded(header(record, DealHeaders.FOLDED).isPresent())
                .setCause(header(record, DealHeaders.CAUSE).orElse(""))
                .setMergedInto(header(record, DealHeaders.MERGED_INTO).orElse(null))
                .setHeardAt(Instant.ofEpochMilli(record.timestamp()))
                .build();
    }

    private static Optional<String> header(Record<String, Deal> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }

    /** Tells what waits when it is time to; goes on next time where it ends. */
    private void look(long now) {
        boolean quiet = now - heardLate >= QUIET.toMillis();
        if (!quiet && now - lateSince < MOST_WAITING.toMillis()) {
            return;
        }
        Map<String, DealHeard> settled = new TreeMap<>();
        String next = "";
        try (KeyValueIterator<String, DealHeard> part = waiting.range(lookedTo, null)) {
            for (int i = 0; i < MOST_LOOKED_AT && part.hasNext(); i++) {
                var entry = part.next();
                settled.put(entry.key, entry.value);
            }
            if (part.hasNext()) {
                next = part.peekNextKey();
            }
        }
        lookedTo = next;
        if (next.isEmpty()) {
            lateSince = now;
        }
        settled.forEach((dealId, heard) -> keep(dealId, DealEvents.settled(dealId, told.get(dealId), heard)));
    }

    /** What is not there is not removed: most deals never wait, and each removal would be a record on a changelog. */
    private static <V> void put(KeyValueStore<String, V> store, String key, Optional<V> value) {
        if (value.isPresent() || store.get(key) != null) {
            store.put(key, value.orElse(null));
        }
    }

    private void tellCompanies(String dealId, DealTold before, DealTold now) {
        CompanyContributions.changed(
                        dealId, Optional.ofNullable(before.getFacts()), Optional.ofNullable(now.getFacts()))
                .forEach(contribution -> {
                    contribution.setKnownAt(now.getKnownAt());
                    send(contribution.getCompanyId(), contribution, now.getKnownAt());
                });
    }

    private void send(String key, SpecificRecord value, Instant knownAt) {
        context().forward(new Record<>(key, value, knownAt.toEpochMilli()));
    }

    private void keep(String dealId, DealEvents.Outcome outcome) {
        put(told, dealId, Optional.of(outcome.told()).filter(any -> !outcome.isUntold()));
        put(waiting, dealId, outcome.waiting());
        for (DealEvent event : outcome.events()) {
            events.put(DealHistory.key(dealId, event.getSequence()), event);
            long oldest = event.getSequence() - DealHistory.MOST_EVENTS;
            if (oldest > 0) {
                events.delete(DealHistory.key(dealId, oldest));
                forgotten.record();
            }
            send(dealId, event, event.getKnownAt());
        }
        if (!outcome.events().isEmpty()) {
            tellCompanies(dealId, outcome.toldBefore(), outcome.told());
        }
    }
}
