package io.dealwire.ops.deadletters;

import java.time.Instant;
import java.util.Optional;

/**
 * Which dead letters are meant.
 *
 * @param reason only those of this reason
 * @param since only those that became dead letters at or after this moment
 */
public record DeadLetterFilter(Optional<String> reason, Optional<Instant> since) {

    public boolean matches(DeadLetter letter) {
        return reason.map(letter.reason()::equals).orElse(true)
                && since.map(moment -> !letter.at().isBefore(moment)).orElse(true);
    }
}
