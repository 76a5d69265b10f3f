/**
 * Reading dead letters, and giving them back to the topic that they came from. Open {@link
 * io.dealwire.ops.deadletters.DeadLetterOffice} first.
 */
package io.dealwire.ops.deadletters;
