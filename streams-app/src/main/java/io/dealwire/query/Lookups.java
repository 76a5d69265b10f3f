package io.dealwire.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.json.Json;
import io.dealwire.topology.Stores;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
        // A path wants %20 where a form writes a plus sign.
        String encoded = URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
        Routing.Outcome outcome = routing.route(Call.internal(Routes.BASE + path + encoded), store, key, local);
        if (outcome instanceof Routing.Answered answered) {
            return answered.body();
        }
        Peers.Reply reply = ((Routing.Relayed) outcome).reply();
        try {
            return reply.status() == 200 ? Optional.of(Json.mapper().readTree(reply.body())) : Optional.empty();
        } catch (IOException e) {
            throw new UnavailableException("Another instance answered what is no JSON");
        }
    }
}
