package io.dealwire.deal.reading;

import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealSignal;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealType;
import io.dealwire.avro.PartyRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Signals and readings for tests. */
public final class DealSamples {

    static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private DealSamples() {}

    public static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    public static DealReading takeover(DealStatus status, String buyer, String target) {
        return DealReading.newBuilder()
                .setIsDeal(true)
                .setTypes(List.of(DealType.ACQUISITION))
                .setStatus(status)
                .setParties(List.of(
                        new DealParty(buyer, buyer, PartyRole.BUYER), new DealParty(target, target, PartyRole.TARGET)))
                .build();
    }

    /** A takeover of which one party is told only. */
    public static DealReading halfTold(DealStatus status, String company, PartyRole role) {
        return DealReading.newBuilder()
                .setIsDeal(true)
                .setTypes(List.of(DealType.ACQUISITION))
                .setStatus(status)
                .setParties(List.of(new DealParty(company, company, role)))
                .build();
    }

    public static DealSignal signal(String story, int day, DealReading reading) {
        return DealSignal.newBuilder()
                .setStoryId(story)
                .setPublishedAt(day(day))
                .setTitle("Headline of " + story)
                .setSources(List.of("Outlet of " + story))
                .setReading(reading)
                .build();
    }

    public static DealSignal signal(String story, int day) {
        return signal(story, day, takeover(DealStatus.ANNOUNCED, "acme", "bolt"));
    }

    public static DealSignal withdrawn(String story) {
        return DealSignal.newBuilder()
                .setStoryId(story)
                .setWithdrawn(true)
                .setPublishedAt(Instant.EPOCH)
                .build();
    }
}
