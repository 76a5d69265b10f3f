package io.dealwire.config;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations and sizes as people write them. */
final class Quantities {

    private static final Pattern QUANTITY = Pattern.compile("(\\d+)\\s*([A-Za-z]*)");

    private Quantities() {}

    static Duration duration(String text) {
        Matcher matcher = match(text);
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> throw new IllegalArgumentException("needs a unit: ms, s, m, h or d");
        };
    }

    static long bytes(String text) {
        Matcher matcher = match(text);
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "" -> number;
            case "KiB" -> Math.multiplyExact(number, 1024L);
            case "MiB" -> Math.multiplyExact(number, 1024L * 1024);
            case "GiB" -> Math.multiplyExact(number, 1024L * 1024 * 1024);
            default -> throw new IllegalArgumentException("unknown unit");
        };
    }

    /** A size as people write it, in the largest unit that needs no fraction. */
    static String text(long bytes) {
        List<String> units = List.of("", "KiB", "MiB", "GiB");
        int unit = 0;
        long number = bytes;
        while (number != 0 && number % 1024 == 0 && unit < units.size() - 1) {
            number /= 1024;
            unit++;
        }
        return number + units.get(unit);
    }

    private static Matcher match(String text) {
        Matcher matcher = QUANTITY.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a number with a unit");
        }
        return matcher;
    }
}
