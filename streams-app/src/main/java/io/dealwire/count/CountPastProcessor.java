package io.dealwire.count;

import io.dealwire.avro.CompanyPast;
import io.dealwire.avro.DealContribution;
import io.dealwire.layout.StoreKey;
import io.dealwire.layout.Stores;
import java.util.Optional;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps what deals gave the counts of each company, since when; {@link CompanyHistory} decides how. Sends nothing. */
public final class CountPastProcessor extends ContextualProcessor<String, DealContribution, Void, Void> {

    private KeyValueStore<String, CompanyPast> past;
    private Sensor forgotten;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        past = context.getStateStore(Stores.COMPANY_PAST);
        forgotten = context.metrics()
                .addRateTotalSensor(
                        "count", context.taskId().toString(), "forgotten-steps", Sensor.RecordingLevel.INFO);
    }

    @Override
    public void process(Record<String, DealContribution> record) {
        DealContribution given = record.value();
        String key = StoreKey.of(record.key(), given.getDealId()).text();
        Optional<CompanyPast> before = Optional.ofNullable(past.get(key));
        CompanyPast after = CompanyHistory.with(before, given);
        if (before.equals(Optional.of(after))) {
            return;
        }
        past.put(key, after);
        if (before.filter(old -> old.getSteps().size() == CompanyHistory.MOST_STEPS)
                .isPresent()) {
            forgotten.record();
        }
    }
}
