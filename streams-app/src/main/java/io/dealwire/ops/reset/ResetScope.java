package io.dealwire.ops.reset;

/** How much to reset. */
public enum ResetScope {
    /** The state on this machine. */
    LOCAL,
    /** Which articles are copies, tags and readings: the articles are read anew. What is told of deals stays as it is. */
    STORIES,
    /** Everything but what is on record: deals and counts are told anew from the reports. Output topics keep what still holds. */
    STATE,
    /** As {@link #STATE}, and the output topics are emptied. */
    OUTPUTS,
    /** The reports too: only what the articles that are still there tell is found again. */
    REPORTS,
    /** All topics go, articles and companies with them: the way to another number of partitions. */
    TOPICS
}
