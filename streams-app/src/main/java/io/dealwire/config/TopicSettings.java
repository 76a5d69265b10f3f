package io.dealwire.config;

import java.util.List;

/**
 * Names and sizes of the topics.
 *
 * @param prefix put before the name of every topic that we create
 * @param partitions partitions of the topics of articles and of the loops between them, which have to be equal
 * @param replication replication factor; -1 leaves it to the broker
 */
public record TopicSettings(String prefix, int partitions, int replication) {

    static final Setting<String> PREFIX = Setting.matching(
            "topics.prefix",
            "dealwire.",
            "[A-Za-z0-9._-]{0,100}",
            "letters, digits, '.', '_' and '-', at most 100; or empty",
            "Put before the name of every topic that Dealwire creates.");
    static final Setting<Integer> PARTITIONS = Setting.integer(
            "topics.partitions", 4, 1, 1024, "Partitions of every topic created. Changing it needs a reset.");
    static final Setting<Integer> REPLICATION = Setting.integer(
            "topics.replication", -1, -1, 32, "Replication factor of every topic created; -1 is the broker's default.");

    static final List<Setting<?>> ALL = List.of(PREFIX, PARTITIONS, REPLICATION);

    static TopicSettings read(SettingValues values) {
        return new TopicSettings(values.get(PREFIX), values.get(PARTITIONS), values.get(REPLICATION));
    }
}
