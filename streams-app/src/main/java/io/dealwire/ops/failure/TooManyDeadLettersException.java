package io.dealwire.ops.failure;

import java.time.Duration;

/** So many records became dead letters that it is hardly their fault; the cause is the last one's. */
final class TooManyDeadLettersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyDeadLettersException(int most, Duration window, Throwable last) {
        super("more than " + most + " dead letters within " + window.toSeconds() + " s, the last one: " + last, last);
    }
}
