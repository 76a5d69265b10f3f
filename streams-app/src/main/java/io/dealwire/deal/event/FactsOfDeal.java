package io.dealwire.deal.event;

import io.dealwire.avro.Deal;
import io.dealwire.avro.DealFacts;

/** What of a deal is facts: everything but texts, and what only counts its articles. */
public final class FactsOfDeal {

    private FactsOfDeal() {}

    public static DealFacts of(Deal deal) {
        return DealFacts.newBuilder()
                .setTypes(deal.getTypes())
                .setStatus(deal.getStatus())
                .setParties(deal.getParties())
                .setValue(deal.getValue())
                .setFirstSeen(deal.getFirstSeen())
                .setLastSeen(deal.getLastSeen())
                .build();
    }
}
