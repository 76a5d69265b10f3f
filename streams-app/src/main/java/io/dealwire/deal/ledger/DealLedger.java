package io.dealwire.deal.ledger;

import io.dealwire.avro.AdoptedSignal;
import io.dealwire.avro.Deal;
import io.dealwire.avro.DealLedgerEntry;
import io.dealwire.avro.DealMail;
import io.dealwire.avro.DealMailKind;
import io.dealwire.avro.DealNotice;
import io.dealwire.avro.DealSignal;
import io.dealwire.avro.FoldedReports;
import io.dealwire.avro.LedgerDeal;
import io.dealwire.bounds.RecordSize;
import io.dealwire.config.DealSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/**
 * Groups the signals under one deal key into deals, by session windows over event time: two neighbouring reports at most
 * {@code gap} apart are of one deal. A report that names one principal only is part of a deal of that company and another when
 * {@link Adoption} finds exactly one pair that it fits; the pair's own reports alone make its deals, and an adopted one goes
 * with the nearest. The grouping is a function of the signals, so it does not depend on their order of arrival; only the ids
 * remember history, where the settings want them kept, see {@link DealIds}.
 *
 * <p>An entry is bounded: it holds at most {@link #MAX_SIGNALS} signals, {@link #MAX_ADOPTED} adopted
 * ones and the notices of {@link #MAX_NOTICES} pairs, and of each no more bytes than fit into a record. Beyond that the earliest signals
 * of the deal that has most are kept together only, see {@link Folding}, so that no deal and no count is lost; of adopted ones and notices the
 * oldest is forgotten. Of the quotes of a deal the latest are kept, see {@link Quotes}.
 */
public final class DealLedger {

    /** Most signals held under one key, what is folded counted as one. */
    public static final int MAX_SIGNALS = HeldReports.MOST;

    /** Most signals that a pair adopts. */
    static final int MAX_ADOPTED = 100;

    /** Most pairs that a company's entry knows the deals of. */
    static final int MAX_NOTICES = 200;

    private static final Most ADOPTED = new Most(MAX_ADOPTED, 3 << 19);
    private static final Most NOTICES = new Most(MAX_NOTICES, 3 << 19);

    private static final Comparator<AdoptedSignal> ADOPTED_BY_TIME =
            Comparator.comparing(AdoptedSignal::getSignal, DealAssembly.BY_TIME).thenComparing(AdoptedSignal::getFrom);

    private static final Comparator<DealNotice> BY_LAST_DAY = Comparator.<DealNotice>comparingLong(
                    notice -> last(notice.getDeals()).getLastDay().toEpochDay())
            .thenComparing(DealNotice::getDealKey);

    /** How much of one kind an entry holds: so many, and so many bytes of them. */
    private record Most(int count, long bytes) {}

    /** What is held of one kind, and how many were forgotten for it. */
    private record Held<T>(List<T> kept, int forgotten) {}

    /** What the bounds of an entry have cost: reports and notices left out, reports told as one, reports without quotes. */
    public record Bites(int forgotten, int folded, int unquoted) {

        static final Bites NONE = new Bites(0, 0, 0);
    }

    /** An entry with a message taken in, and what that has cost. */
    private record Received(DealLedgerEntry entry, Bites bites) {}

    private final Sessions sessions;
    private final boolean keepsIds;
    private final Adoption adoption;

    public DealLedger(DealSettings settings) {
        this.sessions = new Sessions(settings.gap());
        this.keepsIds = settings.keepIds();
        this.adoption = new Adoption(settings.reach());
    }

    /**
     * What a message led to.
     *
     * @param entry the entry as it is now; empty when nothing is left under the key
     * @param changes every deal that is not what it was
     * @param assignments the deal of each story reported under this key whose deal is new, or that is told it again
     * @param messages what other entries have to hear
     * @param bites what the bounds of the entry have cost
     * @param cause the story that it all is because of
     */
    public record Outcome(
            Optional<DealLedgerEntry> entry,
            List<DealChange> changes,
            Map<String, String> assignments,
            List<LedgerMessage> messages,
            Bites bites,
            String cause) {

        /** When a deal of this entry was given its id; empty for one of another entry. */
        public Optional<Instant> givenAt(String dealId) {
            return entry.map(DealLedgerEntry::getDeals).orElse(List.of()).stream()
                    .filter(deal -> deal.getDealId().equals(dealId))
                    .map(LedgerDeal::getGivenAt)
                    .findFirst();
        }
    }

