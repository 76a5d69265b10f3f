package io.dealwire.topology;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A processor whose every failure on one record reaches the exception handler. Kafka Streams hands it neither errors nor {@link
 * ClassCastException}s: the thread would die, and the next one would on the same record. A stack overflow is such an error, and
 * belongs to the text that nests too deep; memory that has run out is nobody's in particular and still ends the thread.
 */
final class GuardedProcessor<K, V, K2, V2> implements Processor<K, V, K2, V2> {

    private final Processor<K, V, K2, V2> processor;

    private GuardedProcessor(Processor<K, V, K2, V2> processor) {
        this.processor = processor;
    }

    /** Guards the processors of a supplier. */
    static <K, V, K2, V2> ProcessorSupplier<K, V, K2, V2> guarded(ProcessorSupplier<K, V, K2, V2> processors) {
        return () -> new GuardedProcessor<>(processors.get());
    }

    @Override
    public void init(ProcessorContext<K2, V2> context) {
        processor.init(context);
    }

    @Override
    public void process(Record<K, V> record) {
        try {
            processor.process(record);
        } catch (StackOverflowError | ClassCastException e) {
            throw new RecordFailedException(e);
        }
    }

    @Override
    public void close() {
        processor.close();
    }
}
