package io.dealwire.ops.topics;

import java.util.Map;
import java.util.TreeMap;

/**
 * A topic as it should be.
 *
 * @param replication -1 leaves it to the broker
 * @param configs topic configurations that matter to us; all others are the broker's
 */
public record WantedTopic(String name, int partitions, int replication, Map<String, String> configs) {

    public WantedTopic {
        configs = java.util.Collections.unmodifiableMap(new TreeMap<>(configs));
    }

    WantedTopic withConfig(String key, String value) {
        Map<String, String> changed = new TreeMap<>(configs);
        changed.put(key, value);
        return new WantedTopic(name, partitions, replication, changed);
    }

    WantedTopic withPartitions(int number) {
        return new WantedTopic(name, number, replication, configs);
    }
}
