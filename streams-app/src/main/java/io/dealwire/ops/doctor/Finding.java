package io.dealwire.ops.doctor;

import java.util.Optional;

/**
 * What a check has found.
 *
 * @param subject what was looked at, in a word
 * @param result how it is
 * @param detail what was found, in a line
 * @param advice what to do about it
 */
public record Finding(String subject, Result result, String detail, Optional<String> advice) {

    /** How the thing looked at is. */
    public enum Result {
        OK,
        /** Worth knowing, no fault. */
        NOTE,
        /** Something has to be done. */
        FAILED,
        /** Could not be looked at, because something else failed. */
        SKIPPED
    }

    public static Finding ok(String subject, String detail) {
        return new Finding(subject, Result.OK, detail, Optional.empty());
    }

    public static Finding note(String subject, String detail, String advice) {
        return new Finding(subject, Result.NOTE, detail, Optional.of(advice));
    }

    public static Finding failed(String subject, String detail, String advice) {
        return new Finding(subject, Result.FAILED, detail, Optional.of(advice));
    }

    public static Finding skipped(String subject, String detail) {
        return new Finding(subject, Result.SKIPPED, detail, Optional.empty());
    }
}
