package io.dealwire.ops.topics;

/**
 * One thing that is not as it should be.
 *
 * @param what {@code partitions}, {@code replication}, the key of a configuration, {@code compatibility} or {@code schema}
 */
public record Difference(String what, String wanted, String actual) {}
