package io.dealwire.count;

import io.dealwire.story.MailProcessor;
import java.time.Instant;

/** Breaks two rules of the house: a stage that knows another, and that reads the clock. */
public record MadeUpStage(MailProcessor other) {

    Instant now() {
        return Instant.now();
    }
}
