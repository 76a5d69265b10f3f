/**
 * Whether the instance lives and is ready, and what stands still. Open {@link io.dealwire.ops.health.RuntimeHealth}
 * first. Decides; what follows from it is for others.
 */
package io.dealwire.ops.health;
