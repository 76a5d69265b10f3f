package io.dealwire.count;

import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.DealContribution;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Keeps the deal counts of every company. */
public final class CountProcessor extends ContextualProcessor<String, DealContribution, String, CompanyDealCounts> {

    @Override
    public void process(Record<String, DealContribution> record) {
        // placeholder
    }
}
