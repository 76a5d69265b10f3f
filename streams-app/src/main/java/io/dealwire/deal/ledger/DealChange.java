package io.dealwire.deal.ledger;

import io.dealwire.avro.Deal;
import java.util.Optional;

/**
 * What happened to one deal: made, changed, or gone.
 *
 * @param dealId the deal
 * @param before as it was, empty when it is new
 * @param after as it is, empty when it was merged away or has no report left
 */
public record DealChange(String dealId, Optional<Deal> before, Optional<Deal> after) {}
