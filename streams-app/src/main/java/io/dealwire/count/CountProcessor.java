package io.dealwire.count;

import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.DealContribution;
import io.dealwire.layout.LatestKey;
import io.dealwire.layout.StoreKey;
import io.dealwire.layout.Stores;
import java.util.Optional;
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
    private KeyValueStore<String, DealContribution> latest;
    private KeyValueStore<String, CompanyDealCounts> counts;

    @Override
    public void init(ProcessorContext<String, CompanyDealCounts> context) {
        super.init(context);
        contributions = context.getStateStore(Stores.COMPANY_DEALS);
        latest = context.getStateStore(Stores.COMPANY_LATEST);
        counts = context.getStateStore(Stores.COMPANY_COUNTS);
    }

    @Override
    public void process(Record<String, DealContribution> record) {
        DealContribution given = record.value();
        String company = record.key();
        String place = StoreKey.of(company, given.getDealId()).text();
        Optional<DealContribution> before = Optional.ofNullable(contributions.get(place));
        Optional<DealContribution> after = given.getRemoved() ? Optional.empty() : Optional.of(given);
        if (before.equals(after)) {
            return;
        }
        contributions.put(place, after.orElse(null));
        before.map(CountProcessor::place)
                .filter(old ->
                        after.map(CountProcessor::place).filter(old::equals).isEmpty())
                .ifPresent(latest::delete);
        after.ifPresent(now -> latest.put(place(now), now));

        CompanyDealCounts tally =
                Optional.ofNullable(counts.get(company)).orElseGet(() -> CompanyTally.empty(company, given.getName()));
        tally = before.isPresent() ? CompanyTally.minus(tally, before.get()) : tally;
        tally = after.isPresent() ? CompanyTally.plus(tally, after.get()) : tally;
        tally = CompanyTally.withLast(tally, last(company));
        CompanyDealCounts result = tally.getByStatus().isEmpty() ? null : tally;
        counts.put(company, result);
        context().forward(new Record<>(company, result, record.timestamp()));
    }

    /** The deal seen last: one look, however many deals there are. */
    private Optional<DealContribution> last(String company) {
        try (KeyValueIterator<String, DealContribution> latestFirst =
                latest.prefixScan(StoreKey.of(company).prefix(), new StringSerializer())) {
            return latestFirst.hasNext() ? Optional.of(latestFirst.next().value) : Optional.empty();
        }
    }

    private static String place(DealContribution contribution) {
        return new LatestKey(contribution.getCompanyId(), contribution.getLastSeen(), contribution.getDealId()).text();
    }
}
