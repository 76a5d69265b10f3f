package io.dealwire.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.evaluation.GoldArticle.Amount;
import io.dealwire.json.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads lines of labels and of batch output. */
public final class EvaluationLines {

    private EvaluationLines() {}

    /**
     * Reads a label:
     * {@code {"id","story"?,"edit"?,"isDeal"?,"dealKey"?,"parties"?:[{"name","role","aliases"?}],"mentioned"?,"types"?,
     * "alsoTypes"?,"status"?,"value"?}}. What is left out is not judged; a role or status may be several, {@code A|B}; the
     * value null says that the article gives none.
     *
     * @throws IllegalArgumentException when the line is no label
     */
    public static GoldArticle gold(String line) {
        JsonNode node = tree(line);
        return new GoldArticle(
                id(node, "id"),
                text(node, "story"),
                text(node, "edit"),
                Optional.of(node.path("isDeal"))
                        .filter(JsonNode::isBoolean)
                        .map(isDeal -> goldDeal(node, isDeal.asBoolean())));
    }

    /**
     * Reads a line of batch output.
     *
     * @throws IllegalArgumentException when the line is none
     */
    public static Finding finding(String line) {
        JsonNode node = tree(line);
        JsonNode deal = node.path("deal");
        return new Finding(
                id(node, "articleId"),
                text(node, "storyId"),
                elements(node.path("companies")).stream()
                        .map(company -> company.path("name").asText())
                        .toList(),
                deal.isObject() ? Optional.of(foundDeal(deal)) : Optional.empty());
    }

    private static GoldArticle.Deal goldDeal(JsonNode node, boolean isDeal) {
        boolean partiesJudged = !isDeal || node.path("parties").isArray();
        return new GoldArticle.Deal(
                isDeal,
                isDeal ? text(node, "dealKey") : Optional.empty(),
                partiesJudged ? Optional.of(isDeal ? goldParties(node.path("parties")) : List.of()) : Optional.empty(),
                texts(node.path("mentioned")),
                node.path("types").isArray() ? Optional.of(texts(node.path("types"))) : Optional.empty(),
                Set.copyOf(texts(node.path("alsoTypes"))),
                text(node, "status").map(EvaluationLines::alternatives).orElse(Set.of()),
                node.has("value") ? Optional.of(new GoldArticle.Value(amount(node.path("value")))) : Optional.empty());
    }

    private static List<GoldArticle.Party> goldParties(JsonNode parties) {
        return elements(parties).stream()
                .map(party -> new GoldArticle.Party(
                        party.path("name").asText(),
                        text(party, "role").map(EvaluationLines::alternatives).orElse(Set.of()),
                        texts(party.path("aliases"))))
                .toList();
    }

    private static Finding.Deal foundDeal(JsonNode deal) {
        return new Finding.Deal(
                id(deal, "dealId"),
                elements(deal.path("parties")).stream()
                        .map(party -> new Finding.Party(
                                party.path("name").asText(), party.path("role").asText()))
                        .toList(),
                texts(deal.path("types")),
                deal.path("status").asText(),
                amount(deal.path("value")));
    }

    private static Optional<Amount> amount(JsonNode value) {
        return value.path("amount").isNumber()
                ? Optional.of(new Amount(
                        value.path("amount").decimalValue(),
                        text(value, "currency").map(code -> code.toUpperCase(Locale.ROOT))))
                : Optional.empty();
    }

    private static JsonNode tree(String line) {
        try {
            return Json.mapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static String id(JsonNode node, String field) {
        return text(node, field).orElseThrow(() -> new IllegalArgumentException(field + " is missing"));
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field))
                .filter(value -> value.isTextual() && !value.asText().isEmpty())
                .map(JsonNode::asText);
    }

    private static Set<String> alternatives(String text) {
        return new LinkedHashSet<>(List.of(text.split("\\|")));
    }

    private static List<String> texts(JsonNode array) {
        return elements(array).stream().map(JsonNode::asText).collect(Collectors.toUnmodifiableList());
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
