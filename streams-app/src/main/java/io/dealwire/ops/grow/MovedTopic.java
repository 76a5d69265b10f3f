package io.dealwire.ops.grow;

import io.dealwire.layout.StoreKey;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/**
 * A topic whose records are brought into the partitions of their keys.
 *
 * @param name its name
 * @param records which of its records
 * @param composed whether its keys are made as a {@link StoreKey}: then its first part decides on the partition, else all of the key
 */
public record MovedTopic(String name, Records records, boolean composed) {

    /** What of a topic counts. */
    public enum Records {
        /** It is a table. */
        LAST_OF_EACH_KEY,
        /** It is a log: every record is moved once, and those of one key keep their order. */
        ALL
    }

    static MovedTopic table(String name) {
        return new MovedTopic(name, Records.LAST_OF_EACH_KEY, false);
    }

    static MovedTopic log(String name) {
        return new MovedTopic(name, Records.ALL, false);
    }

    /** The partition that Kafka's own partitioner takes for what decides on it. */
    int partition(byte[] key, int partitions) {
        byte[] routing = composed
                ? StoreKey.parse(new String(key, StandardCharsets.UTF_8))
                        .routing()
                        .getBytes(StandardCharsets.UTF_8)
                : key;
        return Utils.toPositive(Utils.murmur2(routing)) % partitions;
    }

    /** What will be done, in words. */
    String describe() {
        String what = switch (records) {
            case LAST_OF_EACH_KEY -> "the last record of each key of " + name + " into its partition";
            case ALL -> "every record of " + name + " into the partition of its key";
        };
        return "copy " + what + ", and delete those before";
    }
}
