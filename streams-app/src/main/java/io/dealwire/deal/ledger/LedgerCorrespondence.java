package io.dealwire.deal.ledger;

import io.dealwire.avro.AdoptedSignal;
import io.dealwire.avro.DealLedgerEntry;
import io.dealwire.avro.DealNotice;
import io.dealwire.avro.DealSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an entry has to tell other entries because it has changed. Each entry tells another by differences in order, so the
 * last word is the truth: to companies what deals the pair has, to pairs which reports they adopt, and back which deal that is.
 * Notices rest on reports of the pair alone, adoptions on notices and reports, answers on adoptions: the messages end. Pure.
 */
final class LedgerCorrespondence {

    private LedgerCorrespondence() {}

    /**
     * To the companies of a pair: its deals, where they are not what they were.
     *
     * @param cause the story that has changed them
     */
    static List<LedgerMessage> notices(String dealKey, DealLedgerEntry before, DealLedgerEntry after, String cause) {
        Map<String, DealNotice> told = DealNotices.of(dealKey, before);
        Map<String, DealNotice> now = new TreeMap<>(DealNotices.of(dealKey, after));
        told.forEach((company, notice) ->
                now.putIfAbsent(company, new DealNotice(notice.getDealKey(), notice.getCounterpart(), List.of())));
        return now.entrySet().stream()
                .filter(notice -> !notice.getValue().equals(told.get(notice.getKey())))
                .map(notice ->
                        new LedgerMessage(notice.getKey(), DealMailFactory.notice(dealKey, notice.getValue(), cause)))
                .toList();
    }

    /**
     * To pairs: the reports they adopt from now on, and those that they adopt no more.
     *
     * @param before the pair of each story adopted before
     * @param after the pair of each story adopted now
     * @param signals the reports held now
     * @param again the story that has just reported and is told in any case
     */
    static List<LedgerMessage> adoptions(
            String dealKey,
            Map<String, String> before,
            Map<String, String> after,
            List<DealSignal> signals,
            Optional<String> again) {
        List<LedgerMessage> messages = new ArrayList<>();
        for (String story : new TreeSet<>(before.keySet())) {
            if (!before.get(story).equals(after.get(story))) {
                messages.add(new LedgerMessage(
                        before.get(story), DealMailFactory.adopt(dealKey, DealMailFactory.withdrawal(story))));
            }
        }
        for (DealSignal signal : signals) {
            String story = signal.getStoryId();
            String pair = after.get(story);
            if (pair != null
                    && (!pair.equals(before.get(story))
                            || again.filter(story::equals).isPresent())) {
                messages.add(new LedgerMessage(pair, DealMailFactory.adopt(dealKey, signal)));
            }
        }
        return messages;
    }

    /**
     * To the entries whose reports a pair has adopted: the deals these are in, where they are not what they were.
     *
     * @param again the adopted story that has just been told and is answered in any case
     */
    static List<LedgerMessage> answers(
            String dealKey,
            Map<AdoptedSignal, String> before,
            Map<AdoptedSignal, String> after,
            Optional<String> again) {
        List<LedgerMessage> messages = new ArrayList<>();
        after.forEach((adopted, dealId) -> {
            String story = adopted.getSignal().getStoryId();
            if (!dealId.equals(before.get(adopted))
                    || again.filter(story::equals).isPresent()) {
                messages.add(new LedgerMessage(adopted.getFrom(), DealMailFactory.adopted(dealKey, story, dealId)));
            }
        });
        return messages;
    }
}
