package io.dealwire.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.topology.Stores;
import java.util.Optional;
import java.util.function.Function;

/** Fetches single things for an answer that is made of several, from whichever instance holds each. */
final class Lookups {

    private final Routing routing;

    Lookups(Routing routing) {
        this.routing = routing;
    }

    /** What is known of an article. */
    Optional<JsonNode> article(String articleId) {
        return one("/articles/", Stores.ARTICLES, articleId, part -> ArticleRoutes.article(part, articleId));
    }

    /** A deal. */
    Optional<JsonNode> deal(String dealId) {
        return one("/deals/", Stores.DEALS, dealId, part -> DealRoutes.deal(part, dealId));
    }

    private Optional<JsonNode> one(String path, String store, String key, Function<Part, Optional<JsonNode>> local) {
        return routing.route(Call.internal(path, key, ""), store, key, local).body();
    }
}
