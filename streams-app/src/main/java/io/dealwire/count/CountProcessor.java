package io.dealwire.count;

import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.DealContribution;
import io.dealwire.layout.StoreKey;
import io.dealwire.layout.Stores;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps the deal counts of every company. A contribution replaces the earlier one of the same deal, so a record that comes
 * twice counts once. Sends the counts by companyId whenever they change; null when the company is in no deal any more.
 */
public final class CountProcessor extends ContextualProcessor<String, DealContribution, String, CompanyDealCounts> {

    private KeyValueStore<String, DealContribution> contributions;
    private KeyValueStore<String, CompanyDealCounts> counts;

    @Override
    public void init(ProcessorContext<String, CompanyDealCounts> context) {
        super.init(context);
        contributions = context.getStateStore(Stores.COMPANY_DEALS);
        counts = context.getStateStore(Stores.COMPANY_COUNTS);
    }

    @Override
    public void process(Record<String, DealContribution> record) {
        DealContribution given = record.value();
        String company = record.key();
        String place = key(company, given.getDealId());
        Optional<DealContribution> before = Optional.ofNullable(contributions.get(place));
        Optional<DealContribution> after = given.getRemoved() ? Optional.empty() : Optional.of(given);
        if (before.equals(after)) {
            return;
        }
        contributions.put(place, after.orElse(null));

        CompanyDealCounts tally =
                Optional.ofNullable(counts.get(company)).orElseGet(() -> CompanyTally.empty(company, given.getName()));
        tally = before.isPresent() ? CompanyTally.minus(tally, before.get()) : tally;
        tally = after.isPresent() ? CompanyTally.plus(tally, after.get()) : tally;
        tally = CompanyTally.withLast(tally, last(company, tally, before, after));
        CompanyDealCounts result = tally.getByStatus().isEmpty() ? null : tally;
        counts.put(company, result);
        context().forward(new Record<>(company, result, record.timestamp()));
    }

    /**
     * The deal seen last; only when that very deal was taken back, or is not seen as late as it was, have the others to be looked
     * through. A deal that is reported again and again stays the last without a look at thousands of others.
     */
    private Optional<DealContribution> last(
            String company,
            CompanyDealCounts tally,
            Optional<DealContribution> before,
            Optional<DealContribution> after) {
        boolean itself = before.filter(deal -> deal.getDealId().equals(tally.getLastDealId()))
                .isPresent();
        if (itself) {
            boolean stays = after.filter(
                            deal -> CompanyTally.later(deal, before.get()).equals(deal))
                    .isPresent();
            return stays ? after : scan(company);
        }
        Optional<DealContribution> known =
                Optional.ofNullable(tally.getLastDealId()).map(dealId -> contributions.get(key(company, dealId)));
        return Stream.of(known, after).flatMap(Optional::stream).reduce(CompanyTally::later);
    }

    private Optional<DealContribution> scan(String company) {
        try (KeyValueIterator<String, DealContribution> all =
                contributions.prefixScan(StoreKey.of(company).prefix(), new StringSerializer())) {
            Optional<DealContribution> last = Optional.empty();
            while (all.hasNext()) {
                DealContribution next = all.next().value;
                last = Optional.of(
                        last.map(deal -> CompanyTally.later(deal, next)).orElse(next));
            }
            return last;
        }
    }

    private static String key(String company, String dealId) {
        return StoreKey.of(company, dealId).text();
    }
}
