package io.dealwire.query.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.json.AvroJson;
import io.dealwire.layout.Stores;
import io.dealwire.query.cluster.Routing;
import io.dealwire.query.http.Call;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Fetches single things for an answer that is made of several, from whichever instance holds each. */
public final class Lookups {

    private final Routing routing;

    public Lookups(Routing routing) {
        this.routing = routing;
    }

    /** What is known of an article. */
    public Optional<JsonNode> article(String articleId) {
        return one("/articles/", Stores.ARTICLES, articleId);
    }

    /** A deal. */
    Optional<JsonNode> deal(String dealId) {
        return one("/deals/", Stores.DEALS, dealId);
    }

    private Optional<JsonNode> one(String path, String store, String key) {
        return routing.route(
                        Call.internal(path, key, ""),
                        store,
                        key,
                        part -> part.<SpecificRecord>get(store, key).map(AvroJson::tree))
                .body();
    }
}
