package io.dealwire.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/**
 * Reads the times that feeds write: ISO 8601, with or without an offset (then UTC), also {@code +0200}; a mere date (its first moment);
 * and those of mail and RSS (RFC 822).
 */
public final class PublicationTime {

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[' '][XXXXX][XX][X]['['VV']']")
            .toFormatter(Locale.ROOT);

    private PublicationTime() {}

    /**
     * Reads a time.
     *
     * @throws IllegalArgumentException when it is none of these, or not a time that fits milliseconds since 1970
     */
    public static Instant parse(String text) {
        String stripped = text.strip();
        try {
            Instant time = isDateFirst(stripped) ? iso(stripped) : Rfc822Time.parse(stripped);
            // Overflows for years that only a mistake can mean.
            time.toEpochMilli();
            return time;
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "publishedAt \"" + shortened(stripped) + "\" is no time such as 2017-07-05T09:05:00Z", e);
        }
    }

    private static boolean isDateFirst(String text) {
        return text.length() >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
    }

    private static Instant iso(String text) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        String iso = text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11) : text;
        return ISO.parseBest(iso, OffsetDateTime::from, LocalDateTime::from) instanceof OffsetDateTime offset
                ? offset.toInstant()
                : LocalDateTime.parse(iso, ISO).toInstant(ZoneOffset.UTC);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
