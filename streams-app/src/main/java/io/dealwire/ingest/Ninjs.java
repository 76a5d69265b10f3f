package io.dealwire.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads news items in ninjs, the JSON of the IPTC (1.x and 2.x), as lines of ours: an item has a {@code uri} and no {@code id}. One that is canceled
 * takes its article down; one that is withheld, or under embargo, is no article yet.
 */
final class Ninjs {

    private static final List<String> MAIN_ROLES = List.of("main", "");

    /** An item that is not to be published before a time. */
    static final class EmbargoedException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private EmbargoedException(Instant until) {
            super("embargoed until " + until + "; publish it then");
        }
    }

    private Ninjs() {}

    static boolean isOne(ObjectNode line) {
        return line.path("uri").isTextual() && !line.has("id");
    }

    /**
     * The item as a line of ours.
     *
     * @param now when it is read; empty when no embargo is looked at
     * @throws IllegalArgumentException when it may not be published now
     */
    static ObjectNode line(ObjectNode item, Optional<Instant> now) {
        ObjectNode line = Json.mapper().createObjectNode();
        line.put("id", item.path("uri").textValue());
        String status = item.path("pubstatus").asText("usable");
        switch (status) {
            case "canceled" -> {
                return line.put("deleted", true);
            }
            case "usable" -> checkEmbargo(item, now);
            default -> throw new IllegalArgumentException("pubstatus is " + status + ", not usable or canceled");
        }
        first(item, "headline", "title")
                .or(() -> ofRole(item.path("headlines")))
                .ifPresent(text -> line.put("title", text));
        first(item, "body_text", "body_xhtml", "body_html")
                .or(() -> ofRole(item.path("bodies")))
                .ifPresent(text -> line.put("body", text));
        first(item, "firstcreated", "firstCreated", "versioncreated", "versionCreated")
                .ifPresent(time -> line.put("publishedAt", time));
        first(item, "language").ifPresent(language -> line.put("language", language));
        first(item, "source")
                .or(() -> infoSource(item))
                .or(() -> first(item, "copyrightholder"))
                .ifPresent(source -> line.put("source", source));
        first(item, "url").or(() -> link(item)).ifPresent(url -> line.put("url", url));
        return line;
    }

    private static void checkEmbargo(ObjectNode item, Optional<Instant> now) {
        Optional<Instant> until = first(item, "embargoed").map(PublicationTime::parse);
        if (until.isPresent() && now.isPresent() && until.get().isAfter(now.get())) {
            throw new EmbargoedException(until.get());
        }
    }

    private static Optional<String> first(JsonNode item, String... names) {
        return Stream.of(names)
                .map(item::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** Of several texts the one whose role is the main one, or else the first. */
    private static Optional<String> ofRole(JsonNode texts) {
        return stream(texts)
                .filter(text -> MAIN_ROLES.contains(text.path("role").asText("")))
                .findFirst()
                .or(() -> stream(texts).findFirst())
                .flatMap(text -> first(text, "value"));
    }

    private static Optional<String> infoSource(JsonNode item) {
        return Stream.concat(stream(item.path("infosources")), stream(item.path("infosource")))
                .flatMap(source -> first(source, "name").stream())
                .findFirst();
    }

    private static Optional<String> link(JsonNode item) {
        return stream(item.path("altids"))
                .flatMap(other -> first(other, "value").stream())
                .filter(value -> value.startsWith("http"))
                .findFirst();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
