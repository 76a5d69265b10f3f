package io.dealwire.ingest.publish;

/**
 * How much was published.
 *
 * @param articles articles that the brokers have acknowledged
 * @param takeDowns take-downs that the brokers have acknowledged
 * @param refused records that the brokers refuse for good, such as those above their size limit
 */
public record PublishedCounts(long articles, long takeDowns, long refused) {}
