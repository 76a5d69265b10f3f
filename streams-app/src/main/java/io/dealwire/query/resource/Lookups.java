package io.dealwire.query.resource;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.layout.Stores;
import io.dealwire.query.cluster.Routing;
import io.dealwire.query.http.Call;
import io.dealwire.query.state.Part;
import java.util.Optional;
import java.util.function.Function;

/** Fetches single things for an answer that is made of several, from whichever instance holds each. */
public final class Lookups {

    private final Routing routing;

    public Lookups(Routing routing) {
        this.routing = routing;
    }

    /** What is known of an article. */
    public Optional<JsonNode> article(String articleId) {
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
