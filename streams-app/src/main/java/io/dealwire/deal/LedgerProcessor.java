package io.dealwire.deal;

import io.dealwire.avro.DealSignal;
import io.dealwire.config.DealSettings;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Groups the signals under one deal key into deals. */
public final class LedgerProcessor extends ContextualProcessor<String, DealSignal, String, SpecificRecord> {

    public LedgerProcessor(DealSettings settings) {}

    @Override
    public void process(Record<String, DealSignal> record) {
        // placeholder
    }
}
