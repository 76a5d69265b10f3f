package io.dealwire.deal.ledger;

import io.dealwire.avro.Deal;
import java.util.Optional;

/**
 * What happened to one deal: made, changed, or gone.
 *
 * @param dealId the deal
 * @param before as it was, empty when it is new
 * @param after as it is, empty when it was merged away or has no report left
 * @param mergedInto when it is gone: the deal that its reports are of now, an empty text when that deal is in another entry; empty
 *     when no report is left, and when it is not gone
 * @param folded whether it has more stories than those it names
 */
public record DealChange(
        String dealId, Optional<Deal> before, Optional<Deal> after, Optional<String> mergedInto, boolean folded) {}
