/**
 * Running the topology: properties, health, metrics, bounds of memory. Open {@link io.dealwire.ops.StreamsRuntime}
 * first. Answers no queries.
 */
package io.dealwire.ops;
