package io.dealwire.config;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * One setting: its key, default, what values are allowed and what it is for. This is the only place where a default is
 * written; {@code docs/settings.md} is compared with it by a test.
 *
 * @param key dotted lower-case key, as in the settings file; the environment spells it {@code DEALWIRE_STORY_WINDOW}
 * @param defaultText the default as one would write it, empty when there is none
 * @param allowed what is allowed, in words
 * @param description what it is for, one sentence
 * @param secret whether the value must never be printed
 * @param parser reads a text; throws {@link IllegalArgumentException} when it is not allowed
 */
public record Setting<T>(
        String key,
        String defaultText,
        String allowed,
        String description,
        boolean secret,
        Function<String, T> parser) {

    public static Setting<String> text(String key, String defaultText, String description) {
        return new Setting<>(key, defaultText, "text", description, false, Function.identity());
    }

    /**
     * A text of a certain form.
     *
     * @param pattern regular expression that the whole text matches
     * @param allowed the same in words
     */
    public static Setting<String> matching(
            String key, String defaultText, String pattern, String allowed, String description) {
        return new Setting<>(key, defaultText, allowed, description, false, text -> {
            if (!text.matches(pattern)) {
                throw new IllegalArgumentException("does not match");
            }
            return text;
        });
    }

    /** A text that may be left out. */
    public static Setting<Optional<String>> optionalText(String key, String description) {
        return new Setting<>(key, "", "text or empty", description, false, Setting::present);
    }

    /** A text that may be left out and is never printed. */
    public static Setting<Optional<String>> secret(String key, String description) {
        return new Setting<>(key, "", "text or empty", description, true, Setting::present);
    }

    /** A bearer token (RFC 6750) that may be left out and is never printed. Others would be no HTTP header. */
    public static Setting<Optional<String>> token(String key, String description) {
        return new Setting<>(key, "", "visible ASCII characters without blanks, or empty", description, true, text -> {
            if (!text.matches("[!-~]*")) {
                throw new IllegalArgumentException("no token");
            }
            return present(text);
        });
    }

    public static Setting<Integer> integer(String key, int defaultValue, int min, int max, String description) {
        return new Setting<>(
                key, Integer.toString(defaultValue), "whole number, " + min + " to " + max, description, false, text ->
                        (int) inRange(Long.parseLong(text), min, max));
    }

    public static Setting<Long> bytes(String key, String defaultText, long min, long max, String description) {
        return new Setting<>(
                key,
                defaultText,
                "size, " + Quantities.text(min) + " to " + Quantities.text(max),
                description,
                false,
                text -> inRange(Quantities.bytes(text), min, max));
    }

    public static Setting<Double> fraction(String key, double defaultValue, String description) {
        return new Setting<>(key, Double.toString(defaultValue), "0 to 1", description, false, text -> {
            double value = Double.parseDouble(text);
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("out of range");
            }
            return value;
        });
    }

    public static Setting<Boolean> flag(String key, boolean defaultValue, String description) {
        return new Setting<>(
                key,
                Boolean.toString(defaultValue),
                "true or false",
                description,
                false,
                text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException("neither true nor false");
                });
    }

    /** A duration such as {@code 250ms}, {@code 30s}, {@code 5m}, {@code 12h} or {@code 7d}. */
    public static Setting<Duration> duration(
            String key, String defaultText, String min, String max, String description) {
        Duration low = Quantities.duration(min);
        Duration high = Quantities.duration(max);
        return new Setting<>(key, defaultText, "duration, " + min + " to " + max, description, false, text -> {
            Duration value = Quantities.duration(text);
            if (value.compareTo(low) < 0 || value.compareTo(high) > 0) {
                throw new IllegalArgumentException("out of range");
            }
            return value;
        });
    }

    public static Setting<String> choice(String key, String defaultText, List<String> values, String description) {
        return new Setting<>(key, defaultText, String.join(", ", values), description, false, text -> {
            if (!values.contains(text)) {
                throw new IllegalArgumentException("not one of them");
            }
            return text;
        });
    }

    /** The name of the environment variable that sets it. */
    public String environmentName() {
        return "DEALWIRE_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static Optional<String> present(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    private static long inRange(long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException("out of range");
        }
        return value;
    }
}
