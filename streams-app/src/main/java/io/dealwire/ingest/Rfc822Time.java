package io.dealwire.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times as mail and RSS write them (RFC 822, with the years of RFC 2822): {@code Wed, 05 Jul 2017 09:05:00 +0200}. The weekday
 * is not looked at: feeds get it wrong. A zone by a name other than those of the standard is none that one could know.
 */
final class Rfc822Time {

    private static final Pattern FORM = Pattern.compile(
            "(?:[A-Za-z]{3,9},?\\s+)?(?<day>\\d{1,2})\\s+(?<month>[A-Za-z]{3})[a-z]*\\.?\\s+"
                    + "(?<year>\\d{4}|\\d{2})\\s+(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?"
                    + "(?:\\s*(?:(?:GMT|UTC|UT)?(?<offset>[+-]\\d{2}:?\\d{2})|(?<zone>[A-Za-z]{1,5})))?(?:\\s*\\([^)]*\\))?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    /** Hours from UTC. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("UT", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7));
    /** Years of two digits below this are of this century (RFC 2822, 4.3). */
    private static final int CENTURY_TURNS = 50;

    private Rfc822Time() {}

    /**
     * Reads a time; UTC when it has no zone.
     *
     * @throws DateTimeException when it is none
     */
    static Instant parse(String text) {
        Matcher found = FORM.matcher(text);
        if (!found.matches()) {
            throw new DateTimeException("not of the form of RFC 822");
        }
        return LocalDateTime.of(
                        year(found.group("year")),
                        // 0 for what is no month, which is refused
                        MONTHS.indexOf(found.group("month").toLowerCase(Locale.ROOT)) + 1,
                        number(found.group("day")),
                        number(found.group("hour")),
                        number(found.group("minute")),
                        Optional.ofNullable(found.group("second"))
                                .map(Rfc822Time::number)
                                .orElse(0))
                .toInstant(offset(found));
    }

    private static ZoneOffset offset(Matcher found) {
        return Optional.ofNullable(found.group("offset"))
                .map(ZoneOffset::of)
                .or(() -> Optional.ofNullable(found.group("zone")).map(Rfc822Time::zone))
                .orElse(ZoneOffset.UTC);
    }

    private static ZoneOffset zone(String name) {
        return Optional.ofNullable(ZONES.get(name.toUpperCase(Locale.ROOT)))
                .map(ZoneOffset::ofHours)
                .orElseThrow(() -> new DateTimeException("no zone of RFC 822"));
    }

    private static int year(String digits) {
        int year = number(digits);
        if (digits.length() == 4) {
            return year;
        }
        return year < CENTURY_TURNS ? 2000 + year : 1900 + year;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
