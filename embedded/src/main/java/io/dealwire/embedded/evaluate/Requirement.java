package io.dealwire.embedded.evaluate;

import io.dealwire.evaluation.EvaluationReport;
import io.dealwire.evaluation.EvaluationReport.Figure;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a figure has to reach.
 *
 * @param figure its name
 * @param least whether the limit is the least, otherwise the most, that is allowed
 * @param limit 0 to 1
 */
record Requirement(String figure, boolean least, double limit) {

    private static final Pattern WRITTEN = Pattern.compile("([\\w.-]+?)\\s*(>=|<=)\\s*(\\d*\\.?\\d+)");

    /**
     * Reads {@code stories.pairs.recall>=0.95}.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Requirement parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no requirement such as deals.isDeal.f1>=0.9");
        }
        return new Requirement(matcher.group(1), matcher.group(2).equals(">="), Double.parseDouble(matcher.group(3)));
    }

    /** What is amiss, if anything. */
    Optional<String> fault(EvaluationReport report) {
        Optional<Figure> found = report.figure(figure);
        if (found.isEmpty()) {
            return Optional.of("There is no figure " + figure);
        }
        double value = found.get().value();
        boolean met = least ? value >= limit : value <= limit;
        return met
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT, "%s is %.4f, required %s %s", figure, value, least ? ">=" : "<=", limit));
    }
}
