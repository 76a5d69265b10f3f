package io.dealwire.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How the Kafka Streams application runs.
 *
 * @param applicationId names the consumer group, the internal topics and the state folder
 * @param threads stream threads of this instance
 * @param standbyReplicas copies of every store kept on other instances, for a quick take-over
 * @param commitInterval time between transactions: shorter means sooner visible, longer means more throughput
 * @param stateDirectory folder of the state stores
 * @param rocksdbMemory bytes that all RocksDB stores of this process share for block cache and write buffers
 * @param writeBuffers bytes of {@code rocksdbMemory} that write buffers may use
 * @param recordCache bytes of cache on the Java heap for materialised tables
 * @param groupProtocol {@code classic}, or {@code streams} for the broker-side assignment of Kafka 4.2 and newer, under
 *     which Kafka Streams answers queries wrongly
 * @param stuckAfter how long a stream thread may get nothing done before the instance no longer counts as live
 * @param mostDeadLetters dead letters of this instance within a minute, rejected articles not counted, above which it stops; 0 for
 *     never
 * @param rehearsal articles made up and read before the instance joins the others, so that it is quick from the first one on
 * @param closeTimeout how long a stop may take before it is given up
 */
public record StreamsSettings(
        String applicationId,
        int threads,
        int standbyReplicas,
        Duration commitInterval,
        Path stateDirectory,
        long rocksdbMemory,
        long writeBuffers,
        long recordCache,
        String groupProtocol,
        Duration stuckAfter,
        int mostDeadLetters,
        int rehearsal,
        Duration closeTimeout) {

    static final Setting<String> APPLICATION_ID = Setting.matching(
            "streams.application-id",
            "dealwire-streams",
            "[A-Za-z0-9._-]{1,100}",
            "letters, digits, '.', '_' and '-', at most 100",
            "Names the consumer group, the internal topics and the state folder.");
    static final Setting<Integer> THREADS =
            Setting.integer("streams.threads", 2, 1, 256, "Stream threads of this instance.");
    static final Setting<Integer> STANDBY_REPLICAS = Setting.integer(
            "streams.standby-replicas",
            1,
            0,
            8,
            "Copies of every store on other instances, for a quick take-over; needs that many instances more.");
    static final Setting<Duration> COMMIT_INTERVAL = Setting.duration(
            "streams.commit-interval",
            "100ms",
            "1ms",
            "60s",
            "Time between transactions: shorter shows results sooner, longer carries more articles.");
    static final Setting<String> STATE_DIRECTORY = Setting.text(
            "streams.state-dir",
            "dealwire-data/state",
            "Folder of the state stores, one for each instance; outside the system's temporary folder.");
    static final Setting<Long> ROCKSDB_MEMORY = Setting.bytes(
            "streams.rocksdb-memory",
            "256MiB",
            16L << 20,
            1L << 40,
            "Memory outside the Java heap that all stores of this process share.");
    static final Setting<Long> WRITE_BUFFERS = Setting.bytes(
            "streams.write-buffers",
            "96MiB",
            8L << 20,
            1L << 40,
            "The part of streams.rocksdb-memory that write buffers may use.");
    static final Setting<Long> RECORD_CACHE = Setting.bytes(
            "streams.record-cache", "10MiB", 0, 1L << 40, "Cache on the Java heap for materialised tables.");
    static final Setting<String> GROUP_PROTOCOL = Setting.choice(
            "streams.group-protocol",
            "classic",
            List.of("classic", "streams"),
            "Who assigns the tasks: the instances (classic) or the broker (streams), which needs http.enabled = false.");
    static final Setting<Duration> STUCK_AFTER = Setting.duration(
            "streams.stuck-after",
            "60s",
            "6s",
            "1h",
            "How long a stream thread may neither poll nor process before health says that it is stuck.");
    static final Setting<Integer> MOST_DEAD_LETTERS = Setting.integer(
            "streams.most-dead-letters",
            1_000,
            0,
            1_000_000,
            "Dead letters within a minute, rejected articles not counted, above which the instance stops; 0 for never.");
    static final Setting<Integer> REHEARSAL = Setting.integer(
            "streams.rehearsal",
            300,
            0,
            100_000,
            "Made-up articles to read before joining the other instances: more make the start longer and the first articles quicker.");
    static final Setting<Duration> CLOSE_TIMEOUT =
            Setting.duration("streams.close-timeout", "30s", "1s", "10m", "How long a stop may take.");

    static final List<Setting<?>> ALL = List.of(
            APPLICATION_ID,
            THREADS,
            STANDBY_REPLICAS,
            COMMIT_INTERVAL,
            STATE_DIRECTORY,
            ROCKSDB_MEMORY,
            WRITE_BUFFERS,
            RECORD_CACHE,
            GROUP_PROTOCOL,
            STUCK_AFTER,
            MOST_DEAD_LETTERS,
            REHEARSAL,
            CLOSE_TIMEOUT);

    static StreamsSettings read(SettingValues values) {
        long memory = values.get(ROCKSDB_MEMORY);
        long buffers = values.get(WRITE_BUFFERS);
        if (buffers > memory) {
            throw new InvalidSettingException(WRITE_BUFFERS.key() + " (" + buffers + ") is more than "
                    + ROCKSDB_MEMORY.key() + " (" + memory + "), which it is a part of");
        }
        return new StreamsSettings(
                values.get(APPLICATION_ID),
                values.get(THREADS),
                values.get(STANDBY_REPLICAS),
                values.get(COMMIT_INTERVAL),
                Path.of(values.get(STATE_DIRECTORY)),
                memory,
                buffers,
                values.get(RECORD_CACHE),
                values.get(GROUP_PROTOCOL),
                values.get(STUCK_AFTER),
                values.get(MOST_DEAD_LETTERS),
                values.get(REHEARSAL),
                values.get(CLOSE_TIMEOUT));
    }
}
