package io.dealwire.query.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.json.Json;
import io.dealwire.query.answer.Lookups;
import io.dealwire.query.cluster.Gathering;
import io.dealwire.query.state.UnavailableException;
import io.dealwire.story.explain.NearestSearch;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the article of another story that comes nearest to an article, and says why the two are not one story. All band partitions
 * are asked; of the candidates that they name, the nearest {@value #MOST_ASKED} at most are asked for their story.
 */
final class NearestStory {

    private static final int MOST_ASKED = 100;

    private static final Comparator<JsonNode> NEAREST_FIRST = Comparator.<JsonNode>comparingDouble(
                    candidate -> -candidate.path("containment").asDouble())
            .thenComparing(candidate -> candidate.path("articleId").asText());

    private final Candidates candidates;
    private final Lookups lookups;
    private final Comparison comparison;

    NearestStory(Candidates candidates, Lookups lookups, Comparison comparison) {
        this.candidates = candidates;
        this.lookups = lookups;
        this.comparison = comparison;
    }

    /**
     * The nearest, with what could not be read.
     *
     * @param article an explanation as far as the article's own instance makes it
     */
    ObjectNode of(JsonNode article) {
        Set<Integer> bands = new TreeSet<>();
        article.path("story").path("bands").forEach(band -> bands.add(band.asInt()));
        Gathering.Gathered gathered = gather(article.path("articleId").asText(), bands);
        Set<Integer> missing = new TreeSet<>(gathered.missing());
        missing.retainAll(bands);
        Search search = new Search(article, gathered.items());
        ObjectNode nearest = search.nearest().orElseGet(() -> none(bands, gathered, missing, search));
        nearest.put("partial", !missing.isEmpty() || search.unread);
        nearest.put("bounded", search.bounded);
        missing.forEach(nearest.putArray("missingPartitions")::add);
        nearest.set("failures", missing.isEmpty() ? Json.mapper().createArrayNode() : gathered.failuresAsJson());
        return nearest;
    }

    private Gathering.Gathered gather(String articleId, Set<Integer> bands) {
        try {
            return candidates.of(articleId);
        } catch (UnavailableException e) {
            return new Gathering.Gathered(List.of(), Set.of(), bands, Map.of());
        }
    }

    private static ObjectNode none(
            Set<Integer> bands, Gathering.Gathered gathered, Set<Integer> missing, Search search) {
        String reason;
        if (bands.isEmpty()) {
            reason = "It has no body; headlines alone make no story.";
        } else if (gathered.items().isEmpty() && missing.isEmpty()) {
            reason = "The search does not hold it: it is older than the window, or has only just come.";
        } else {
            boolean whole = missing.isEmpty() && !search.unread && !search.bounded;
            reason =
                    "No article of another story within the window shares a passage of " + NearestSearch.CERTAIN_PASSAGE
                            + " words with it" + (whole ? "." : ", as far as could be searched.");
        }
        return Json.mapper().createObjectNode().putNull("articleId").put("reason", reason);
    }

    private static String story(JsonNode article) {
        return article.path("story").path("storyId").asText();
    }

    /** Goes through the candidates, the nearest first. */
    private final class Search {

        private final JsonNode article;
        private final List<JsonNode> candidates;
        private boolean bounded;
        /** Whether a candidate's story could not be learned. */
        private boolean unread;

        Search(JsonNode article, List<JsonNode> bands) {
            this.article = article;
            Map<String, JsonNode> byId = new HashMap<>();
            bands.forEach(band -> band.path("candidates")
                    .forEach(candidate -> byId.put(candidate.path("articleId").asText(), candidate)));
            candidates = byId.values().stream().sorted(NEAREST_FIRST).toList();
            bounded = bands.stream().anyMatch(band -> band.path("bounded").asBoolean());
        }

        Optional<ObjectNode> nearest() {
            for (JsonNode candidate : candidates.subList(0, Math.min(MOST_ASKED, candidates.size()))) {
                Optional<JsonNode> other = lookUp(candidate);
                if (other.isPresent() && !story(other.get()).equals(story(article))) {
                    return Optional.of(view((ObjectNode) candidate, other.get()));
                }
            }
            bounded |= candidates.size() > MOST_ASKED;
            return Optional.empty();
        }

        private Optional<JsonNode> lookUp(JsonNode candidate) {
            try {
                return lookups.article(candidate.path("articleId").asText());
            } catch (UnavailableException e) {
                unread = true;
                return Optional.empty();
            }
        }

        private ObjectNode view(ObjectNode candidate, JsonNode other) {
            ObjectNode view = candidate.deepCopy();
            view.put("storyId", story(other));
            List.of("title", "source", "publishedAt").forEach(field -> view.set(field, other.path(field)));
            view.setAll(comparison.of(article, other));
            if (view.path("copy").asBoolean()) {
                view.put(
                        "reason",
                        view.path("reason").asText()
                                + " But each follows the earliest article that it copies, and those"
                                + " are in different stories.");
            }
            return view;
        }
    }
}
