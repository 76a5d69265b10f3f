package io.dealwire.deal.ledger;

import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealSignal;
import io.dealwire.avro.Evidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The quotes of many reports of one deal, which are most of what an entry takes. A deal shows the latest quote of each thing said, so the
 * others only stand by, should later reports be taken out. Pure.
 */
final class Quotes {

    /** Most reports of a deal whose quotes of one thing are kept, the latest. */
    static final int MOST = 8;

    private Quotes() {}

    /**
     * The reports of a deal with the quotes that are kept; whatever order they came in, these are the same.
     *
     * @param deal earliest first
     */
    static List<DealSignal> bounded(List<DealSignal> deal) {
        if (deal.size() <= MOST) {
            return deal;
        }
        Map<String, Integer> kept = new HashMap<>();
        List<DealSignal> bounded = new ArrayList<>(deal);
        for (int i = deal.size() - 1; i >= 0; i--) {
            DealSignal report = deal.get(i);
            List<Evidence> all = report.getReading().getEvidence();
            List<Evidence> latest = all.stream()
                    .filter(quote -> kept.merge(quote.getProves(), 1, Integer::sum) <= MOST)
                    .toList();
            if (latest.size() < all.size()) {
                bounded.set(i, with(report, latest));
            }
        }
        return Collections.unmodifiableList(bounded);
    }

    private static DealSignal with(DealSignal report, List<Evidence> quotes) {
        return DealSignal.newBuilder(report)
                .setReading(DealReading.newBuilder(report.getReading())
                        .setEvidence(quotes)
                        .build())
                .build();
    }
}
