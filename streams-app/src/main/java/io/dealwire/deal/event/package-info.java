/**
 * What became known of deals, one event a change, and what was known at a time. Open {@link io.dealwire.deal.event.DealEvents} first,
 * then {@link io.dealwire.deal.event.DealHistory}. Pure; knows what the ledger says, not why.
 */
package io.dealwire.deal.event;
