package io.dealwire.deal.event;

import io.dealwire.avro.DealChangeKind;
import io.dealwire.avro.DealEvent;
import io.dealwire.avro.DealFacts;
import io.dealwire.avro.DealHeard;
import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealTold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way from what was told of a deal to what is heard of it, one event a step. */
final class DealSteps {

    private final String dealId;
    private final DealTold told;
    private final DealHeard heard;
    private final Instant knownAt;
    private final List<DealEvent> events = new ArrayList<>();
    private Optional<DealFacts> now;

    DealSteps(String dealId, DealTold told, DealHeard heard) {
        this.dealId = dealId;
        this.told = told;
        this.heard = heard;
        this.knownAt = heard.getHeardAt().isAfter(told.getKnownAt()) ? heard.getHeardAt() : told.getKnownAt();
        this.now = Optional.ofNullable(told.getFacts());
        walk();
    }

    /** The events, in order; none when nothing is new. */
    List<DealEvent> events() {
        return List.copyOf(events);
    }

    /** What is told with them. */
    DealTold told() {
        return DealTold.newBuilder(told)
                .setFacts(heard.getFacts())
                .setStories(heard.getStories())
                .setEvents(told.getEvents() + events.size())
                .setKnownAt(events.isEmpty() ? told.getKnownAt() : knownAt)
                .build();
    }

    private void walk() {
        Optional<DealFacts> end = Optional.ofNullable(heard.getFacts());
        if (end.isEmpty()) {
            now.ifPresent(any -> end(Optional.ofNullable(heard.getMergedInto())));
        } else if (now.isEmpty()) {
            step(
                    DealChangeKind.FIRST_TOLD,
                    heard.getStories().stream().findFirst().orElse(""),
                    end);
            heard.getStories().stream().skip(1).forEach(story -> step(DealChangeKind.ARTICLE_JOINED, story, end));
        } else {
            articles(end.get());
            parties(end.get());
            if (differs(end.get(), facts -> new HashSet<>(facts.getTypes()))) {
                change(DealChangeKind.TYPES, "", next -> next.setTypes(end.get().getTypes()));
            }
            if (differs(end.get(), DealFacts::getStatus)) {
                change(
                        DealChangeKind.STATUS,
                        "",
                        next -> next.setStatus(end.get().getStatus()));
            }
            if (differs(end.get(), DealFacts::getValue)) {
                change(DealChangeKind.VALUE, "", next -> next.setValue(end.get().getValue()));
            }
            inOrder(end.get());
        }
    }

    /** The last step ends with types and parties in the order that the deal has them in. */
    private void inOrder(DealFacts end) {
        if (!events.isEmpty()) {
            int last = events.size() - 1;
            events.set(
                    last, DealEvent.newBuilder(events.get(last)).setAfter(end).build());
        }
    }

    private void end(Optional<String> mergedInto) {
        step(
                mergedInto.isPresent() ? DealChangeKind.MERGED : DealChangeKind.WITHDRAWN,
                mergedInto.orElse(""),
                Optional.empty());
    }

    /** Reports that come and go take the dates of the deal with them. */
    private void articles(DealFacts end) {
        Consumer<DealFacts.Builder> dates =
                next -> next.setFirstSeen(end.getFirstSeen()).setLastSeen(end.getLastSeen());
        Set<String> before = Set.copyOf(told.getStories());
        Set<String> after = Set.copyOf(heard.getStories());
        told.getStories().stream()
                .filter(story -> !after.contains(story))
                .filter(story -> !heard.getFolded() || story.equals(heard.getCause()))
                .forEach(story -> change(DealChangeKind.ARTICLE_LEFT, story, dates));
        heard.getStories().stream()
                .filter(story -> !before.contains(story))
                .forEach(story -> change(DealChangeKind.ARTICLE_JOINED, story, dates));
        if (differs(end, facts -> List.of(facts.getFirstSeen(), facts.getLastSeen()))) {
            change(DealChangeKind.DATES, "", dates);
        }
    }

    private void parties(DealFacts end) {
        Map<String, DealParty> before = byCompany(current());
        Map<String, DealParty> after = byCompany(end);
        before.forEach((company, party) -> {
            if (!after.containsKey(company)) {
                change(
                        DealChangeKind.PARTY_REMOVED,
                        company,
                        next -> next.setParties(next.getParties().stream()
                                .filter(other -> !other.getCompanyId().equals(company))
                                .toList()));
            }
        });
        after.forEach((company, party) -> {
            if (!before.containsKey(company)) {
                change(
                        DealChangeKind.PARTY_ADDED,
                        company,
                        next -> next.setParties(Stream.concat(next.getParties().stream(), Stream.of(party))
                                .toList()));
            } else if (!party.equals(before.get(company))) {
                change(
                        DealChangeKind.PARTY_CHANGED,
                        company,
                        next -> next.setParties(next.getParties().stream()
                                .map(other -> other.getCompanyId().equals(company) ? party : other)
                                .toList()));
            }
        });
    }

    private static Map<String, DealParty> byCompany(DealFacts facts) {
        return facts.getParties().stream()
                .collect(Collectors.toMap(
                        DealParty::getCompanyId, party -> party, (one, other) -> one, LinkedHashMap::new));
    }

    private boolean differs(DealFacts end, Function<DealFacts, Object> part) {
        return !Objects.equals(part.apply(current()), part.apply(end));
    }

    private DealFacts current() {
        return now.orElseThrow();
    }

    private void change(DealChangeKind kind, String subject, Consumer<DealFacts.Builder> change) {
        DealFacts.Builder next = DealFacts.newBuilder(current());
        change.accept(next);
        step(kind, subject, Optional.of(next.build()));
    }

    private void step(DealChangeKind kind, String subject, Optional<DealFacts> after) {
        events.add(DealEvent.newBuilder()
                .setDealId(dealId)
                .setSequence(told.getEvents() + events.size() + 1)
                .setChange(kind)
                .setSubject(subject)
                .setBefore(now.orElse(null))
                .setAfter(after.orElse(null))
                .setCause(heard.getCause())
                .setKnownAt(knownAt)
                .build());
        now = after;
    }
}
