package io.dealwire.cli.query.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Reads fields of answers as text for a terminal. Titles and names come from anywhere: characters that would steer the
 * terminal are taken out.
 */
final class Answers {

    private Answers() {}

    /** A field as text; empty when it is absent or null. */
    static String text(JsonNode node, String field) {
        return node.path(field).isNull() ? "" : printable(node.path(field).asText(""));
    }

    /** A time to the minute: {@code 2026-03-02 08:00}. */
    static String minute(JsonNode node, String field) {
        String time = text(node, field);
        return time.length() < 16 ? time : time.substring(0, 16).replace('T', ' ');
    }

    /** A list of texts, separated by commas. */
    static String list(JsonNode node, String field) {
        return elements(node, field).stream()
                .map(element -> printable(element.asText()))
                .collect(Collectors.joining(", "));
    }

    static List<JsonNode> elements(JsonNode node, String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false).toList();
    }

    /** Parties with their roles: {@code Nokia (LICENSOR), Xiaomi (LICENSEE)}. */
    static String parties(JsonNode deal) {
        return elements(deal, "parties").stream()
                .map(party -> text(party, "name") + " (" + text(party, "role") + ")")
                .collect(Collectors.joining(", "));
    }

    /** An amount of money: {@code USD 3,100,000,000}. */
    static String money(JsonNode money) {
        if (!money.path("amount").isNumber()) {
            return "";
        }
        BigDecimal amount = money.path("amount").decimalValue();
        String number = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
        return (text(money, "currency") + " " + number).strip();
    }

    /** Counts by name, the largest first: {@code ACQUISITION 3, LICENSING 1}. */
    static String counts(JsonNode byName) {
        return byName.properties().stream()
                .sorted(Map.Entry.<String, JsonNode>comparingByValue(
                                (left, right) -> Integer.compare(right.asInt(), left.asInt()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(count -> printable(count.getKey()) + " " + count.getValue().asInt())
                .collect(Collectors.joining(", "));
    }

    static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
