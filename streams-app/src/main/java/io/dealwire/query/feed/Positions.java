package io.dealwire.query.feed;

import io.dealwire.query.http.BadParameterException;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A place on all partitions of the topic of events: whoever has it can go on from there on any instance.
 *
 * @param next by partition, counted from 0: the offset of the next event
 */
public record Positions(List<Long> next) {

    /** Told first, so that another form could be told apart. */
    private static final int FORM = 1;

    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    public Positions {
        next = List.copyOf(next);
    }

    /** The place behind an event. */
    public Positions after(LoggedEvent event) {
        List<Long> moved = new ArrayList<>(next);
        moved.set(event.partition(), event.offset() + 1);
        return new Positions(moved);
    }

    /** The farther of two places, on each partition. */
    Positions farthest(Positions other) {
        List<Long> farthest = new ArrayList<>();
        for (int i = 0; i < next.size(); i++) {
            farthest.add(Math.max(next.get(i), other.next.get(i)));
        }
        return new Positions(farthest);
    }

    /** Whether an event lies before this place. */
    boolean isBehind(LoggedEvent event) {
        return event.offset() < next.get(event.partition());
    }

    /** Whether on no partition anything is left up to the other place. */
    boolean reaches(Positions other) {
        for (int i = 0; i < next.size(); i++) {
            if (next.get(i) < other.next.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** As the id of an event: letters, digits, '-' and '_'. */
    public String encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(FORM);
        for (long offset : next) {
            for (long rest = offset; ; rest >>>= 7) {
                if (rest <= SEVEN_BITS) {
                    bytes.write((int) rest);
                    break;
                }
                bytes.write((int) (rest & SEVEN_BITS) | MORE);
            }
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /**
     * Reads what {@link #encoded()} wrote.
     *
     * @throws BadParameterException for anything else
     */
    public static Positions decoded(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            List<Long> next = new ArrayList<>();
            int at = 1;
            while (at < bytes.length) {
                long offset = 0;
                int shift = 0;
                do {
                    offset |= (long) (bytes[at] & SEVEN_BITS) << shift;
                    shift += 7;
                } while ((bytes[at++] & MORE) != 0);
                next.add(offset);
            }
            if (bytes[0] == FORM && !next.isEmpty() && next.stream().allMatch(offset -> offset >= 0)) {
                return new Positions(next);
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // said below
        }
        throw new BadParameterException(
                "\"" + text + "\" is not the id of an event; take it from one that was received");
    }
}
