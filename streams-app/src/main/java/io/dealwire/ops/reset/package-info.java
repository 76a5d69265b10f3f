/**
 * Makes the next start begin from nothing. Open {@link io.dealwire.ops.reset.Reset} first: what to remove is planned
 * first, as a value, and then carried out.
 */
package io.dealwire.ops.reset;
