package io.dealwire.deal.claim;

import java.util.Optional;

/** How a company after a deal word is attached to it. */
enum Slot {
    OBJECT,
    /** Owner of the part that changes hands: "@'s unit". */
    OWNER,
    OF,
    TO,
    FROM,
    WITH,
    BY,
    FOR,
    IN;

    /** How a preposition attaches what follows it; empty for any other word. */
    static Optional<Slot> of(String word) {
        return switch (word) {
            case "of" -> Optional.of(OF);
            case "to", "into" -> Optional.of(TO);
            case "from" -> Optional.of(FROM);
            case "with", "between" -> Optional.of(WITH);
            case "by" -> Optional.of(BY);
            case "for" -> Optional.of(FOR);
            case "in" -> Optional.of(IN);
            default -> Optional.empty();
        };
    }
}
