package io.dealwire.deal.ledger;

import io.dealwire.avro.DealMail;

/**
 * A message from one ledger entry to another.
 *
 * @param to deal key of the entry it goes to
 * @param mail what it says
 */
public record LedgerMessage(String to, DealMail mail) {}
