package io.dealwire.bounds;

import java.util.Locale;
import java.util.Optional;

/** Says why an id is no text. */
final class NotText {

    private NotText() {}

    /**
     * The first character that does not belong into an id. A number written as bytes is full of control characters, and half of a
     * surrogate pair has no bytes of its own in UTF-8: all of them would be one id.
     */
    static Optional<String> of(String field, String text) {
        return text.codePoints()
                .filter(c -> Character.isISOControl(c) || isHalf(c))
                .mapToObj(c -> String.format(
                        Locale.ROOT,
                        "%s: not a text, it has %s (U+%04X)",
                        field,
                        isHalf(c) ? "half a character" : "a control character",
                        c))
                .findFirst();
    }

    private static boolean isHalf(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }
}
