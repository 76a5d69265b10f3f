package io.dealwire.deal.event;

import io.dealwire.avro.DealEvent;
import io.dealwire.avro.DealHeard;
import io.dealwire.avro.DealTold;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides what is told of a deal when the ledger says something of it. What is told is the difference from what was last told, not from
 * what the ledger held before: so nothing is told twice.
 *
 * <p>After a reset the ledger makes every deal anew, report by report, and so it does with what has piled up while the application was
 * down: what it says then is known as late, and waits. When nothing more has been heard of the deal for a while, what it has come to is
 * told, if it is not what was told before. Pure.
 */
public final class DealEvents {

    /**
     * What comes of hearing of a deal.
     *
     * @param toldBefore what was told before
     * @param told what is told by then, all in all
     * @param waiting what is heard and not told yet
     * @param events what is told now
     */
    public record Outcome(DealTold toldBefore, DealTold told, Optional<DealHeard> waiting, List<DealEvent> events) {

        /** Whether nothing has to be kept of the deal: nobody has been told of it. */
        public boolean isUntold() {
            return told.getEvents() == 0 && waiting.isEmpty();
        }
    }

    private static final DealTold NOTHING = DealTold.newBuilder().build();

    private DealEvents() {}

    /**
     * Whether a record of the topic of deals has been read before: a reset lets all of them be read again. On a topic that was made anew
     * offsets begin anew, but later.
     */
    public static boolean isKnown(DealTold told, Instant writtenAt, long offset) {
        return offset <= told.getReadOffset() && !writtenAt.isAfter(told.getReadAt());
    }

    /**
     * The ledger says something of a deal.
     *
     * @param told what has been told of it; empty for a deal that nobody has been told of
     * @param waiting what has been heard of it and waits
     * @param late whether it was said late; once something waits, all that follows waits too
     * @param offset where it was read, for {@link #isKnown}
     */
    public static Outcome heard(
            String dealId,
            Optional<DealTold> told,
            Optional<DealHeard> waiting,
            DealHeard heard,
            boolean late,
            long offset) {
        DealTold read = DealTold.newBuilder(told.orElse(NOTHING))
                .setReadAt(heard.getHeardAt())
                .setReadOffset(offset)
                .build();
        return late || waiting.isPresent()
                ? new Outcome(read, read, Optional.of(heard), List.of())
                : settled(dealId, read, heard);
    }

    /** What was heard of a deal is told. */
    public static Outcome settled(String dealId, DealTold told, DealHeard heard) {
        DealSteps steps = new DealSteps(dealId, told, heard);
        return new Outcome(told, steps.told(), Optional.empty(), steps.events());
    }
}