    /**
     * Takes one message in; a signal of a story replaces that story's earlier one, a notice the pair's earlier one.
     *
     * @param now when an id is given that is given now
     */
    public Outcome apply(String dealKey, Optional<DealLedgerEntry> entry, DealMail mail, Instant now) {
        String cause = DealMailFactory.cause(mail);
        DealLedgerEntry before =
                entry.orElseGet(() -> DealLedgerEntry.newBuilder().build());
        Adoption.Pairs adoptersBefore = adoption.among(before.getNotices());
        Map<String, String> pairsBefore = adoptersBefore.of(before.getSignals());
        if (mail.getKind() == DealMailKind.ADOPTED) {
            return new Outcome(entry, List.of(), answered(mail, pairsBefore), List.of(), Bites.NONE, cause);
        }
        Received received = received(before, mail, adoptersBefore);
        DealLedgerEntry after = received.entry();
        Adoption.Pairs adopters =
                mail.getKind() == DealMailKind.NOTICE ? adoption.among(after.getNotices()) : adoptersBefore;
        Map<String, String> pairs = adopters.of(after.getSignals());
        List<List<String>> deals = sessions.of(HeldReports.own(after.getSignals(), pairs), after.getFolded());
        List<LedgerDeal> known = keepsIds ? withFolded(known(before, mail), after) : List.of();
        after.setDeals(DealIds.assign(dealKey, known, deals, now));

        Optional<String> reported = storyOf(mail, DealMailKind.REPORT);
        List<LedgerMessage> messages = new ArrayList<>(LedgerCorrespondence.notices(dealKey, before, after, cause));
        messages.addAll(LedgerCorrespondence.adoptions(dealKey, pairsBefore, pairs, after.getSignals(), reported));
        messages.addAll(LedgerCorrespondence.answers(
                dealKey, adoptedDeals(before), adoptedDeals(after), storyOf(mail, DealMailKind.ADOPT)));
        return new Outcome(
                Optional.of(after).filter(left -> !isEmpty(left)),
                changes(before, after),
                assignments(before, after, reported),
                messages,
                received.bites(),
                cause);
    }

    /** The deals so far; a report that is told from the record brings the one that it was in. */
    private static List<LedgerDeal> known(DealLedgerEntry before, DealMail mail) {
        if (mail.getKind() != DealMailKind.REPORT || mail.getDealGivenAt() == null) {
            return before.getDeals();
        }
        List<LedgerDeal> known = new ArrayList<>(before.getDeals());
        known.add(new LedgerDeal(mail.getDealId(), List.of(mail.getSignal().getStoryId()), mail.getDealGivenAt()));
        return known;
    }

    /** Deals with what stands for the stories that have been folded, so that they keep their ids. */
    private static List<LedgerDeal> withFolded(List<LedgerDeal> deals, DealLedgerEntry after) {
        if (after.getFolded().isEmpty()) {
            return deals;
        }
        Set<String> single =
                after.getSignals().stream().map(DealSignal::getStoryId).collect(Collectors.toSet());
        List<LedgerDeal> all = new ArrayList<>();
        for (LedgerDeal deal : deals) {
            Set<String> stories = new LinkedHashSet<>(deal.getStories());
            deal.getStories().stream()
                    .filter(story -> !single.contains(story) && !Folding.standsFor(story))
                    .forEach(story -> after.getFolded().stream()
                            .filter(many -> Folding.holds(many, story))
                            .forEach(many -> stories.add(many.getSummary().getStoryId())));
            all.add(new LedgerDeal(deal.getDealId(), List.copyOf(stories), deal.getGivenAt()));
        }
        return all;
    }

    private static Optional<String> storyOf(DealMail mail, DealMailKind kind) {
        return Optional.of(mail)
                .filter(any -> any.getKind() == kind)
                .map(any -> any.getSignal().getStoryId());
    }

