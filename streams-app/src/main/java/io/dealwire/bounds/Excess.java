package io.dealwire.bounds;

import io.dealwire.text.TextSize;
import java.util.List;
import java.util.Optional;

/** Says what is over a bound. */
final class Excess {

    private Excess() {}

    static Optional<String> bytes(String field, String text, int most) {
        return over(field, TextSize.bytes(text), "bytes", most);
    }

    static Optional<String> characters(String field, String text, int most) {
        return over(field, text.length(), "characters", most);
    }

    /** For a list: too many texts, or one that is too long. */
    static Optional<String> characters(String field, List<String> texts, int mostTexts, int mostCharacters) {
        return over(field, texts.size(), "entries", mostTexts)
                .or(() -> texts.stream()
                        .flatMap(text -> characters("one of " + field, text, mostCharacters).stream())
                        .findFirst());
    }

    static Optional<String> over(String field, long size, String unit, int most) {
        return size <= most
                ? Optional.empty()
                : Optional.of(field + ": " + size + " " + unit + ", allowed are " + most);
    }
}
