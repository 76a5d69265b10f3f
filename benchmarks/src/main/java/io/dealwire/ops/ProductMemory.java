package io.dealwire.ops;

import io.dealwire.config.Settings;
import java.util.Properties;

/** Gives a topology under measurement the memory bounds and counters that the product gives its own. */
public final class ProductMemory {

    private ProductMemory() {}

    public static void give(Settings settings, Properties properties) {
        properties.put(SharedRocksMemory.PROPERTY, new SharedRocksMemory(settings.streams()));
        properties.put(DeadLetterCounts.PROPERTY, new RuntimeMetrics(settings).deadLetters());
    }
}