    /** An answer that comes when the story is no longer with that pair is stale. */
    private static Map<String, String> answered(DealMail answer, Map<String, String> pairs) {
        return answer.getFrom().equals(pairs.get(answer.getStoryId()))
                ? Map.of(answer.getStoryId(), answer.getDealId())
                : Map.of();
    }

    /** The entry with the message taken in; deals are still those of before. */
    private Received received(DealLedgerEntry before, DealMail mail, Adoption.Pairs adopters) {
        // A builder would copy every report that is held, each with its quotes.
        DealLedgerEntry after = new DealLedgerEntry(
                before.getSignals(), before.getDeals(), before.getNotices(), before.getAdopted(), before.getFolded());
        DealSignal signal = mail.getSignal();
        int forgotten = 0;
        switch (mail.getKind()) {
            case REPORT -> {
                HeldReports reports = HeldReports.with(
                                before, signal.getStoryId(), Optional.of(signal).filter(DealLedger::speaks))
                        .bounded(sessions, adopters::of);
                after.setSignals(reports.single());
                after.setFolded(reports.folded());
                return new Received(after, new Bites(reports.lost(), reports.foldings(), reports.unquoted()));
            }
            case ADOPT -> {
                Held<AdoptedSignal> held = held(
                        before.getAdopted(),
                        known -> known.getSignal().getStoryId().equals(signal.getStoryId())
                                && known.getFrom().equals(mail.getFrom()),
                        Optional.of(signal)
                                .filter(DealLedger::speaks)
                                .map(spoken -> new AdoptedSignal(mail.getFrom(), spoken)),
                        ADOPTED_BY_TIME,
                        ADOPTED);
                after.setAdopted(held.kept());
                forgotten = held.forgotten();
            }
            case NOTICE -> {
                Held<DealNotice> held = held(
                        before.getNotices(),
                        known -> known.getDealKey().equals(mail.getNotice().getDealKey()),
                        Optional.of(mail.getNotice())
                                .filter(notice -> !notice.getDeals().isEmpty()),
                        BY_LAST_DAY,
                        NOTICES);
                after.setNotices(held.kept());
                forgotten = held.forgotten();
            }
            case ADOPTED, UNKNOWN -> {}
        }
        return new Received(after, new Bites(forgotten, 0, 0));
    }

    private static boolean speaks(DealSignal signal) {
        return !signal.getWithdrawn() && signal.getReading() != null;
    }

