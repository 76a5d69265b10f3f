package io.dealwire.ops.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A topic as it is.
 *
 * @param configs all configurations that hold for it, the broker's defaults among them
 */
record ActualTopic(int partitions, int replication, Map<String, String> configs) {

    /** What of it is not as it should be. */
    List<Difference> differences(WantedTopic wanted) {
        List<Difference> differences = new ArrayList<>();
        if (partitions != wanted.partitions()) {
            differences.add(new Difference("partitions", wanted.partitions() + "", partitions + ""));
        }
        if (wanted.replication() > 0 && replication != wanted.replication()) {
            differences.add(new Difference("replication", wanted.replication() + "", replication + ""));
        }
        wanted.configs().forEach((key, value) -> {
            String actual = Optional.ofNullable(configs.get(key)).orElse("");
            if (!same(key, value, actual)) {
                differences.add(new Difference(key, value, actual));
            }
        });
        return List.copyOf(differences);
    }

    /** Whether the configurations are as they should be, whatever the partitions and replicas. */
    boolean configured(WantedTopic wanted) {
        return differences(wanted).stream()
                .noneMatch(difference -> wanted.configs().containsKey(difference.what()));
    }

    /** Policies are a set: brokers give them in any order. */
    private static boolean same(String key, String wanted, String actual) {
        return key.equals(TopicConfig.CLEANUP_POLICY_CONFIG)
                ? Set.of(wanted.split(",")).equals(Set.of(actual.split(",")))
                : wanted.equals(actual);
    }
}
