package io.dealwire.query.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.RawPosition;
import io.dealwire.json.Json;
import io.dealwire.query.cluster.Backend;
import io.dealwire.query.state.UnavailableException;
import io.dealwire.story.explain.StoryExplanation;
import java.util.Optional;
import java.util.function.Supplier;

/** Compares two articles for a person: why they are one story or not, in words and figures, and what both say. */
public final class Comparison {

    private final Supplier<Backend> backend;

    public Comparison(Supplier<Backend> backend) {
        this.backend = backend;
    }

    /** What decided, without the passages. */
    static ObjectNode figures(StoryExplanation explanation) {
        return Json.mapper()
                .createObjectNode()
                .put("copy", explanation.joined())
                .put("reason", explanation.reason())
                .put("similarity", explanation.verdict().similarity())
                .put("measure", explanation.verdict().measure().name())
                .put("jaccard", explanation.verdict().jaccard())
                .put("containment", explanation.verdict().containment())
                .put("opening", explanation.verdict().opening())
                .put("agreement", explanation.verdict().agreement());
    }

    /**
     * Compares the texts of two articles; what the topic of raw articles does not have any more is said in a note.
     *
     * @param article an article with its id and the position of its text
     * @param other the other, likewise
     */
    ObjectNode of(JsonNode article, JsonNode other) {
        try {
            Optional<RawArticle> left = text(article);
            Optional<RawArticle> right = text(other);
            if (left.isPresent() && right.isPresent()) {
                return texts(left.get(), right.get());
            }
            JsonNode gone = left.isPresent() ? other : article;
            return note("The text of " + gone.path("articleId").asText()
                    + " is no longer in the topic of raw articles: no passages can be quoted.");
        } catch (UnavailableException e) {
            return note("No passages can be quoted now: " + e.getMessage());
        }
    }

    private ObjectNode texts(RawArticle left, RawArticle right) {
        StoryExplanation explanation =
                StoryExplanation.of(left, right, backend.get().story());
        ObjectNode view = figures(explanation);
        ArrayNode passages = view.putArray("passages");
        explanation
                .passages()
                .forEach(passage ->
                        passages.addObject().put("text", passage.text()).put("words", passage.words()));
        return view;
    }

    /** Says why there is nothing to compare. */
    static ObjectNode note(String note) {
        return Json.mapper().createObjectNode().put("note", note);
    }

    private Optional<RawArticle> text(JsonNode article) {
        JsonNode raw = article.path("raw");
        RawPosition position = new RawPosition(
                raw.path("partition").asInt(-1), raw.path("offset").asLong(-1));
        return backend.get().rawArticles().read(article.path("articleId").asText(), position);
    }
}
