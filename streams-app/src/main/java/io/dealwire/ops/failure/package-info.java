/**
 * What becomes of trouble: a dead letter, a pause and another try, or a stop with the reason. Open {@link
 * io.dealwire.ops.failure.FailureKind} first. Nothing is dropped here without a trace.
 */
package io.dealwire.ops.failure;
