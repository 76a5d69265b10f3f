package io.dealwire.entity.date;

import io.dealwire.avro.DateTag;
import io.dealwire.entity.words.FieldText;
import io.dealwire.entity.words.WordCues;
import io.dealwire.entity.words.WordTable;
import io.dealwire.text.Letters;
import io.dealwire.text.Shape;
import io.dealwire.text.Tokens;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds calendar dates. "Wednesday" is the last one up to publication, "next Monday" the first one after it, "July 5" the one
 * nearest to publication.
 */
public final class DateTagger {

    private static final Map<Long, Integer> MONTHS = names(
            "january jan february feb march mar april apr may may june jun july jul august aug september sep october oct november nov december dec");
    private static final Map<Long, Integer> WEEKDAYS =
            names("monday mon tuesday tue wednesday wed thursday thu friday fri saturday sat sunday sun");
    private static final WordTable RELATIVE = relative();

    private static final long NEXT = Letters.hash("next");
    private static final long OF = Letters.hash("of");

    private final FieldText text;
    private final Tokens tokens;
    private final LocalDate published;

    private DateTagger(FieldText text, LocalDate published) {
        this.text = text;
        this.tokens = text.tokens();
        this.published = published;
    }

    /** @param published day of publication, UTC */
    public static List<DateTag> tag(FieldText text, LocalDate published) {
        DateTagger tagger = new DateTagger(text, published);
        List<DateTag> tags = new ArrayList<>();
        for (int at = 0; at < tagger.tokens.size(); at++) {
            Optional<Found> found = tagger.dateAt(at);
            if (found.isPresent()) {
                tags.add(new DateTag(
                        found.get().date(), text.span(at, found.get().end())));
                at = found.get().end() - 1;
            }
        }
        return tags;
    }

    private record Found(LocalDate date, int end) {}

    private Optional<Found> dateAt(int at) {
        Shape shape = tokens.shape(at);
        if (shape == Shape.NUMBER) {
            return iso(at).or(() -> dayMonth(at));
        }
        if (text.is(at, WordCues.MONTH) && tokens.capital(at)) {
            return monthDay(at);
        }
        if (text.is(at, WordCues.WEEKDAY) && tokens.capital(at)) {
            return weekday(at);
        }
        int days = shape == Shape.LOWER || shape == Shape.CAPITAL ? RELATIVE.get(tokens.hash(at)) : 0;
        return days == 0 ? Optional.empty() : Optional.of(new Found(published.plusDays(days - 2), at + 1));
    }

    private Optional<Found> weekday(int at) {
        int number = WEEKDAYS.getOrDefault(tokens.hash(at), 0);
        boolean abbreviated = tokens.end(at) - tokens.start(at) < 4;
        if (number == 0 || abbreviated) {
            return Optional.empty();
        }
        DayOfWeek day = DayOfWeek.of(number);
        boolean next = at > 0 && tokens.hash(at - 1) == NEXT && tokens.follows(at);
        LocalDate date = published.with(next ? TemporalAdjusters.next(day) : TemporalAdjusters.previousOrSame(day));
        return Optional.of(new Found(date, at + 1));
    }

    /** July 5, 2017 or Jan. 3. */
    private Optional<Found> monthDay(int at) {
        int day = at + 1;
        boolean joined = day < tokens.size() && (tokens.gap(day) & ~(Tokens.SPACE | Tokens.DOT)) == 0;
        if (!joined || tokens.shape(day) != Shape.NUMBER) {
            return Optional.empty();
        }
        return date(MONTHS.get(tokens.hash(at)), tokens.written(day), dayEnd(day));
    }

    /** 5 July 2017, 5th of July. */
    private Optional<Found> dayMonth(int at) {
        int month = dayEnd(at);
        month = text.follows(month) && tokens.hash(month) == OF ? month + 1 : month;
        if (!text.follows(month) || !text.is(month, WordCues.MONTH) || !tokens.capital(month)) {
            return Optional.empty();
        }
        return date(MONTHS.get(tokens.hash(month)), tokens.written(at), month + 1);
    }

    /** Index after a day and its ordinal ending. */
    private int dayEnd(int day) {
        boolean ordinal = day + 1 < tokens.size()
                && tokens.gap(day + 1) == 0
                && tokens.end(day + 1) - tokens.start(day + 1) == 2
                && "st nd rd th".contains(tokens.word(day + 1));
        return ordinal ? day + 2 : day + 1;
    }

    private Optional<Found> date(int month, String day, int end) {
        boolean year = end < tokens.size()
                && tokens.shape(end) == Shape.NUMBER
                && tokens.end(end) - tokens.start(end) == 4
                && (tokens.gap(end) & ~(Tokens.SPACE | Tokens.COMMA)) == 0
                && tokens.written(end).matches("(19|20)\\d\\d");
        if (day.length() > 2) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(day);
            if (year) {
                return Optional.of(
                        new Found(LocalDate.of(Integer.parseInt(tokens.written(end)), month, number), end + 1));
            }
            return Optional.of(new Found(nearest(month, number), end));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private LocalDate nearest(int month, int day) {
        LocalDate best = LocalDate.of(published.getYear(), month, day);
        for (int years = -1; years <= 1; years += 2) {
            LocalDate other = best.withYear(published.getYear() + years);
            if (Math.abs(ChronoUnit.DAYS.between(published, other))
                    < Math.abs(ChronoUnit.DAYS.between(published, best))) {
                best = other;
            }
        }
        return best;
    }

    /** 2017-07-05. */
    private Optional<Found> iso(int at) {
        boolean shaped = at + 2 < tokens.size()
                && tokens.end(at) - tokens.start(at) == 4
                && tokens.hyphenated(at + 1)
                && tokens.hyphenated(at + 2)
                && tokens.end(at + 2) - tokens.start(at) == 10;
        if (!shaped) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Found(LocalDate.parse(tokens.written(at, at + 2)), at + 3));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** Days from publication, plus two, since zero means absent. */
    private static WordTable relative() {
        WordTable table = new WordTable();
        table.put(Letters.hash("yesterday"), 1);
        table.put(Letters.hash("today"), 2);
        table.put(Letters.hash("tomorrow"), 3);
        return table;
    }

    private static Map<Long, Integer> names(String pairs) {
        String[] words = pairs.split(" ");
        Map<Long, Integer> numbers = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            numbers.put(Letters.hash(words[i]), i / 2 + 1);
        }
        Integer september = numbers.get(Letters.hash("sep"));
        if (september != null) {
            numbers.put(Letters.hash("sept"), september);
        }
        return numbers;
    }
}
