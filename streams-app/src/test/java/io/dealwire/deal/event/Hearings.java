package io.dealwire.deal.event;

import io.dealwire.avro.DealEvent;
import io.dealwire.avro.DealFacts;
import io.dealwire.avro.DealHeard;
import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealTold;
import io.dealwire.avro.DealType;
import io.dealwire.avro.Money;
import io.dealwire.avro.PartyRole;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One deal of which something is heard from time to time, an hour apart, and what is told of it. */
final class Hearings {

    static final Instant DAY = Instant.parse("2026-03-02T08:00:00Z");
    static final String DEAL = "deal-1";

    private final List<DealEvent> events = new ArrayList<>();
    private Optional<DealTold> told = Optional.empty();
    private Optional<DealHeard> waiting = Optional.empty();
    private int heard;
    private boolean untold = true;

    static DealFacts announced() {
        return DealFacts.newBuilder()
                .setTypes(List.of(DealType.ACQUISITION))
                .setStatus(DealStatus.ANNOUNCED)
                .setParties(List.of(
                        new DealParty("norvane", "Norvane", PartyRole.BUYER),
                        new DealParty("tellux", "Tellux", PartyRole.TARGET)))
                .setValue(new Money(new BigDecimal("100.0000"), "USD"))
                .setFirstSeen(DAY)
                .setLastSeen(DAY)
                .build();
    }

    static DealHeard of(DealFacts facts, String... stories) {
        return DealHeard.newBuilder()
                .setFacts(facts)
                .setStories(List.of(stories))
                .setCause(stories[stories.length - 1])
                .build();
    }

    static DealHeard gone(String cause, Optional<String> mergedInto) {
        return DealHeard.newBuilder()
                .setCause(cause)
                .setMergedInto(mergedInto.orElse(null))
                .build();
    }

    /** The time of the hearing of a number, counted from 1. */
    static Instant timeOf(int number) {
        return DAY.plus(Duration.ofHours(number));
    }

    /** The ledger says something of the deal. */
    List<DealEvent> hear(DealHeard what) {
        return hear(what, false);
    }

    /** The ledger says something of the deal, late. */
    List<DealEvent> hearLate(DealHeard what) {
        return hear(what, true);
    }

    private List<DealEvent> hear(DealHeard what, boolean late) {
        heard++;
        DealHeard now = DealHeard.newBuilder(what).setHeardAt(timeOf(heard)).build();
        return keep(DealEvents.heard(DEAL, told, waiting, now, late, heard));
    }

    /** Nothing has been heard for a while. */
    List<DealEvent> settle() {
        return waiting.map(last -> keep(DealEvents.settled(DEAL, told.orElseThrow(), last)))
                .orElse(List.of());
    }

    private List<DealEvent> keep(DealEvents.Outcome outcome) {
        told = Optional.of(outcome.told());
        waiting = outcome.waiting();
        untold = outcome.isUntold();
        events.addAll(outcome.events());
        return outcome.events();
    }

    /** Whether nothing has to be kept of the deal. */
    boolean isUntold() {
        return untold;
    }

    /** Everything that was told. */
    List<DealEvent> events() {
        return List.copyOf(events);
    }

    /** How many times something was heard. */
    int count() {
        return heard;
    }
}
