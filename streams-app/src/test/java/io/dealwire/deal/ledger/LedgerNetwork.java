package io.dealwire.deal.ledger;

import io.dealwire.avro.Deal;
import io.dealwire.avro.DealContribution;
import io.dealwire.avro.DealLedgerEntry;
import io.dealwire.avro.DealMail;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * All entries of a ledger and what they write to each other, without Kafka. As on a topic, messages from one writer to one
 * entry arrive in order; which writer's message is next is left to chance.
 */
public final class LedgerNetwork {

    private record Channel(String from, String to) {}

    private final DealLedger ledger;
    private final Random random;
    private final Map<String, DealLedgerEntry> entries = new HashMap<>();
    private final Map<Channel, Deque<DealMail>> underway = new HashMap<>();
    private final List<Channel> waiting = new ArrayList<>();
    private final Map<String, Deal> deals = new TreeMap<>();
    private final Map<String, Map<String, String>> links = new HashMap<>();
    private final Map<String, DealContribution> contributions = new TreeMap<>();

    public LedgerNetwork(DealLedger ledger, Random random) {
        this.ledger = ledger;
        this.random = random;
    }

    /** Puts a report of a story on its way. */
    public void report(String dealKey, DealMail report) {
        send(report.getSignal().getStoryId(), dealKey, report);
    }

    /** Delivers one message, if there is any. */
    boolean deliverOne() {
        if (waiting.isEmpty()) {
            return false;
        }
        Channel channel = waiting.remove(random.nextInt(waiting.size()));
        receive(channel.to(), underway.get(channel).poll());
        return true;
    }

    /** Delivers until nobody has anything to say. */
    public void settle() {
        while (deliverOne()) {
            // Each delivery may put further messages on their way.
        }
    }

    private void send(String from, String to, DealMail mail) {
        Channel channel = new Channel(from, to);
        underway.computeIfAbsent(channel, any -> new ArrayDeque<>()).add(mail);
        waiting.add(channel);
    }

    private void receive(String dealKey, DealMail mail) {
        DealLedger.Outcome outcome =
                ledger.apply(dealKey, Optional.ofNullable(entries.get(dealKey)), mail, Instant.EPOCH);
        outcome.entry().ifPresentOrElse(entry -> entries.put(dealKey, entry), () -> entries.remove(dealKey));
        for (DealChange change : outcome.changes()) {
            if (!Optional.ofNullable(deals.get(change.dealId())).equals(change.before())) {
                throw new AssertionError("the deal was not what the change says: " + change);
            }
            change.after()
                    .ifPresentOrElse(deal -> deals.put(change.dealId(), deal), () -> deals.remove(change.dealId()));
            CompanyContributions.changed(change).forEach(this::count);
        }
        outcome.assignments()
                .forEach((story, deal) ->
                        links.computeIfAbsent(story, any -> new HashMap<>()).put(dealKey, deal));
        outcome.messages().forEach(message -> send(dealKey, message.to(), message.mail()));
    }

    private void count(DealContribution contribution) {
        String key = contribution.getCompanyId() + "|" + contribution.getDealId();
        if (contribution.getRemoved()) {
            contributions.remove(key);
        } else {
            contributions.put(key, contribution);
        }
    }

    /** The deals there are, by dealId, put together from the changes told. */
    public Map<String, Deal> deals() {
        return deals;
    }

    /** What deals contribute to companies, by company and deal, put together from the contributions told. */
    Map<String, DealContribution> contributions() {
        return contributions;
    }

    /** The deal that a story was last told for a key that it reports under. */
    public Optional<String> link(String story, String dealKey) {
        return Optional.ofNullable(links.getOrDefault(story, Map.of()).get(dealKey));
    }

    /** The entry under a key. */
    Optional<DealLedgerEntry> entry(String dealKey) {
        return Optional.ofNullable(entries.get(dealKey));
    }
}
