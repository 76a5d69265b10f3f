package io.dealwire.embedded.load;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** What has been published so far, and what look-ups have seen of it. What was seen once has to be seen ever after. */
final class Sightings {

    /** What can be looked up of one article. */
    enum Kind {
        ARTICLE,
        DEAL,
        COMPANY
    }

    private final AtomicInteger published = new AtomicInteger();
    private final AtomicReferenceArray<Boolean> seen;
    private final AtomicReferenceArray<String> dealIds;

    Sightings(int articles) {
        seen = new AtomicReferenceArray<>(articles * Kind.values().length);
        dealIds = new AtomicReferenceArray<>(articles);
    }

    /** Articles below this number may be asked for. */
    int published() {
        return published.get();
    }

    void publish(int number) {
        published.set(number + 1);
    }

    boolean has(Kind kind, int number) {
        return seen.get(index(kind, number)) != null;
    }

    void see(Kind kind, int number) {
        seen.set(index(kind, number), true);
    }

    /** The deal that an article was said to be in; empty before that. */
    String dealId(int number) {
        String dealId = dealIds.get(number);
        return dealId == null ? "" : dealId;
    }

    void seeDealId(int number, String dealId) {
        dealIds.set(number, dealId);
    }

    private static int index(Kind kind, int number) {
        return number * Kind.values().length + kind.ordinal();
    }
}