    /** What is known with what is new in its place, the oldest left out as far as the bounds want it. */
    private static <T extends SpecificRecord> Held<T> held(
            List<T> known, Predicate<T> replaced, Optional<T> now, Comparator<T> order, Most most) {
        List<T> all = new ArrayList<>(known);
        all.removeIf(replaced);
        now.ifPresent(all::add);
        all.sort(order);
        int from = all.size();
        long room = most.bytes();
        while (from > 0 && all.size() - from < most.count()) {
            room -= RecordSize.atMost(all.get(from - 1));
            if (room < 0) {
                break;
            }
            from--;
        }
        return new Held<>(List.copyOf(all.subList(from, all.size())), from);
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private static boolean isEmpty(DealLedgerEntry entry) {
        return entry.getSignals().isEmpty()
                && entry.getFolded().isEmpty()
                && entry.getNotices().isEmpty()
                && entry.getAdopted().isEmpty();
    }

    private static Map<String, String> assignments(
            DealLedgerEntry before, DealLedgerEntry after, Optional<String> again) {
        Map<String, String> earlier = storyDeals(before);
        Map<String, String> deals = storyDeals(after);
        deals.entrySet()
                .removeIf(story -> story.getValue().equals(earlier.get(story.getKey()))
                        && again.filter(story.getKey()::equals).isEmpty());
        return deals;
    }

    private static Map<String, String> storyDeals(DealLedgerEntry entry) {
        Map<String, String> deals = new LinkedHashMap<>();
        for (LedgerDeal deal : entry.getDeals()) {
            deal.getStories().stream()
                    .filter(story -> !Folding.standsFor(story))
                    .forEach(story -> deals.put(story, deal.getDealId()));
        }
        return deals;
    }

    /** The deal of each adopted report: the one whose own reports it is nearest to, the earlier of two. */
    private static Map<AdoptedSignal, String> adoptedDeals(DealLedgerEntry entry) {
        Map<String, DealSignal> byStory = byStory(entry);
        Map<AdoptedSignal, String> deals = new LinkedHashMap<>();
        for (AdoptedSignal adopted : entry.getAdopted()) {
            entry.getDeals().stream()
                    .min(Comparator.comparing(deal -> distance(adopted.getSignal(), deal, byStory)))
                    .ifPresent(deal -> deals.put(adopted, deal.getDealId()));
        }
        return deals;
    }

    private static Duration distance(DealSignal signal, LedgerDeal deal, Map<String, DealSignal> byStory) {
        Duration before = Duration.between(
                signal.getPublishedAt(), byStory.get(deal.getStories().get(0)).getPublishedAt());
        Duration after =
                Duration.between(byStory.get(last(deal.getStories())).getPublishedAt(), signal.getPublishedAt());
        Duration farther = before.compareTo(after) > 0 ? before : after;
        return farther.isNegative() ? Duration.ZERO : farther;
    }

    private static Map<String, DealSignal> byStory(DealLedgerEntry entry) {
        Map<String, DealSignal> byStory = new HashMap<>();
        entry.getSignals().forEach(signal -> byStory.put(signal.getStoryId(), signal));
        entry.getFolded().forEach(folded -> byStory.put(folded.getSummary().getStoryId(), folded.getSummary()));
        return byStory;
    }

    /** All deals of an entry, each a function of its signals and of those it has adopted. */
    public static Map<String, Deal> assembled(DealLedgerEntry entry) {
        Map<String, DealSignal> byStory = byStory(entry);
        Map<AdoptedSignal, String> adoptedDeals = adoptedDeals(entry);
        Map<String, Deal> deals = new LinkedHashMap<>();
        for (LedgerDeal deal : entry.getDeals()) {
            List<DealSignal> own = deal.getStories().stream()
                    .filter(story -> !Folding.standsFor(story))
                    .map(byStory::get)
                    .toList();
            List<FoldedReports> folded = entry.getFolded().stream()
                    .filter(many -> deal.getStories().contains(many.getSummary().getStoryId()))
                    .toList();
            List<DealSignal> adopted = adoptedDeals.entrySet().stream()
                    .filter(other -> other.getValue().equals(deal.getDealId()))
                    .map(other -> other.getKey().getSignal())
                    .filter(signal -> !byStory.containsKey(signal.getStoryId()))
                    .toList();
            deals.put(deal.getDealId(), DealAssembly.of(deal.getDealId(), own, folded, adopted));
        }
        return deals;
    }

    private static List<DealChange> changes(DealLedgerEntry before, DealLedgerEntry after) {
        Map<String, Deal> dealsBefore = assembled(before);
        Map<String, Deal> dealsAfter = assembled(after);
        TreeSet<String> ids = new TreeSet<>(dealsBefore.keySet());
        ids.addAll(dealsAfter.keySet());
        return ids.stream()
                .filter(id -> !Objects.equals(dealsBefore.get(id), dealsAfter.get(id)))
                .map(id -> new DealChange(
                        id,
                        Optional.ofNullable(dealsBefore.get(id)),
                        Optional.ofNullable(dealsAfter.get(id)),
                        dealsAfter.containsKey(id) ? Optional.empty() : mergedInto(id, before, after),
                        isFolded(id, after)))
                .toList();
    }

    /** The deal of another that is gone, as its reports tell: one in this entry, or one that has adopted them. */
    private static Optional<String> mergedInto(String gone, DealLedgerEntry before, DealLedgerEntry after) {
        List<String> stories = storiesOf(gone, before);
        Map<String, String> deals = storyDeals(after);
        Set<String> held = byStory(after).keySet();
        return stories.stream()
                .filter(held::contains)
                .map(story -> deals.getOrDefault(story, ""))
                .max(Comparator.naturalOrder());
    }

    private static boolean isFolded(String dealId, DealLedgerEntry entry) {
        return storiesOf(dealId, entry).stream().anyMatch(Folding::standsFor);
    }

    private static List<String> storiesOf(String dealId, DealLedgerEntry entry) {
        return entry.getDeals().stream()
                .filter(deal -> deal.getDealId().equals(dealId))
                .flatMap(deal -> deal.getStories().stream())
                .toList();
    }
}
