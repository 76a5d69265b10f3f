/**
 * Running the topology: properties, failure handling, health, metrics, memory bounds.
 *
 * <p>{@link io.dealwire.ops.StreamsRuntime} is the way in.
 */
package io.dealwire.ops;
