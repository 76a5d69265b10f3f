package io.dealwire.ops;

import io.dealwire.config.Settings;
import io.dealwire.ops.failure.DeadLetterBreaker;
import io.dealwire.ops.failure.DeadLetterCounts;
import io.dealwire.ops.health.RuntimeHealth;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.KafkaStreams;

/** The metrics of one instance: Kafka Streams' and its clients', the JVM's, and ours. */
public final class RuntimeMetrics implements AutoCloseable {

    /** How often to look for metrics that tasks have brought with them. */
    private static final Duration REFRESH = Duration.ofSeconds(10);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final DeadLetterCounts deadLetters = new DeadLetterCounts(this::countDeadLetters);
    private final List<AutoCloseable> binders = new ArrayList<>();

    public RuntimeMetrics(Settings settings) {
        registry.config().meterFilter(new MeterSelection(settings));
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

    /** Notes a query that was answered. */
    public void answered(String path, int status, Duration time) {
        Timer.builder("dealwire.http.requests")
                .tag("path", path)
                .tag("status", Integer.toString(status))
                .description("Queries answered, those sent on by other instances included")
                .register(registry)
                .record(time);
    }

    /** All metrics in Prometheus' text format. */
    public String scrape() {
        return registry.scrape();
    }

    void follow(KafkaStreams streams, SharedRocksMemory memory, RuntimeHealth health) {
        ScheduledExecutorService refresher = Executors.newSingleThreadScheduledExecutor(runnable -> {
            Thread thread = new Thread(runnable, "metrics");
            thread.setDaemon(true);
            return thread;
        });
        KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(streams, List.of(), refresher, REFRESH);
        metrics.bindTo(registry);
        binders.add(metrics);
        binders.add(refresher::shutdownNow);
        Gauge.builder("dealwire.running", streams, s -> s.state() == KafkaStreams.State.RUNNING ? 1 : 0)
                .description("1 while this instance processes articles")
                .register(registry);
        Gauge.builder("dealwire.stuck.threads", health, h -> h.report().stuck().size())
                .description("Threads that get nothing done for long or are in a deadlock")
                .register(registry);
        Gauge.builder("dealwire.rocksdb.memory.used", memory, SharedRocksMemory::used)
                .baseUnit("bytes")
                .description("Memory of all state stores outside the Java heap")
                .register(registry);
    }

    /** Tells how near the instance is to stopping for too many dead letters, and whether it has. */
    void followBreaker(DeadLetterBreaker breaker) {
        Gauge.builder("dealwire.breaker.recent", breaker, DeadLetterBreaker::recent)
                .description("Dead letters within the last minute, rejected articles left aside")
                .register(registry);
        Gauge.builder("dealwire.breaker.most", breaker, DeadLetterBreaker::most)
                .description("Dead letters within a minute that are borne; 0 for any number")
                .register(registry);
        FunctionCounter.builder("dealwire.breaker.refusals", breaker, DeadLetterBreaker::refusals)
                .description("Records at which the instance was stopped, one dead letter too many")
                .register(registry);
    }

    /** Tells about how many entries of a store the active tasks of this instance hold. */
    public void followStore(String store, LongSupplier entries) {
        Gauge.builder("dealwire.store.entries", entries, LongSupplier::getAsLong)
                .tag("store", store)
                .description("About how many entries the active tasks of this instance hold")
                .strongReference(true)
                .register(registry);
    }

    /** Tells how many watch the live feed of this instance. */
    public void followWatchers(IntSupplier watchers) {
        Gauge.builder("dealwire.watchers", watchers, IntSupplier::getAsInt)
                .description("Who watches the live feed of this instance")
                .strongReference(true)
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
