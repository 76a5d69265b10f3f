package io.dealwire.ops.reset;

/** How much to reset; each does what the one before does, and more. */
public enum ResetScope {
    /** The state on this machine. */
    LOCAL,
    /** Positions, internal topics and loops too; output topics keep what the last run wrote. */
    STATE,
    /** Output topics are emptied too. */
    OUTPUTS,
    /** All topics go, articles and companies with them: the way to another number of partitions. */
    TOPICS
}
