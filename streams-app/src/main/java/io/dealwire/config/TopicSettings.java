package io.dealwire.config;

import java.time.Duration;
import java.util.List;

/**
 * Names and sizes of the topics.
 *
 * @param prefix put before the name of every topic that we create
 * @param partitions partitions of the topics of articles and of the loops between them, which have to be equal
 * @param replication replication factor; -1 leaves it to the broker
 * @param minInSyncReplicas replicas that have to acknowledge a record; -1 leaves it to the broker
 * @param articleRetention how long the texts of articles are kept
 * @param deadLetterRetention how long dead letters are kept
 * @param eventRetention how long events of deals are kept; zero for without end
 * @param loopRetention how long messages of the loop topics are kept; must outlast any time the application is down
 * @param compactionLag after this long a removed record is cleaned off the disks, and the one that replaced it too
 * @param maxArticleBytes largest record that producers may put on the topic of raw articles
 */
public record TopicSettings(
        String prefix,
        int partitions,
        int replication,
        int minInSyncReplicas,
        Duration articleRetention,
        Duration deadLetterRetention,
        Duration eventRetention,
        Duration loopRetention,
        Duration compactionLag,
        long maxArticleBytes) {

    static final Setting<String> PREFIX = Setting.matching(
            "topics.prefix",
            "dealwire.",
            "[A-Za-z0-9._-]{0,100}",
            "letters, digits, '.', '_' and '-', at most 100; or empty",
            "Put before the name of every topic that Dealwire creates.");
    static final Setting<Integer> PARTITIONS = Setting.integer(
            "topics.partitions",
            4,
            1,
            1024,
            "Partitions of every topic created but story-probes. dealwire topics grow gives them more.");
    static final Setting<Integer> REPLICATION = Setting.integer(
            "topics.replication", -1, -1, 32, "Replication factor of every topic created; -1 is the broker's default.");

    static final Setting<Integer> MIN_IN_SYNC = Setting.integer(
            "topics.min-in-sync-replicas",
            -1,
            -1,
            32,
            "Replicas that have to acknowledge a record of a topic created; -1 is the broker's default.");
    static final Setting<Duration> ARTICLE_RETENTION = Setting.duration(
            "topics.article-retention", "30d", "1h", "3650d", "How long the texts of articles are kept.");
    static final Setting<Duration> DEAD_LETTER_RETENTION =
            Setting.duration("topics.dead-letter-retention", "90d", "1h", "3650d", "How long dead letters are kept.");
    static final Setting<Duration> EVENT_RETENTION = Setting.duration(
            "topics.event-retention", "0d", "0d", "36500d", "How long events of deals are kept; 0d for without end.");
    static final Setting<Duration> LOOP_RETENTION = Setting.duration(
            "topics.loop-retention",
            "7d",
            "1h",
            "365d",
            "How long messages between articles and between deals are kept; the application must not be down for longer.");
    static final Setting<Duration> COMPACTION_LAG = Setting.duration(
            "topics.compaction-lag",
            "1d",
            "1m",
            "365d",
            "Longest time until a record that was replaced or taken down is due to be cleaned off the disks.");
    static final Setting<Long> MAX_ARTICLE_BYTES = Setting.bytes(
            "topics.max-article-bytes",
            "4MiB",
            64 << 10,
            6 << 20,
            "Largest record on the topic of raw articles; room for a text over the limit, so that it becomes a dead letter.");

    static final List<Setting<?>> ALL = List.of(
            PREFIX,
            PARTITIONS,
            REPLICATION,
            MIN_IN_SYNC,
            ARTICLE_RETENTION,
            DEAD_LETTER_RETENTION,
            EVENT_RETENTION,
            LOOP_RETENTION,
            COMPACTION_LAG,
            MAX_ARTICLE_BYTES);

    static TopicSettings read(SettingValues values) {
        return new TopicSettings(
                values.get(PREFIX),
                values.get(PARTITIONS),
                values.get(REPLICATION),
                values.get(MIN_IN_SYNC),
                values.get(ARTICLE_RETENTION),
                values.get(DEAD_LETTER_RETENTION),
                values.get(EVENT_RETENTION),
                values.get(LOOP_RETENTION),
                values.get(COMPACTION_LAG),
                values.get(MAX_ARTICLE_BYTES));
    }
}
