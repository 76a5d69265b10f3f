package io.dealwire.entity;

import io.dealwire.avro.Company;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Keeps the company reference: the global store and the index in memory that is built from it. */
public final class CompanyProcessor extends ContextualProcessor<String, Company, Void, Void> {

    @Override
    public void process(Record<String, Company> record) {
        // placeholder
    }
}
