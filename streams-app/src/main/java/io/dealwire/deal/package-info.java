/**
 * Stage 3: what was agreed, by whom, and which reports are of one deal. Open {@link io.dealwire.deal.ReadingProcessor}
 * first, then {@link io.dealwire.deal.LedgerProcessor}. Imports no other stage.
 */
package io.dealwire.deal;
