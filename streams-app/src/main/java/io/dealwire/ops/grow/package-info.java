/**
 * Moves a stopped application to more partitions. Open {@link io.dealwire.ops.grow.Growth} first: the order of the steps, each of which
 * may be repeated; {@link io.dealwire.ops.grow.Rehash} moves the records of one topic.
 */
package io.dealwire.ops.grow;
