package io.dealwire.ops;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.streams.KafkaStreams;

/** The metrics of one instance: Kafka Streams' and its clients', the JVM's, and ours. */
public final class RuntimeMetrics implements AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final DeadLetterCounts deadLetters = new DeadLetterCounts(this::countDeadLetters);
    private final List<AutoCloseable> binders = new ArrayList<>();

    RuntimeMetrics() {
        JvmGcMetrics collections = new JvmGcMetrics();
        collections.bindTo(registry);
        binders.add(collections);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** Dead letters of this process, by reason. */
    public DeadLetterCounts deadLetters() {
        return deadLetters;
    }

    /** The registry, for meters of other packages. */
    public MeterRegistry registry() {
        return registry;
    }

    /** All metrics in Prometheus' text format. */
    public String scrape() {
        return registry.scrape();
    }

    void follow(KafkaStreams streams, SharedRocksMemory memory) {
        KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(streams);
        metrics.bindTo(registry);
        binders.add(metrics);
        Gauge.builder("dealwire.running", streams, s -> s.state() == KafkaStreams.State.RUNNING ? 1 : 0)
                .description("1 while this instance processes articles")
                .register(registry);
        Gauge.builder("dealwire.rocksdb.memory.used", memory, SharedRocksMemory::used)
                .baseUnit("bytes")
                .description("Memory of all state stores outside the Java heap")
                .register(registry);
    }

    @Override
    public void close() {
        for (AutoCloseable binder : binders) {
            try {
                binder.close();
            } catch (Exception e) {
                throw new IllegalStateException("A metrics binder did not close", e);
            }
        }
        registry.close();
    }

    private void countDeadLetters(String reason, LongAdder count) {
        FunctionCounter.builder("dealwire.dead.letters", count, LongAdder::sum)
                .tag("reason", reason)
                .description("Records sent to the dead-letters topic by this instance")
                .register(registry);
    }
}
