package io.dealwire.entity;

import io.dealwire.avro.Company;
import io.dealwire.topology.Stores;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps the company reference: the global store, and the directory in memory that taggers read. Kafka Streams does not call
 * this processor for records restored from disk, so the directory is filled from the store at the start.
 */
public final class CompanyProcessor extends ContextualProcessor<String, Company, Void, Void> {

    private final CompanyDirectory directory;
    private KeyValueStore<String, Company> store;

    public CompanyProcessor(CompanyDirectory directory) {
        this.directory = directory;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        store = context.getStateStore(Stores.COMPANIES);
        try (KeyValueIterator<String, Company> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<String, Company> entry = all.next();
                directory.put(entry.key, entry.value);
            }
        }
    }

    @Override
    public void process(Record<String, Company> record) {
        if (record.value() == null) {
            store.delete(record.key());
            directory.remove(record.key());
        } else {
            store.put(record.key(), record.value());
            directory.put(record.key(), record.value());
        }
    }
}
