package io.dealwire.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.avro.RawArticle;
import io.dealwire.ingest.ArticleInput.TakeDown;
import io.dealwire.ingest.ArticleInput.Unreadable;
import io.dealwire.json.Json;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a line of JSON Lines:
 * {@code {"id","url","source","title","body","publishedAt","language"?}}, or {@code {"id","deleted":true}} for a take-down.
 * Other members with a single value go to the article's attributes, as does an object {@code attributes}. Also reads {@link Ninjs}.
 */
public final class ArticleLineParser {

    private static final Set<String> KNOWN =
            Set.of("id", "url", "source", "title", "body", "publishedAt", "language", "deleted", "attributes");

    private final ArticleDefaults defaults;

    public ArticleLineParser(ArticleDefaults defaults) {
        this.defaults = defaults;
    }

    /** Reads a line; whatever it holds, the answer says so. */
    public ArticleInput parse(Location at, String line) {
        JsonNode node;
        try {
            node = Json.mapper().readTree(line);
        } catch (JsonProcessingException e) {
            return new Unreadable(at, Optional.empty(), "no JSON: " + firstLine(e.getOriginalMessage()));
        }
        if (!(node instanceof ObjectNode object)) {
            return new Unreadable(
                    at, Optional.empty(), "no JSON object but " + kind(node) + "; one article a line is expected");
        }
        Optional<String> id = Optional.empty();
        try {
            ObjectNode ours = Ninjs.isOne(object) ? Ninjs.line(object, defaults.fetchedAt()) : object;
            id = Optional.of(id(ours));
            return isDeleted(ours) ? new TakeDown(at, id.get()) : new ArticleInput.Article(at, id.get(), article(ours));
        } catch (IllegalArgumentException e) {
            return new Unreadable(at, id, e.getMessage(), e instanceof Ninjs.EmbargoedException);
        }
    }

    private RawArticle article(ObjectNode object) {
        String title = text(object, "title").orElse("");
        String body = text(object, "body").orElse("");
        if (title.isBlank() && body.isBlank()) {
            throw new IllegalArgumentException("neither title nor body");
        }
        Instant publishedAt = text(object, "publishedAt")
                .map(PublicationTime::parse)
                .or(defaults::publishedAt)
                .orElseThrow(() -> new IllegalArgumentException("publishedAt is missing"));
        return RawArticle.newBuilder()
                .setUrl(text(object, "url").orElse(""))
                .setSource(text(object, "source").orElse(defaults.source()))
                .setTitle(title)
                .setBody(body)
                .setLanguage(text(object, "language").or(defaults::language).orElse(null))
                .setPublishedAt(publishedAt)
                .setFetchedAt(defaults.fetchedAt().orElse(null))
                .setAttributes(attributes(object))
                .build();
    }

    private static String id(ObjectNode object) {
        JsonNode node = object.path("id");
        if (node.isMissingNode() || node.isNull()) {
            throw new IllegalArgumentException("id is missing");
        }
        String id = node.isIntegralNumber() ? node.asText() : text(object, "id").orElseThrow();
        if (id.isBlank()) {
            throw new IllegalArgumentException("id is empty");
        }
        return id;
    }

    private static boolean isDeleted(ObjectNode object) {
        JsonNode deleted = object.path("deleted");
        if (deleted.isMissingNode() || deleted.isNull()) {
            return false;
        }
        if (!deleted.isBoolean()) {
            throw new IllegalArgumentException("deleted is " + kind(deleted) + ", not true or false");
        }
        return deleted.asBoolean();
    }

    private static Optional<String> text(ObjectNode object, String name) {
        JsonNode node = object.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            throw new IllegalArgumentException(name + " is " + kind(node) + ", not a text");
        }
        return Optional.of(node.textValue());
    }

    /** In order of name, so that the same line always gives the same bytes. */
    private static Map<String, String> attributes(ObjectNode object) {
        Map<String, String> attributes = new TreeMap<>();
        object.properties().forEach(member -> {
            if (!KNOWN.contains(member.getKey())) {
                put(attributes, member);
            }
        });
        object.path("attributes").properties().forEach(member -> put(attributes, member));
        return attributes;
    }

    private static void put(Map<String, String> attributes, Map.Entry<String, JsonNode> member) {
        if (member.getValue().isValueNode() && !member.getValue().isNull()) {
            attributes.put(member.getKey(), member.getValue().asText());
        }
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case MISSING -> "nothing";
            default -> "a " + node.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
