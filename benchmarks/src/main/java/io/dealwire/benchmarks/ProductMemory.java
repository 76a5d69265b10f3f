package io.dealwire.benchmarks;

import io.dealwire.config.Settings;
import io.dealwire.ops.RuntimeMetrics;
import io.dealwire.ops.SharedRocksMemory;
import io.dealwire.ops.failure.DeadLetterCounts;
import java.util.Properties;

/** Gives a topology under measurement the memory bounds and counters that the product gives its own. */
public final class ProductMemory {

    private ProductMemory() {}

    public static void give(Settings settings, Properties properties) {
        properties.put(SharedRocksMemory.PROPERTY, new SharedRocksMemory(settings.streams()));
        properties.put(DeadLetterCounts.PROPERTY, new RuntimeMetrics(settings).deadLetters());
    }
}
