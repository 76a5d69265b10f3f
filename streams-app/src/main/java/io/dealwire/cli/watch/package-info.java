/**
 * What becomes known of deals, in the terminal. Open {@link io.dealwire.cli.watch.WatchCommand} first. Asks like the commands of {@code
 * query}; knows no Kafka.
 */
package io.dealwire.cli.watch;
