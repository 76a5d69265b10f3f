package io.dealwire.deal.ledger;

import io.dealwire.avro.DealLedgerEntry;
import io.dealwire.avro.DealNotice;
import io.dealwire.avro.DealSignal;
import io.dealwire.avro.FoldedReports;
import io.dealwire.avro.LedgerDeal;
import io.dealwire.avro.NoticedDeal;
import io.dealwire.deal.key.DealKey;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the entry of a pair tells the entries of its two companies about its deals. Made of the reports that name both only, so
 * that what is adopted because of a notice never changes it. Pure.
 */
final class DealNotices {

    private static final int PAIR = 2;

    private DealNotices() {}

    /** The notices by the deal key they go to; none when the entry is not that of a pair or holds no report. */
    static Map<String, DealNotice> of(String dealKey, DealLedgerEntry entry) {
        Map<String, DealNotice> notices = new HashMap<>();
        Stream.concat(entry.getSignals().stream(), entry.getFolded().stream().map(FoldedReports::getSummary))
                .findFirst()
                .flatMap(signal -> DealKey.of(signal.getReading()))
                .filter(key -> key.companies().size() == PAIR)
                .ifPresent(pair -> {
                    for (int i = 0; i < PAIR; i++) {
                        String company = pair.companies().get(i);
                        String other = pair.companies().get(PAIR - 1 - i);
                        notices.put(
                                new DealKey(pair.kind(), List.of(company)).text(),
                                new DealNotice(dealKey, other, deals(company, entry)));
                    }
                });
        return notices;
    }

    private static List<NoticedDeal> deals(String company, DealLedgerEntry entry) {
        return entry.getDeals().stream().map(deal -> deal(company, deal, entry)).toList();
    }

    private static NoticedDeal deal(String company, LedgerDeal deal, DealLedgerEntry entry) {
        Set<String> stories = Set.copyOf(deal.getStories());
        List<DealSignal> signals = Stream.concat(
                        entry.getFolded().stream().map(FoldedReports::getSummary), entry.getSignals().stream())
                .filter(signal -> stories.contains(signal.getStoryId()))
                .sorted(DealAssembly.BY_TIME)
                .toList();
        return new NoticedDeal(
                day(signals.get(0)),
                day(signals.get(signals.size() - 1)),
                signals.stream()
                        .flatMap(signal -> signal.getReading().getTypes().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                signals.stream()
                        .map(signal -> DealKey.roleOf(company, signal.getReading()))
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static LocalDate day(DealSignal signal) {
        return LocalDate.ofInstant(signal.getPublishedAt(), ZoneOffset.UTC);
    }
}
