/**
 * From readings to deals: the reports of one key grouped by time, ids that survive, what each change tells others.
 * Open {@link io.dealwire.deal.ledger.DealLedger} first. Pure; reads no text.
 */
package io.dealwire.deal.ledger;
