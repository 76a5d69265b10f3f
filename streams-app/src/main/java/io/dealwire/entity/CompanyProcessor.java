package io.dealwire.entity;

import io.dealwire.avro.Company;
import io.dealwire.bounds.CompanyBounds;
import io.dealwire.entity.index.CompanyDirectory;
import io.dealwire.layout.Stores;
import java.util.Optional;
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

    /**
     * Takes a change in.
     *
     * @throws RejectedCompanyException when the company is over its {@link CompanyBounds}; it is removed then, for an instance
     *     that reads the compacted topic later would not find what its id told before
     */
    @Override
    public void process(Record<String, Company> record) {
        CompanyBounds.excess(record.key()).ifPresent(CompanyProcessor::reject);
        Optional<String> excess = Optional.ofNullable(record.value()).flatMap(CompanyBounds::excess);
        if (record.value() == null || excess.isPresent()) {
            store.delete(record.key());
            directory.remove(record.key());
        } else {
            store.put(record.key(), record.value());
            directory.put(record.key(), record.value());
        }
        excess.ifPresent(CompanyProcessor::reject);
    }

    private static void reject(String excess) {
        throw new RejectedCompanyException(excess);
    }
}
