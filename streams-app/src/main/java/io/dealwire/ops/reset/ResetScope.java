package io.dealwire.ops.reset;

/**
 * How much to reset.
 *
 * @param cluster whether to reset what is on the brokers; otherwise only the state on this machine
 * @param outputs whether to empty the output topics too; otherwise they keep what the last run wrote
 */
public record ResetScope(boolean cluster, boolean outputs) {}
