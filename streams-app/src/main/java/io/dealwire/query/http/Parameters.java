package io.dealwire.query.http;

import io.dealwire.config.Setting;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The query parameters of one request, checked: an unknown name is refused as a wrong value is. */
public final class Parameters {

    /** Parameters that every resource takes. */
    private static final Set<String> COMMON = Set.of("stale");

    private final Map<String, List<String>> given;

    private Parameters(Map<String, List<String>> given) {
        this.given = given;
    }

    /**
     * Takes the parameters of a request.
     *
     * @param known names that the resource takes
     * @throws BadParameterException for a name that it does not
     */
    public static Parameters of(Context context, String... known) {
        Map<String, List<String>> given = context.queryParamMap();
        Set<String> names = new TreeSet<>(COMMON);
        names.addAll(List.of(known));
        given.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadParameterException("There is no parameter " + name + " here", List.copyOf(names));
                });
        return new Parameters(given);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name))
                .flatMap(values -> values.stream().findFirst())
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** A whole number within bounds. */
    public int number(String name, int defaultValue, int min, int max) {
        return text(name)
                .map(value -> parse(Setting.integer(name, defaultValue, min, max, ""), value))
                .orElse(defaultValue);
    }

    public boolean flag(String name) {
        return text(name)
                .map(value -> parse(Setting.flag(name, false, ""), value))
                .orElse(false);
    }

    /** A stretch of time up to now, such as {@code 24h} or {@code 30d}. */
    public Optional<Duration> window(String name) {
        return text(name).map(value -> parse(Setting.duration(name, "1d", "1m", "36500d", ""), value));
    }

    /** A moment: an ISO 8601 instant, or a date, which stands for its first moment in UTC. */
    public Optional<Instant> moment(String name) {
        return text(name).map(value -> {
            try {
                return value.length() == "2026-01-31".length()
                        ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                        : Instant.parse(value);
            } catch (DateTimeParseException e) {
                throw new BadParameterException(name + " = \"" + value
                        + "\" is neither a date (2026-01-31) nor a moment (2026-01-31T09:00:00Z)");
            }
        });
    }

    /** An amount, not negative. */
    public Optional<BigDecimal> amount(String name) {
        return text(name).map(value -> {
            if (!value.matches("\\d{1,20}(\\.\\d{1,4})?")) {
                throw new BadParameterException(name + " = \"" + value + "\" is no amount (1500000 or 0.5)");
            }
            return new BigDecimal(value);
        });
    }

    /** A set of symbols, given by commas or by repeating the parameter; empty when not given. */
    public <E extends Enum<E>> Set<E> symbols(String name, Class<E> type) {
        Set<E> symbols = EnumSet.noneOf(type);
        for (String value : given.getOrDefault(name, List.of())) {
            for (String symbol : value.split(",", -1)) {
                symbols.add(symbol(name, type, symbol.strip()));
            }
        }
        return symbols;
    }

    private static <E extends Enum<E>> E symbol(String name, Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(symbol -> symbol.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new BadParameterException(
                        name + " = \"" + text + "\" is not known",
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
    }

    private static <T> T parse(Setting<T> setting, String value) {
        try {
            return setting.parser().apply(value);
        } catch (IllegalArgumentException e) {
            throw new BadParameterException(
                    setting.key() + " = \"" + value + "\" does not fit; allowed: " + setting.allowed());
        }
    }
}
